import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { saysItHappened } from '../claims/agreement/agreement';
import { accountsAtSite } from '../select/accounts';
import { claimsShown, derive, type DerivedView } from '../select/derive';
import { passesClaimFilter, filtersClaims, NO_FILTER } from '../select/filter';
import { actorToggles } from '../select/actor-groups';
import { inPeriod } from '../select/period';
import { OVERVIEW, type ViewState } from './view-state';
import { toggleActor } from './transitions';

const runs = { numRuns: 60 };

describe('in any view', () => {
  it('nothing comes from a claim that is not heard', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const { sites, events } = derive(dataset, view);
        const claims = claimsShown({ sites });
        expect([...claims].filter((claim) => !passesClaimFilter(claim, view))).toEqual([]);
        for (const event of events) {
          expect(event.claims.filter((claim) => !claims.has(claim))).toEqual([]);
          const named = event.claims.flatMap(({ names }) => names ?? []);
          expect(event.actors.filter((actor) => !named.includes(actor))).toEqual([]);
        }
        for (const { rings } of sites)
          for (const ring of rings) {
            const claim = dataset.claimById.get(ring.claim);
            expect(claim && passesClaimFilter(claim, view)).toBe(true);
          }
      }),
      runs,
    );
  });

  it('a shown event may be in the period, and a heard claim says that it happened', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        for (const { event, claims, maybe } of derive(dataset, view).events) {
          if (filtersClaims(view)) expect(claims.some(saysItHappened)).toBe(true);
          const whetherInPeriod = inPeriod(event.event_date, view);
          expect(whetherInPeriod).toBe(maybe ? 'maybe' : 'inside');
        }
      }),
      runs,
    );
  });

  it('every shown site has accounts that differ, if the filter asks for them', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const differing = { ...view, differing: true };
        for (const site of derive(dataset, differing).sites.filter(({ shown }) => shown)) {
          const { events, aboutSite } = accountsAtSite(dataset, site, differing);
          const questions = [...events.flatMap((event) => event.questions), ...aboutSite];
          // A question whose claims are listed at another event of the page differs there.
          if (questions.every(({ agreement }) => agreement !== 'differ'))
            expect(events.some(({ listedElsewhere }) => listedElsewhere.length > 0)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('map, list, timeline, comparison and counts have the same numbers', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const { sites, events, shown, all } = derive(dataset, view);
        const claims = claimsShown({ sites });
        expect(shown.events).toBe(events.length);
        expect(shown.events).toBe(sites.reduce((sum, site) => sum + site.eventsShown.length, 0));
        expect(shown.eventsMaybe).toBe(events.filter(({ maybe }) => maybe).length);
        expect(shown.sites).toBe(sites.filter((site) => site.togglesShown.length > 0).length);
        expect(shown.claims).toBe(claims.size);
        const pages = sites.flatMap((site) => {
          const { events: accounts, aboutSite } = accountsAtSite(dataset, site, view);
          return [...accounts.flatMap((event) => event.questions), ...aboutSite];
        });
        expect(new Set(pages.flatMap((question) => question.claims))).toEqual(claims);
        expect(shown.claims).toBeLessThanOrEqual(all.claims);
      }),
      runs,
    );
  });

  it('cached views equal newly computed ones', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const others = actorToggles(dataset, view.lens).map((toggle) => toggleActor(view, toggle));
        for (const other of [...others, OVERVIEW, view]) {
          const copy = { ...dataset, sites: dataset.sites.map((site) => ({ ...site })) };
          expect(derive(dataset, other)).toEqual(derive(copy, other));
        }
      }),
      { numRuns: 20 },
    );
  });
});

const map = tinyMap({ army: null, rebels: null, paper: null }, [
  fileSite(
    'border',
    [
      fileEvent('strike', ['army'], {
        claims: [
          fileClaim('four', {
            claimant: 'rebels',
            attribution: 'statement',
            about: 'fatalities',
            value: { best: 4, of: 'combatants' },
          }),
          fileClaim('why', { claimant: 'army', attribution: 'named', about: 'motive' }),
        ],
      }),
    ],
    {
      rings: [{ distanceInMeters: 1000, label: 'Near', claim: 'four' }],
    },
  ),
  fileSite('region', [], {
    geometry: null,
    claims: [fileClaim('talks', { claimant: 'paper', about: 'context' })],
  }),
]);
const hearingOnly = (...claimants: readonly string[]): ViewState => ({
  ...OVERVIEW,
  lens: 'claimant',
  hidden: new Set(['army', 'rebels', 'paper', 'outlet'].filter((id) => !claimants.includes(id))),
});
const siteIn = (derivedView: DerivedView, id: string) =>
  derivedView.sites.find(({ site }) => site.id === id);

