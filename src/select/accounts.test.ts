import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDifference } from '../claims/agreement/agreement';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import type { FileClaim } from '../claims/check/schema';
import { QUESTIONS, type Claim, type Dataset } from '../claims/model';
import { accountsAtSite, opposingSidesOf, claimRelationsOf } from './accounts';
import { deriveView, NO_CHOICE } from './derive';
import { passesClaimFilter, NO_FILTER, type Filter } from './filter';
import type { SiteView } from './site-view';

function claimsOnPage(dataset: Dataset, site: SiteView, filter: Filter): string[] {
  const { eventAccounts, otherQuestions } = accountsAtSite(dataset, site, filter);
  const questions = [...eventAccounts.flatMap((event) => event.questions), ...otherQuestions];
  return questions.flatMap(({ claims }) => claims).map(({ id }) => id);
}

describe('the page of a site', () => {
  it('lists each shown claim once, and no other claim', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const site of deriveView(dataset, view).sites) {
          const shown = [...site.ownClaims, ...site.sharedClaims].map(({ id }) => id);
          expect(claimsOnPage(dataset, site, view).sort()).toEqual(shown.sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has its questions in the order of QUESTIONS, each with a claim or a difference', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const events = deriveView(dataset, view).sites.flatMap(
          (site) => accountsAtSite(dataset, site, view).eventAccounts,
        );
        for (const { questions } of events) {
          const asked = questions.map(({ question }) => question);
          expect(asked).toEqual(QUESTIONS.filter((question) => asked.includes(question)));
          for (const { question, agreement, claims } of questions) {
            if (!isDifference(agreement)) expect(claims).not.toEqual([]);
            expect(claims.every(({ about }) => about === question)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names at each event the claims about it that are listed at another event', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const site of deriveView(dataset, view).sites) {
          const page = claimsOnPage(dataset, site, view);
          for (const { eventView: event, questions, claimsListedElsewhere } of accountsAtSite(
            dataset,
            site,
            view,
          ).eventAccounts) {
            const here = questions.flatMap(({ claims }) => claims);
            const all = dataset.claimsByEventId.get(event.event.id) ?? [];
            const heard = all.filter((claim) => passesClaimFilter(claim, view));
            expect(new Set([...here, ...claimsListedElsewhere])).toEqual(new Set(heard));
            expect(claimsListedElsewhere.every(({ id }) => page.includes(id))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a claim about two events of one site', () => {
  const map = tinyMap({ army: null, rebels: null }, [
    fileSite('border', [
      fileEvent('first', ['army'], {
        event_date: '2021-01',
        claims: [fileClaim('both', { alsoAbout: ['second'] })],
      }),
      fileEvent('second', ['rebels'], { event_date: '2021-02' }),
    ]),
  ]);
  const accounts = (...hidden: string[]) => {
    const [site] = deriveView(map, { ...NO_CHOICE, hiddenToggleIds: new Set(hidden) }).sites;
    return site === undefined ? [] : accountsAtSite(map, site, NO_FILTER).eventAccounts;
  };
  const listingOf = (...hidden: string[]) =>
    accounts(...hidden).map(({ eventView: { event }, questions, claimsListedElsewhere }) => ({
      event: event.id,
      here: questions.flatMap(({ claims }) => claims.map(({ id }) => id)),
      elsewhere: claimsListedElsewhere.map(({ id }) => id),
    }));

  it('is listed at its own event, and named at the other', () => {
    expect(listingOf()).toEqual([
      { event: 'first', here: ['both', 'first-who'], elsewhere: [] },
      { event: 'second', here: ['second-who'], elsewhere: ['both'] },
    ]);
  });

  it('is listed at the other event while its own event is hidden', () => {
    expect(listingOf('army')).toEqual([
      { event: 'second', here: ['both', 'second-who'], elsewhere: [] },
    ]);
  });
});

describe('accounts of one question', () => {
  it('have their agreement', () => {
    const map = tinyMap({ army: null, rebels: null, aid: null }, [
      fileSite('border', [
        fileEvent('strike', ['army'], {
          claims: [
            fileClaim('four', {
              about: 'fatalities',
              claimant: 'army',
              value: { best: 4, of: 'total' },
            }),
            fileClaim('nine', {
              about: 'fatalities',
              claimant: 'rebels',
              value: { best: 9, of: 'total' },
            }),
            fileClaim('hurt-a', {
              about: 'injuries',
              claimant: 'rebels',
              value: { low: 2, of: 'total' },
            }),
            fileClaim('hurt-b', {
              about: 'injuries',
              claimant: 'aid',
              value: { best: 3, of: 'total' },
            }),
          ],
        }),
      ]),
    ]);
    const [site] = deriveView(map, NO_CHOICE).sites;
    const [event] = site === undefined ? [] : accountsAtSite(map, site, NO_FILTER).eventAccounts;
    expect(event?.questions.map(({ question, agreement }) => [question, agreement])).toEqual([
      ['responsibility', 'one'],
      ['fatalities', 'differ'],
      ['injuries', 'not-compared'],
    ]);
  });
});

describe('the reasons for an agreement', () => {
  it('are there for every agreement but of one account, and rest on shown claims of the question', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const site of deriveView(dataset, view).sites) {
          const { eventAccounts, otherQuestions } = accountsAtSite(dataset, site, view);
          const all = [...eventAccounts.flatMap((event) => event.questions), ...otherQuestions];
          for (const { question, agreement, reasons } of all) {
            expect(reasons.length === 0).toBe(agreement === 'one');
            for (const { ground, sides } of reasons) {
              const claims = sides.flat();
              expect(claims.every((claim) => passesClaimFilter(claim, view))).toBe(true);
              // A link can lead to a claim under another question.
              const isLink = ['disputes', 'contrasts', 'confirms'].includes(ground);
              const answers = claims.filter(({ about }) => about === question);
              expect(answers.length).toBeGreaterThanOrEqual(isLink ? 1 : claims.length);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

const idsOf = (claims: readonly { readonly id: string }[]): string[] => claims.map(({ id }) => id);

function claimsOf(map: Dataset, ...ids: readonly string[]): readonly Claim[] {
  return ids.map((id) => {
    const claim = map.claimById.get(id);
    if (claim === undefined) throw new Error(`no claim ${id}`);
    return claim;
  });
}

describe('opposing sides', () => {
  const map = tinyMap({ army: null, rebels: null }, [
    fileSite('border', [
      fileEvent('strike', ['army'], {
        claims: [
          fileClaim('houses', { claimant: 'rebels', disputes: ['base', 'depot'] }),
          fileClaim('unsaid'),
          fileClaim('base'),
          fileClaim('depot'),
        ],
      }),
    ]),
  ]);
  const claims = claimsOf(map, 'houses', 'unsaid', 'base', 'depot');
  const rowsOf = (dataset: Dataset, among: readonly Claim[]) =>
    opposingSidesOf(dataset, among).map((sides) => sides.map(idsOf));

  it('are the two sides of a dispute, without claims that dispute nothing', () => {
    expect(rowsOf(map, claims)).toEqual([[['houses'], ['base', 'depot']]]);
  });

  it('are the two sides of a comparison by the editors', () => {
    const contrasts = { claimant: 'rebels', contrasts: ['base', 'depot'], remarks: 'why' };
    const contrasted = tinyMap({ rebels: null }, [
      fileSite('border', [
        fileEvent('strike', [], {
          claims: [fileClaim('houses', contrasts), fileClaim('base'), fileClaim('depot')],
        }),
      ]),
    ]);
    const all = claimsOf(contrasted, 'houses', 'base', 'depot');
    expect(rowsOf(contrasted, all)).toEqual([[['houses'], ['base', 'depot']]]);
  });

  it('are none if the disputed claim is not among the claims', () => {
    expect(opposingSidesOf(map, claims.slice(1))).toEqual([]);
  });

  const killed = (id: string, claimant: string, best: number, more: Partial<FileClaim> = {}) =>
    fileClaim(id, { claimant, about: 'fatalities', value: { best, of: 'total' }, ...more });
  const CIVILIANS = { value: { best: 1, of: 'civilians' as const } };
  const FEWER_CIVILIANS = { value: { best: 0, of: 'civilians' as const } };

  it.each<readonly [string, readonly FileClaim[], readonly (readonly (readonly string[])[])[]]>([
    [
      'two counts that differ',
      [killed('four', 'army', 4), killed('nine', 'rebels', 9)],
      [[['four'], ['nine']]],
    ],
    [
      'two counts of one claimant: no row',
      [killed('four', 'army', 4), killed('nine', 'army', 9)],
      [],
    ],
    [
      'the same count twice is one side',
      [killed('four', 'army', 4), killed('nine', 'rebels', 9), killed('four-too', 'aid', 4)],
      [[['four', 'four-too'], ['nine']]],
    ],
    [
      'who counts a civilian is no party to a quarrel about all',
      [
        killed('four', 'army', 4),
        killed('child', 'aid', 1, CIVILIANS),
        killed('nine', 'rebels', 9),
      ],
      [[['four'], ['nine']]],
    ],
    [
      'what was withdrawn does not stand beside what is said',
      [
        killed('five', 'aid', 5),
        killed('seven', 'aid', 7, { corrects: 'five' }),
        killed('nine', 'rebels', 9),
      ],
      [[['seven'], ['nine']]],
    ],
    [
      'differences without a claim in common are two rows',
      [
        killed('four', 'army', 4),
        killed('nine', 'rebels', 9),
        killed('child', 'aid', 1, CIVILIANS),
        killed('no-child', 'outlet', 0, FEWER_CIVILIANS),
      ],
      [
        [['four'], ['nine']],
        [['child'], ['no-child']],
      ],
    ],
    [
      'a dispute in one pair and counts in another are two rows',
      [
        killed('four', 'army', 4),
        killed('nine', 'rebels', 9),
        fileClaim('words', { claimant: 'aid', about: 'fatalities' }),
        fileClaim('no', { claimant: 'outlet', about: 'fatalities', disputes: 'words' }),
      ],
      [
        [['four'], ['nine']],
        [['words'], ['no']],
      ],
    ],
    [
      'a part above the total',
      [killed('none', 'army', 0), killed('child', 'rebels', 1, CIVILIANS)],
      [[['none'], ['child']]],
    ],
  ])('of %s', (_, given, expected) => {
    const counted = tinyMap({ army: null, rebels: null, aid: null }, [
      fileSite('border', [fileEvent('strike', [], { claims: [...given] })]),
    ]);
    expect(rowsOf(counted, [...counted.claimById.values()])).toEqual(expected);
  });

  it('have each claim at most once, and nobody faces only herself', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const all of dataset.claimsByEventId.values()) {
          const rows = opposingSidesOf(dataset, all);
          const placed = idsOf(rows.flat(2));
          expect(new Set(placed).size).toBe(placed.length);
          for (const sides of rows) {
            expect(sides.length).toBeGreaterThan(1);
            expect(new Set(sides.flat().map(({ claimant }) => claimant)).size).toBeGreaterThan(1);
            for (const side of sides) expect(side).not.toEqual([]);
          }
        }
      }),
    );
  });
});

function linkTexts(dataset: Dataset, id: string): string[] {
  const claim = dataset.claimById.get(id);
  if (claim === undefined) return [];
  return claimRelationsOf(dataset, claim, NO_FILTER).map(
    ({ relation, isIncoming, otherClaim: other }) =>
      `${isIncoming ? '←' : '→'} ${relation} ${other.id}`,
  );
}

describe('the relations of a claim', () => {
  it('are known at both claims, outgoing ones first', () => {
    const map = tinyMap({ army: null }, [
      fileSite('border', [
        fileEvent('strike', ['army'], {
          claims: [
            fileClaim('first', { corrects: 'third' }),
            fileClaim('second', { claimant: 'army', disputes: ['first'], confirms: 'third' }),
            fileClaim('third', { qualifies: ['first', 'second'] }),
          ],
        }),
      ]),
    ]);
    expect(linkTexts(map, 'first')).toEqual([
      '→ corrects third',
      '← disputes second',
      '← qualifies third',
    ]);
    expect(linkTexts(map, 'second')).toEqual([
      '→ confirms third',
      '→ disputes first',
      '← qualifies third',
    ]);
    expect(linkTexts(map, 'strike-who')).toEqual([]);
  });

  it('lead to heard claims only', () => {
    const map = tinyMap({ army: null }, [
      fileSite('border', [
        fileEvent('strike', ['army'], {
          claims: [
            fileClaim('first', { claimant: 'army', attribution: 'statement' }),
            fileClaim('denied', { disputes: 'first' }),
          ],
        }),
      ]),
    ]);
    const first = map.claimById.get('first');
    const linksIn = (filter: Filter) => (first && claimRelationsOf(map, first, filter).length) ?? 0;
    expect(linksIn(NO_FILTER)).toBe(1);
    expect(linksIn({ ...NO_FILTER, lens: 'claimant', hiddenToggleIds: new Set(['outlet']) })).toBe(
      0,
    );
    expect(linksIn({ ...NO_FILTER, hiddenAttributions: new Set(['reported'] as const) })).toBe(0);
  });

  it('each have a reverse relation at the other claim', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const claim of dataset.claimById.values()) {
          for (const { relation, isIncoming, otherClaim: other } of claimRelationsOf(
            dataset,
            claim,
            NO_FILTER,
          )) {
            const theirs = claimRelationsOf(dataset, other, NO_FILTER);
            expect(theirs).toContainEqual({ relation, isIncoming: !isIncoming, otherClaim: claim });
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
