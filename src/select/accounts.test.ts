import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { QUESTIONS, type Dataset } from '../claims/model';
import { accountsAtSite } from './accounts';
import { derive, NO_CHOICE } from './derive';
import { passesClaimFilter, NO_FILTER, type Filter } from './filter';
import type { SiteView } from './site-view';

function claimsOnPage(dataset: Dataset, site: SiteView, filter: Filter): string[] {
  const { events, itself } = accountsAtSite(dataset, site, filter);
  const questions = [...events.flatMap((event) => event.questions), ...itself];
  return questions.flatMap(({ claims }) => claims).map(({ id }) => id);
}

describe('the page of a site', () => {
  it('has every claim that is shown there, once, and no other', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const site of derive(dataset, view).sites) {
          const shown = [...site.ownClaims, ...site.sharedClaims].map(({ id }) => id);
          expect(claimsOnPage(dataset, site, view).sort()).toEqual(shown.sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the questions in the order in which a reader meets them, none without a claim', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const events = derive(dataset, view).sites.flatMap(
          (site) => accountsAtSite(dataset, site, view).events,
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

  it('names at each event the claims about it that stand at another', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const site of derive(dataset, view).sites) {
          const page = claimsOnPage(dataset, site, view);
          for (const { view: event, questions, elsewhere } of accountsAtSite(dataset, site, view)
            .events) {
            const here = questions.flatMap(({ claims }) => claims);
            const all = dataset.claimsAt.get(event.event.id) ?? [];
            const heard = all.filter((claim) => passesClaimFilter(claim, view));
            expect(new Set([...here, ...elsewhere])).toEqual(new Set(heard));
            expect(elsewhere.every(({ id }) => page.includes(id))).toBe(true);
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
    const [site] = derive(map, { ...NO_CHOICE, hidden: new Set(hidden) }).sites;
    return site === undefined ? [] : accountsAtSite(map, site, NO_FILTER).events;
  };
  const placeOf = (...hidden: string[]) =>
    accounts(...hidden).map(({ view: { event }, questions, elsewhere }) => ({
      event: event.id,
      here: questions.flatMap(({ claims }) => claims.map(({ id }) => id)),
      elsewhere: elsewhere.map(({ id }) => id),
    }));

  it('stands at its own, and is named at the other', () => {
    expect(placeOf()).toEqual([
      { event: 'first', here: ['both', 'first-who'], elsewhere: [] },
      { event: 'second', here: ['second-who'], elsewhere: ['both'] },
    ]);
  });

  it('stands at the other while its own is hidden', () => {
    expect(placeOf('army')).toEqual([
      { event: 'second', here: ['both', 'second-who'], elsewhere: [] },
    ]);
  });
});

describe('accounts of one question', () => {
  it('carry whether they agree', () => {
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
    const [site] = derive(map, NO_CHOICE).sites;
    const [event] = site === undefined ? [] : accountsAtSite(map, site, NO_FILTER).events;
    expect(event?.questions.map(({ question, agreement }) => [question, agreement])).toEqual([
      ['responsibility', 'one'],
      ['fatalities', 'differ'],
      ['injuries', 'agree'],
    ]);
  });
});
