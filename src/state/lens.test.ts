import { isDifference } from '../claims/agreement/agreement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { saysEventHappened } from '../claims/agreement/agreement';
import { accountsAtSite } from '../select/accounts';
import { shownClaimsOf, deriveView, type DerivedView } from '../select/derive';
import { passesClaimFilter, canHideSingleClaims, NO_FILTER } from '../select/filter';
import { actorToggleIds } from '../select/actor-groups';
import { isDateInPeriod } from '../../tests/support/plain-site-views';
import { OVERVIEW, type ViewState } from './view-state';
import { toggleActor } from './transitions';

const runs = { numRuns: 60 };

describe('in any view', () => {
  it('nothing comes from a claim that is not heard', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const { rows, sites, shownEvents } = deriveView(dataset, view);
        const claims = shownClaimsOf({ rows });
        expect([...claims].filter((claim) => !passesClaimFilter(claim, view))).toEqual([]);
        for (const event of shownEvents) {
          expect(event.heardClaims.filter((claim) => !claims.has(claim))).toEqual([]);
          const named = event.heardClaims.flatMap(({ namedActorIds }) => namedActorIds ?? []);
          expect(event.namedActorIds.filter((actor) => !named.includes(actor))).toEqual([]);
        }
        for (const { heardRings } of sites)
          for (const ring of heardRings) {
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
        for (const { event, heardClaims, isMaybeInPeriod } of deriveView(dataset, view)
          .shownEvents) {
          if (canHideSingleClaims(view)) expect(heardClaims.some(saysEventHappened)).toBe(true);
          const whetherInPeriod = isDateInPeriod(event.event_date, view);
          expect(whetherInPeriod).toBe(isMaybeInPeriod ? 'maybe' : 'inside');
        }
      }),
      runs,
    );
  });

  it('every shown site has accounts that differ, if the filter asks for them', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const differing = { ...view, isDifferingOnly: true };
        for (const site of deriveView(dataset, differing).sites.filter(({ isShown }) => isShown)) {
          const { eventAccounts, otherQuestions } = accountsAtSite(dataset, site, differing);
          const questions = [
            ...eventAccounts.flatMap((event) => event.questions),
            ...otherQuestions,
          ];
          // A question whose claims are listed at another event of the page differs there.
          if (questions.every(({ agreement }) => !isDifference(agreement)))
            expect(
              eventAccounts.some(({ claimsListedElsewhere }) => claimsListedElsewhere.length > 0),
            ).toBe(true);
        }
      }),
      runs,
    );
  });

  it('map, list, timeline, comparison and counts have the same numbers', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const { rows, sites, shownEvents, shownCounts, totalCounts } = deriveView(dataset, view);
        const claims = shownClaimsOf({ rows });
        expect(shownCounts.eventCount).toBe(shownEvents.length);
        expect(shownCounts.eventCount).toBe(
          sites.reduce((sum, site) => sum + site.shownEvents.length, 0),
        );
        expect(shownCounts.maybeInPeriodEventCount).toBe(
          shownEvents.filter(({ isMaybeInPeriod }) => isMaybeInPeriod).length,
        );
        expect(shownCounts.siteCount).toBe(
          sites.filter((site) => site.shownToggleIds.length > 0).length,
        );
        expect(shownCounts.claimCount).toBe(claims.size);
        const pages = sites.flatMap((site) => {
          const { eventAccounts: accounts, otherQuestions } = accountsAtSite(dataset, site, view);
          return [...accounts.flatMap((event) => event.questions), ...otherQuestions];
        });
        expect(new Set(pages.flatMap((question) => question.claims))).toEqual(claims);
        expect(shownCounts.claimCount).toBeLessThanOrEqual(totalCounts.claimCount);
      }),
      runs,
    );
  });

  it('cached views equal newly computed ones', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const others = actorToggleIds(dataset, view.lens).map((toggle) =>
          toggleActor(view, toggle),
        );
        for (const other of [...others, OVERVIEW, view]) {
          const copy = { ...dataset, sites: dataset.sites.map((site) => ({ ...site })) };
          expect(deriveView(dataset, other)).toEqual(deriveView(copy, other));
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
  hiddenToggleIds: new Set(
    ['army', 'rebels', 'paper', 'outlet'].filter((id) => !claimants.includes(id)),
  ),
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
      const { sites } = deriveView(crowd, { ...OVERVIEW, hiddenToggleIds: new Set([id]) });
      const hiddenSites = sites.filter(({ isShown }) => !isShown).map(({ site }) => site.id);
      expect(hiddenSites).toEqual([`of-${id}`]);
    }
  });
});

