import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryFilterOf } from '../../tests/support/arbitrary-views';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { plainSiteViews } from '../../tests/support/plain-site-views';
import type { Dataset } from '../claims/model';
import { filteredViewOf } from './derive';
import type { Filter } from './filter';
import type { SiteView } from './site-view';
import { siteViews } from './site-views';

const arbitraryMapAndFilters: fc.Arbitrary<readonly [Dataset, readonly Filter[]]> =
  arbitraryDataset.chain((dataset) =>
    fc.tuple(
      fc.constant(dataset),
      fc.array(arbitraryFilterOf(dataset), { minLength: 1, maxLength: 5 }),
    ),
  );

/** The members of a view as own members, which a comparison reads. */
const membersOf = (view: SiteView): SiteView => ({
  site: view.site,
  isShown: view.isShown,
  hasDifferingAccounts: view.hasDifferingAccounts,
  counts: view.counts,
  shownToggleIds: view.shownToggleIds,
  hiddenToggleIds: view.hiddenToggleIds,
  hedgesByToggleId: view.hedgesByToggleId,
  shownEvents: view.shownEvents,
  hiddenEvents: view.hiddenEvents,
  shownEventSpan: view.shownEventSpan,
  ownClaims: view.ownClaims,
  sharedClaims: view.sharedClaims,
  hiddenClaimCount: view.hiddenClaimCount,
  isEveryClaimHeard: view.isEveryClaimHeard,
  heardRings: view.heardRings,
  claimedPlaces: view.claimedPlaces,
  isEveryPlaceHidden: view.isEveryPlaceHidden,
});

it('the columns give the same view of each site as the records do, one filter after another', () => {
  fc.assert(
    fc.property(arbitraryMapAndFilters, ([dataset, filters]) => {
      for (const filter of filters)
        expect(siteViews(dataset, filter).map(membersOf)).toEqual(plainSiteViews(dataset, filter));
    }),
    { numRuns: 300 },
  );
});

it('the counts are those of the records', () => {
  fc.assert(
    fc.property(arbitraryMapAndFilters, ([dataset, filters]) => {
      for (const filter of filters) {
        const views = plainSiteViews(dataset, filter);
        const claims = new Set(views.flatMap((one) => [...one.ownClaims, ...one.sharedClaims]));
        const events = views.flatMap(({ shownEvents }) => shownEvents);
        expect(filteredViewOf(dataset, filter).shownCounts).toEqual({
          siteCount: views.filter(({ isShown }) => isShown).length,
          eventCount: events.length,
          maybeInPeriodEventCount: events.filter(({ isMaybeInPeriod }) => isMaybeInPeriod).length,
          claimCount: claims.size,
          claimantCount: new Set([...claims].map(({ claimant }) => claimant)).size,
        });
      }
    }),
    { numRuns: 100 },
  );
});

it('a site keeps its view while a filter changes nothing at it', () => {
  fc.assert(
    fc.property(arbitraryMapAndFilters, ([dataset, [filter]]) => {
      if (filter === undefined) return;
      const views = siteViews(dataset, filter);
      const hiddenToggleIds = new Set([...filter.hiddenToggleIds, 'nobody']);
      expect(siteViews(dataset, { ...filter, hiddenToggleIds })).toEqual(views);
      siteViews(dataset, { ...filter, hiddenToggleIds }).forEach((view, index) =>
        expect(view).toBe(views[index]),
      );
    }),
    { numRuns: 60 },
  );
});
