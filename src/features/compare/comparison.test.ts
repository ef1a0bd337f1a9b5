import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import {
  datasetOfFile,
  fileClaim,
  fileEvent,
  fileSite,
  tinyMap,
} from '../../../tests/support/map-files';
import { QUESTIONS, type Dataset } from '../../claims/model';
import { accountsAtEvent } from '../../select/accounts';
import { deriveView, NO_CHOICE } from '../../select/derive';
import { NO_FILTER } from '../../select/filter';
import { shownPartsOf } from '../../select/shown-parts';
import {
  claimsByColumnOf,
  comparisonOf,
  comparisonPart,
  differingClaimsOf,
  type EventToCompare,
} from './comparison';
import { manyEventsMap } from '../../../tests/support/many-events';
import { actorToggleIds } from '../../select/actor-groups';

const allEvents = (dataset: Dataset): readonly EventToCompare[] =>
  deriveView(dataset, NO_CHOICE).shownEvents.map((view) => ({
    event: view.event,
    name: view.event.name,
    claims: view.heardClaims,
    doAccountsDiffer: shownPartsOf(dataset, NO_FILTER).doAccountsDifferAtEvent(view.event),
    accounts: accountsAtEvent(dataset, view, NO_FILTER),
  }));

/** The comparison with the cells of all columns. */
function tableOf(dataset: Dataset, events: readonly EventToCompare[]) {
  const { claimantIds, rows } = comparisonOf(dataset, events);
  return {
    claimantIds,
    rows: rows.map((row) => ({ ...row, claimsByColumn: claimsByColumnOf(row, claimantIds) })),
  };
}

describe('a comparison', () => {
  const dataset = tinyMap({ lone: null, state: null, rebels: null, army: 'state' }, [
    fileSite('border', [
      fileEvent('strike', [], {
        claims: [
          fileClaim('why', { claimant: 'rebels', about: 'motive' }),
          fileClaim('dead', {
            claimant: 'rebels',
            about: 'fatalities',
            value: { best: 4, of: 'total' },
            alsoAbout: ['raid'],
          }),
          fileClaim('what', { claimant: 'army' }),
        ],
      }),
      fileEvent('raid', [], { claims: [fileClaim('seen', { claimant: 'state' })] }),
    ]),
  ]);
  const { claimantIds, rows } = tableOf(dataset, allEvents(dataset));

  it('has a column for each claimant: by number of events, then in the order of the actor toggles', () => {
    expect(claimantIds).toEqual(['rebels', 'state', 'army']);
  });

  it('has each claim in the cell of its claimant, in the order of the questions', () => {
    const ids = rows.map(({ claimsByColumn }) =>
      claimsByColumn.map((claims) => claims.map(({ id }) => id)),
    );
    expect(ids).toEqual([
      [['dead', 'why'], [], ['what']],
      [['dead'], ['seen'], []],
    ]);
  });

  it('has no column for a claimant whose claims are all about other events', () => {
    const [strike] = allEvents(dataset);
    expect(strike && comparisonOf(dataset, [strike]).claimantIds).toEqual(['army', 'rebels']);
  });

  it('of no event is empty', () => {
    expect(comparisonOf(dataset, [])).toEqual({ claimantIds: [], rows: [] });
  });
});