describe('the map as one claimant tells it', () => {
  it('has the events that they say happened, and only the actors whom they name', () => {
    const derivedView = deriveView(map, hearingOnly('rebels'));
    expect(
      derivedView.shownEvents.map(({ event, namedActorIds, isEveryClaimHeard }) => [
        event.id,
        namedActorIds,
        isEveryClaimHeard,
      ]),
    ).toEqual([['strike', [], false]]);
    expect(siteIn(derivedView, 'border')).toMatchObject({
      isShown: true,
      shownToggleIds: ['rebels'],
    });
    expect(siteIn(derivedView, 'border')?.heardRings).toHaveLength(1);
    expect(siteIn(derivedView, 'region')).toMatchObject({
      isShown: false,
      hiddenToggleIds: ['paper'],
    });
    expect(derivedView.shownCounts).toMatchObject({
      siteCount: 1,
      eventCount: 1,
      claimCount: 1,
      claimantCount: 1,
    });
  });

  it('hides a site without claims, which the actor lens shows', () => {
    const empty = tinyMap({}, [fileSite('empty', [])]);
    expect(deriveView(empty, OVERVIEW).shownCounts).toMatchObject({ siteCount: 1, claimCount: 0 });
    const byClaimant = deriveView(empty, { ...OVERVIEW, lens: 'claimant' });
    expect(byClaimant.sites).toMatchObject([
      { isShown: false, hiddenClaimCount: 0, shownToggleIds: [] },
    ]);
    expect(byClaimant.shownCounts).toMatchObject({ siteCount: 0 });
  });

  it('has the actors whom they name', () => {
    const [event] = deriveView(map, hearingOnly('outlet')).shownEvents;
    expect(event?.namedActorIds).toEqual(['army']);
    expect(siteIn(deriveView(map, hearingOnly('outlet')), 'border')?.heardRings).toEqual([]);
  });

  it('hides an event that they only explain, and keeps their claims about it at its site', () => {
    const derivedView = deriveView(map, hearingOnly('army'));
    expect(derivedView.shownEvents).toEqual([]);
    const site = siteIn(derivedView, 'border');
    expect(site).toMatchObject({ isShown: true, hiddenClaimCount: 2, shownToggleIds: ['army'] });
    const itself =
      site === undefined ? [] : accountsAtSite(map, site, hearingOnly('army')).otherQuestions;
    expect(itself.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(['why']);
  });

  it('is empty if nobody is heard', () => {
    expect(deriveView(map, hearingOnly()).shownCounts).toMatchObject({
      siteCount: 0,
      eventCount: 0,
      claimCount: 0,
    });
  });
});

describe('the attribution of claims', () => {
  it('is a filter in both lenses', () => {
    const onlyStatements = new Set(['named', 'anonymous', 'reported'] as const);
    for (const lens of ['actor', 'claimant'] as const) {
      const derivedView = deriveView(map, {
        ...OVERVIEW,
        lens,
        hiddenAttributions: onlyStatements,
      });
      expect([...shownClaimsOf(derivedView)].map(({ id }) => id)).toEqual(['four']);
      expect(derivedView.shownEvents.map(({ namedActorIds }) => namedActorIds)).toEqual([[]]);
    }
  });
});

describe('a period', () => {
  it('hides claims without a date', () => {
    const derivedView = deriveView(map, { ...OVERVIEW, ...NO_FILTER, from: '2021', to: null });
    expect(siteIn(derivedView, 'region')?.isShown).toBe(false);
    expect(siteIn(derivedView, 'border')?.isShown).toBe(true);
  });
});
