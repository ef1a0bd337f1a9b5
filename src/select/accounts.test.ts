import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { QUESTIONS, type Dataset } from '../claims/model';
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

  it('has its questions in the order of QUESTIONS, each with a claim', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const events = deriveView(dataset, view).sites.flatMap(
          (site) => accountsAtSite(dataset, site, view).eventAccounts,
        );
        for (const { questions } of events) {
          const asked = questions.map(({ question }) => question);
          expect(asked).toEqual(QUESTIONS.filter((question) => asked.includes(question)));
          for (const { question, claims } of questions) {
            expect(claims).not.toEqual([]);
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

const idsOf = (claims: readonly { readonly id: string }[]): string[] => claims.map(({ id }) => id);

describe('opposing sides', () => {
  const map = tinyMap({ army: null }, [
    fileSite('border', [
      fileEvent('strike', ['army'], {
        claims: [
          fileClaim('houses', { disputes: ['base', 'depot'] }),
          fileClaim('unsaid'),
          fileClaim('base'),
          fileClaim('depot'),
        ],
      }),
    ]),
  ]);
  const claims = ['houses', 'unsaid', 'base', 'depot'].map((id) => {
    const claim = map.claimById.get(id);
    if (claim === undefined) throw new Error(`no claim ${id}`);
    return claim;
  });

  it.each(['disputes', 'contrasts'] as const)('are the two sides of %s', (relation) => {
    const linked = claims.map((claim) =>
      claim.id === 'houses' ? { ...claim, disputes: [], [relation]: ['base', 'depot'] } : claim,
    );
    const dataset = { ...map, claimById: new Map(linked.map((claim) => [claim.id, claim])) };
    expect(opposingSidesOf(dataset, linked, NO_FILTER).map(idsOf)).toEqual([
      ['houses'],
      ['base', 'depot'],
    ]);
  });

  it('are the two sides of a dispute, without claims that dispute nothing', () => {
    expect(opposingSidesOf(map, claims, NO_FILTER).map(idsOf)).toEqual([
      ['houses'],
      ['base', 'depot'],
    ]);
  });

  it('are none if the disputed claim is not among the claims', () => {
    expect(opposingSidesOf(map, claims.slice(1), NO_FILTER)).toEqual([]);
  });

  it('are the single counts if counts differ', () => {
    const deaths = (id: string, n: number) =>
      fileClaim(id, { about: 'fatalities', value: { low: n, best: n, high: n, of: 'total' } });
    const counts = [deaths('four', 4), deaths('nine', 9)];
    const counted = tinyMap({ army: null }, [
      fileSite('border', [fileEvent('strike', ['army'], { claims: counts })]),
    ]);
    const all = [...counted.claimById.values()];
    expect(opposingSidesOf(counted, all, NO_FILTER).map(idsOf)).toEqual([['four'], ['nine']]);
  });

  it('have each claim at most once', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const sides = opposingSidesOf(dataset, [...dataset.claimById.values()], NO_FILTER);
        const placed = idsOf(sides.flat());
        expect(new Set(placed).size).toBe(placed.length);
        for (const side of sides) expect(side).not.toEqual([]);
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
            fileClaim('second', { disputes: ['first'], confirms: 'third' }),
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
