import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { blames, datasetOf, type Draft } from '../../tests/support/two-events';
import type { Claim, TranslatableText } from '../claims/model';
import { deriveView, NO_CHOICE, type ReaderChoice } from './derive';
import { hedgesByActorIdOnMap } from './hedged-actors';

type Hedges = Readonly<Record<string, readonly TranslatableText[]>>;

const probably = { hedge: 'probably' };

describe('the hedged actors of an event', () => {
  test.each<readonly [what: string, claims: readonly Draft[], expected: Hedges]>([
    ['one claim with a hedge', [blames('state', ['group'], probably)], { group: ['probably'] }],
    ['one claim without', [blames('state', ['group'])], {}],
    ['no claim about who did it', [{ claimant: 'state', about: 'weapon', hedge: 'probably' }], {}],
    [
      'a second claim without a hedge',
      [blames('state', ['group'], probably), blames('witness', ['group'])],
      {},
    ],
    [
      'the claim without a hedge comes first',
      [blames('witness', ['group']), blames('state', ['group'], probably)],
      {},
    ],
    [
      'two claimants with two words',
      [blames('state', ['group'], probably), blames('witness', ['group'], { hedge: 'ربما' })],
      { group: ['probably', 'ربما'] },
    ],
    [
      'two claimants with one word',
      [blames('state', ['group'], probably), blames('witness', ['group'], { hedge: 'Probably' })],
      { group: ['probably'] },
    ],
    [
      'one claim that names two, of whom another claim names one',
      [blames('state', ['group', 'wing'], probably), blames('witness', ['wing'])],
      { group: ['probably'] },
    ],
    [
      'a hedge in two languages',
      [blames('state', ['group'], { hedge: { en: 'perhaps', ar: 'ربما' } })],
      { group: [{ en: 'perhaps', ar: 'ربما' }] },
    ],
    [
      'a claim that names nobody',
      [{ claimant: 'state', about: 'responsibility', ...probably }, blames('witness', ['group'])],
      {},
    ],
  ])('%s', (_, claims, expected) => {
    const [event] = deriveView(datasetOf(claims), NO_CHOICE).shownEvents;
    expect(Object.fromEntries(event?.hedgesByActorId ?? [])).toEqual(expected);
  });

  it('are those whom some heard claim names, and whom all heard claims that name them name with a hedge', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const { heardClaims, namedActorIds, hedgesByActorId } of deriveView(dataset, view)
          .shownEvents) {
          const naming = (id: string): readonly Claim[] =>
            heardClaims.filter((claim) => claim.namedActorIds?.includes(id));
          const expected = namedActorIds.filter(
            (id) => naming(id).length > 0 && naming(id).every(({ hedge }) => hedge !== undefined),
          );
          expect([...hedgesByActorId.keys()].sort()).toEqual([...expected].sort());
          for (const [id, hedges] of hedgesByActorId) {
            const said = naming(id).map(({ hedge }) => hedge);
            expect(hedges.length).toBeGreaterThan(0);
            for (const hedge of hedges) expect(said).toContain(hedge);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

const map = tinyMap({ group: null, army: null, agency: null }, [
  fileSite('border', [
    fileEvent('strike', [], {
      actors: ['group'],
      claims: [
        fileClaim('strike-maybe', { about: 'responsibility', value: ['group'], hedge: 'probably' }),
      ],
    }),
    fileEvent('raid', [], {
      event_date: '2020-01',
      actors: ['group', 'army'],
      claims: [
        fileClaim('raid-sure', {
          about: 'responsibility',
          value: ['group'],
          claimant: 'agency',
          attribution: 'statement',
        }),
        fileClaim('raid-maybe', {
          about: 'responsibility',
          value: ['group', 'army'],
          hedge: 'perhaps',
        }),
      ],
    }),
  ]),
  fileSite('town', [
    fileEvent('drone', [], {
      actors: ['army'],
      claims: [
        fileClaim('drone-maybe', {
          about: 'responsibility',
          value: ['army'],
          hedge: 'possibly',
          alsoAbout: ['fire'],
        }),
      ],
    }),
    fileEvent('fire', [], { actors: ['army'] }),
  ]),
]);

describe('the hedged actors of a site', () => {
  const since2021 = { from: '2021', to: null };
  const withoutStatements = { hiddenAttributions: new Set(['statement'] as const) };
  test.each<readonly [what: string, choice: Partial<ReaderChoice>, border: Hedges, town: Hedges]>([
    ['with nothing switched off', {}, { army: ['perhaps'] }, { army: ['possibly'] }],
    [
      'while the event that names one plainly is out of the period',
      since2021,
      { group: ['probably'] },
      { army: ['possibly'] },
    ],
    [
      'while the claim that names one plainly is not heard',
      withoutStatements,
      { group: ['perhaps', 'probably'], army: ['perhaps'] },
      { army: ['possibly'] },
    ],
    [
      'while an actor is switched off',
      { hiddenToggleIds: new Set(['group']) },
      { army: ['perhaps'] },
      { army: ['possibly'] },
    ],
    ['in the lens of claimants', { lens: 'claimant' }, {}, {}],
  ])('%s', (_, choice, border, town) => {
    const { sites } = deriveView(map, { ...NO_CHOICE, ...choice });
    const hedges = sites.map(({ hedgesByToggleId }) => Object.fromEntries(hedgesByToggleId));
    expect(hedges).toEqual([border, town]);
  });

  it('are, in the lens of actors, hedged at every shown event that names them', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const { shownEvents, hedgesByToggleId } of deriveView(dataset, view).sites) {
          if (view.lens === 'claimant') expect(hedgesByToggleId.size).toBe(0);
          if (view.lens === 'claimant' || shownEvents.length === 0) continue;
          const named = new Set(shownEvents.flatMap(({ namedActorIds }) => namedActorIds));
          const expected = [...named].filter((id) =>
            shownEvents
              .filter(({ namedActorIds }) => namedActorIds.includes(id))
              .every(({ hedgesByActorId }) => hedgesByActorId.has(id)),
          );
          expect([...hedgesByToggleId.keys()].sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the hedged actors of the whole map', () => {
  it('are hedged in every claim that names them', () => {
    expect(Object.fromEntries(hedgesByActorIdOnMap(map))).toEqual({
      army: ['perhaps', 'possibly'],
    });
  });

  it('are those whom some claim names, and whom all claims that name them name with a hedge', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const claims = [...dataset.claimById.values()];
        for (const id of dataset.actorById.keys()) {
          const naming = claims.filter(({ namedActorIds }) => namedActorIds?.includes(id));
          expect(hedgesByActorIdOnMap(dataset).has(id)).toBe(
            naming.length > 0 && naming.every(({ hedge }) => hedge !== undefined),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
