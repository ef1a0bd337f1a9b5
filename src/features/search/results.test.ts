import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { filteredViewOf } from '../../select/derive';
import { passesClaimFilter, NO_FILTER } from '../../select/filter';
import {
  findVisibleResults,
  visibleIdsOf,
  type VisibleIds,
  visibleSitesOfActor,
  visibleSiteIdsOfClaim,
} from './results';

const dataset = tinyMap({ army: 'state', navy: 'state', state: null, victim: null }, [
  fileSite('a', [
    fileEvent('raid', ['army'], {
      targets: ['victim'],
      claims: [fileClaim('raid-told', { claimant: 'navy', text: 'There was a raid.' })],
    }),
  ]),
  fileSite('b', [
    fileEvent('raid-too', [], {
      claims: [fileClaim('both', { claimant: 'army', text: 'Both.', alsoAbout: ['raid'] })],
    }),
  ]),
]);
const everything = visibleIdsOf(dataset, filteredViewOf(dataset, NO_FILTER));
const heardFrom = (...claimants: readonly string[]): VisibleIds => {
  const hidden = ['army', 'navy', 'outlet'].filter((id) => !claimants.includes(id));
  return visibleIdsOf(
    dataset,
    filteredViewOf(dataset, { ...NO_FILTER, lens: 'claimant', hiddenToggleIds: new Set(hidden) }),
  );
};
const siteIds = (actor: string, visible: VisibleIds): readonly string[] =>
  visibleSitesOfActor(dataset, actor, visible).map(({ id }) => id);

describe('the results', () => {
  it('are listed by kind', () => {
    expect(findVisibleResults(dataset, 'raid', everything)).toEqual({
      idsByKind: {
        site: [],
        event: ['raid', 'raid-too'],
        claim: ['raid-who', 'raid-told'],
        actor: [],
      },
      areNear: false,
      shownCount: 4,
      hiddenCount: 0,
    });
  });

  it('count what the filters hide, and leave out an event that has a hidden claim', () => {
    expect(findVisibleResults(dataset, 'raid', heardFrom('navy'))).toEqual({
      idsByKind: { site: [], event: [], claim: ['raid-told'], actor: [] },
      areNear: false,
      shownCount: 1,
      hiddenCount: 3,
    });
  });

  it('leave out an actor whom nothing visible names', () => {
    expect(findVisibleResults(dataset, 'name', heardFrom('navy')).idsByKind.actor).toEqual([
      'navy',
      'state',
    ]);
    expect(findVisibleResults(dataset, 'name', everything).idsByKind.actor.toSorted()).toEqual([
      'army',
      'navy',
      'outlet',
      'state',
      'victim',
    ]);
  });

  it('leave out a claim whose claimant is not visible', () => {
    const shown = { ...everything, actorIds: new Set(['army']) };
    expect(findVisibleResults(dataset, 'both', shown).idsByKind.claim).toEqual(['both']);
    expect(findVisibleResults(dataset, 'raid', shown).idsByKind.claim).toEqual([]);
  });

  it('are only claims that are heard, and add up with the hidden ones to all that match', () => {
    const queries = fc.constantFrom('al', 'what', 'name', 'img', 'event', 'u');
    fc.assert(
      fc.property(arbitraryMapAndView, queries, ([map, view], query) => {
        const shown = visibleIdsOf(map, filteredViewOf(map, view));
        const { idsByKind, shownCount, hiddenCount } = findVisibleResults(map, query, shown);
        const claims = idsByKind.claim.map((id) => map.claimById.get(id));
        expect(claims.every((claim) => claim !== undefined && passesClaimFilter(claim, view))).toBe(
          true,
        );
        const all = findVisibleResults(
          map,
          query,
          visibleIdsOf(map, filteredViewOf(map, NO_FILTER)),
        );
        expect(shownCount + hiddenCount).toBe(all.shownCount + all.hiddenCount);
      }),
    );
  });

  it('leave out no visible claim', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([map, view]) => {
        const shown = visibleIdsOf(map, filteredViewOf(map, view));
        const { idsByKind } = findVisibleResults(map, 'what', shown);
        const texts = [...shown.claimIds].filter((id) => id.endsWith('-who-0'));
        expect(idsByKind.claim).toEqual(expect.arrayContaining(texts));
      }),
    );
  });
});

describe('the sites of an actor', () => {
  it.each([
    ['army', everything, ['a', 'b']],
    ['navy', everything, ['a']],
    ['state', everything, ['a', 'b']],
    ['victim', everything, ['a']],
    ['outlet', everything, ['a']],
    ['army', heardFrom('outlet'), ['a']],
    ['army', heardFrom('navy'), []],
    ['victim', heardFrom('outlet'), []],
    ['nobody', everything, []],
  ])('%s: %#', (actor, shown, expected) => {
    expect(siteIds(actor, shown)).toEqual(expected);
  });
});

describe('the sites of a claim', () => {
  const both = dataset.claimById.get('both');
  it.each([
    [everything, ['b', 'a']],
    [{ ...everything, eventIds: new Set(['raid']) }, ['a', 'b']],
    [{ ...everything, siteIds: new Set(['a']) }, ['a']],
    [{ ...everything, siteIds: new Set<string>() }, []],
  ])('%#: its own first, unless only the other shows its event', (shown, expected) => {
    expect(both && visibleSiteIdsOfClaim(dataset, both, shown)).toEqual(expected);
  });
});