describe('for every map and every filter', () => {
  it('each claim of a row is once in it, in the cell of its claimant', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.array(fc.boolean(), { minLength: 7 }), (dataset, shown) => {
        const events = allEvents(dataset).map((row, at) => ({
          ...row,
          claims: row.claims.filter((_, index) => shown[(index + at) % shown.length]),
        }));
        const { claimantIds, rows } = tableOf(dataset, events);
        expect(rows.map(({ event }) => event.id).sort()).toEqual(
          events.map(({ event }) => event.id).sort(),
        );
        rows.forEach(({ claimsByColumn, claims }) => {
          expect(claimsByColumn).toHaveLength(claimantIds.length);
          expect(claimsByColumn.flat()).toHaveLength(claims.length);
          expect(new Set(claimsByColumn.flat())).toEqual(new Set(claims));
          claimsByColumn.forEach((cell, column) => {
            expect(cell.filter(({ claimant }) => claimant !== claimantIds[column])).toEqual([]);
            const order = cell.map(({ about }) => QUESTIONS.indexOf(about));
            expect(order).toEqual([...order].sort((a, b) => a - b));
          });
        });
      }),
    );
  });

  it('no column is empty, and the fullest come first', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const { claimantIds, rows } = tableOf(dataset, allEvents(dataset));
        claimantIds.forEach((_, column) => {
          expect(rows.some(({ claimsByColumn }) => claimsByColumn[column]?.length)).toBe(true);
        });
        const eventCounts = claimantIds.map(
          (_, column) =>
            rows.filter(({ claimsByColumn }) => (claimsByColumn[column] ?? []).length > 0).length,
        );
        expect(eventCounts).toEqual(eventCounts.toSorted((a, b) => b - a));
        const known = actorToggleIds(dataset, 'claimant');
        expect(claimantIds.filter((id) => !known.includes(id))).toEqual([]);
      }),
    );
  });
});

describe('the order of the rows', () => {
  const killed = (id: string, claimant: string, best: number) =>
    fileClaim(id, { claimant, about: 'fatalities', value: { best, of: 'total' } });
  const dataset = tinyMap({ army: null, rebels: null, aid: null }, [
    fileSite('border', [
      fileEvent('alone', [], { claims: [killed('one', 'army', 1)] }),
      fileEvent('three', [], {
        claims: [killed('a', 'army', 4), killed('b', 'rebels', 4), killed('c', 'aid', 4)],
      }),
      fileEvent('differ', [], { claims: [killed('four', 'army', 4), killed('nine', 'aid', 9)] }),
    ]),
  ]);
  const { rows } = comparisonOf(dataset, allEvents(dataset));

  it('is: where accounts differ, then by number of claimants', () => {
    expect(rows.map(({ event }) => event.id)).toEqual(['differ', 'three', 'alone']);
  });

  it('goes with the claims that differ', () => {
    const ids = rows.map((row) => [...differingClaimsOf(row)].map(({ id }) => id));
    expect(ids).toEqual([['four', 'nine'], [], []]);
  });
});

it('knows for every map where accounts differ', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      for (const row of allEvents(dataset))
        expect(differingClaimsOf(row).size > 0).toBe(row.doAccountsDiffer);
    }),
  );
});

describe('a part of a comparison', () => {
  const dataset = datasetOfFile(
    manyEventsMap({ siteCount: 5, eventCount: 130, actorCount: 10, claimantCount: 130 }),
  );
  const comparison = comparisonOf(dataset, allEvents(dataset));
  const parts = [0, 1, 2, 3, 4, 5].map((page) => comparisonPart(comparison, page));

  it('has some rows, and together they are all', () => {
    expect(parts.flatMap(({ rows }) => rows)).toEqual(comparison.rows);
    expect(parts.map(({ range }) => range?.first)).toEqual([1, 25, 49, 73, 97, 121]);
    expect(comparisonPart(comparison, 99)).toEqual(parts.at(-1));
  });

  it('says how many claims about its events it leaves out', () => {
    for (const { claimantIds, rows, leftOut } of parts) {
      expect(claimantIds.length).toBeLessThanOrEqual(16);
      const claims = rows.flatMap((row) => row.claims);
      const shown = rows.flatMap((row) => claimsByColumnOf(row, claimantIds).flat());
      expect(leftOut.claimCount).toBe(claims.length - shown.length);
      const speakers = new Set(claims.map(({ claimant }) => claimant));
      expect(leftOut.claimantCount).toBe(speakers.size - claimantIds.length);
    }
    expect(parts.some(({ leftOut }) => leftOut.claimCount > 0)).toBe(true);
  });

  it('is all of a small one', () => {
    const small = comparisonOf(dataset, allEvents(dataset).slice(0, 20));
    expect(comparisonPart(small, 0)).toEqual({
      ...small,
      range: null,
      leftOut: { claimCount: 0, claimantCount: 0 },
    });
  });
});