describe('a map with more actor toggles than a number has bits', () => {
  it('hides exactly the site of the hidden actor', () => {
    const actors = Array.from({ length: 34 }, (_, index) => `actor-${index}`);
    const crowd = tinyMap(
      Object.fromEntries(actors.map((id) => [id, null])),
      actors.map((id) => fileSite(`of-${id}`, [fileEvent(`by-${id}`, [id])])),
    );
    for (const id of actors) {
      const { sites } = derive(crowd, { ...OVERVIEW, hidden: new Set([id]) });
      const hiddenSites = sites.filter(({ shown }) => !shown).map(({ site }) => site.id);
      expect(hiddenSites).toEqual([`of-${id}`]);
    }
  });
});

describe('the map as one claimant tells it', () => {
  it('has the events that they say happened, and only the actors whom they name', () => {
    const derivedView = derive(map, hearingOnly('rebels'));
    expect(
      derivedView.events.map(({ event, actors, allHeard }) => [event.id, actors, allHeard]),
    ).toEqual([['strike', [], false]]);
    expect(siteIn(derivedView, 'border')).toMatchObject({ shown: true, togglesShown: ['rebels'] });
    expect(siteIn(derivedView, 'border')?.rings).toHaveLength(1);
    expect(siteIn(derivedView, 'region')).toMatchObject({ shown: false, togglesHidden: ['paper'] });
    expect(derivedView.shown).toMatchObject({ sites: 1, events: 1, claims: 1, claimants: 1 });
  });

  it('hides a site without claims, which the actor lens shows', () => {
    const empty = tinyMap({}, [fileSite('empty', [])]);
    expect(derive(empty, OVERVIEW).shown).toMatchObject({ sites: 1, claims: 0 });
    const byClaimant = derive(empty, { ...OVERVIEW, lens: 'claimant' });
    expect(byClaimant.sites).toMatchObject([{ shown: false, claimsHidden: 0, togglesShown: [] }]);
    expect(byClaimant.shown).toMatchObject({ sites: 0 });
  });

  it('has the actors whom they name', () => {
    const [event] = derive(map, hearingOnly('outlet')).events;
    expect(event?.actors).toEqual(['army']);
    expect(siteIn(derive(map, hearingOnly('outlet')), 'border')?.rings).toEqual([]);
  });

  it('hides an event that they only explain, and keeps their claims about it at its site', () => {
    const derivedView = derive(map, hearingOnly('army'));
    expect(derivedView.events).toEqual([]);
    const site = siteIn(derivedView, 'border');
    expect(site).toMatchObject({ shown: true, claimsHidden: 2, togglesShown: ['army'] });
    const itself =
      site === undefined ? [] : accountsAtSite(map, site, hearingOnly('army')).aboutSite;
    expect(itself.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(['why']);
  });

  it('is empty if nobody is heard', () => {
    expect(derive(map, hearingOnly()).shown).toMatchObject({ sites: 0, events: 0, claims: 0 });
  });
});

describe('the attribution of claims', () => {
  it('is a filter in both lenses', () => {
    const onlyStatements = new Set(['named', 'anonymous', 'reported'] as const);
    for (const lens of ['actor', 'claimant'] as const) {
      const derivedView = derive(map, { ...OVERVIEW, lens, attributionsHidden: onlyStatements });
      expect([...claimsShown(derivedView)].map(({ id }) => id)).toEqual(['four']);
      expect(derivedView.events.map(({ actors }) => actors)).toEqual([[]]);
    }
  });
});

describe('a period', () => {
  it('hides claims without a date', () => {
    const derivedView = derive(map, { ...OVERVIEW, ...NO_FILTER, from: '2021', to: null });
    expect(siteIn(derivedView, 'region')?.shown).toBe(false);
    expect(siteIn(derivedView, 'border')?.shown).toBe(true);
  });
});
