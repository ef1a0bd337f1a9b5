import type { Claim, Dataset } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { isClaimAtSite } from './claims-at-site';
import type { EventView } from './event-view';
import { NO_FILTER, computeOncePerLens, areFiltersEqual, type Filter } from './filter';
import type { SiteView } from './site-view';
import { siteViews } from './site-view-cache';

/** The reader's filter, open site and open claim. `deriveView` needs no other part of the view state. */
export interface ReaderChoice extends Filter {
  /** The id of the open site. Null for the overview. */
  readonly siteId: string | null;
  readonly claimId: string | null;
}

export const NO_CHOICE: ReaderChoice = { ...NO_FILTER, siteId: null, claimId: null };

export interface FilterCounts {
  readonly siteCount: number;
  /** The number of shown events, including events that are only possibly in the period. */
  readonly eventCount: number;
  readonly maybeInPeriodEventCount: number;
  readonly claimCount: number;
  readonly claimantCount: number;
}

/** The part of the derived view that depends only on the filter. */
export interface FilteredView {
  readonly filter: Filter;
  /** All sites, in the order of the file. A hidden site has `isShown: false`. */
  readonly sites: readonly SiteView[];
  /**
   * The views of all sites without a filter, in the same lens. The map places its marks as if all these sites were shown. So
   * a toggle moves a mark only if it changes the shown claims about a place.
   */
  readonly unfilteredSites: readonly SiteView[];
  /** The shown events of all sites, in time order. */
  readonly shownEvents: readonly EventView[];
  readonly shownCounts: FilterCounts;
  readonly totalCounts: FilterCounts;
}

export interface SelectedClaim {
  readonly claim: Claim;
  readonly isShown: boolean;
}

/** The filtered data that the map, list, timeline, panel, comparison and actor toggles share. */
export interface DerivedView extends FilteredView {
  readonly selectedSite: SiteView | null;
  /** The open claim, and whether the filter shows it. Null if the open site's page does not have the claim. */
  readonly selectedClaim: SelectedClaim | null;
}

/** The derived view of a dataset for the reader's filter, open site and open claim. */
export function deriveView(dataset: Dataset, choice: ReaderChoice): DerivedView {
  const derived = filteredViewOf(dataset, choice);
  const selectedSite =
    choice.siteId === null
      ? null
      : (derived.sites.find(({ site }) => site.id === choice.siteId) ?? null);
  return {
    ...derived,
    selectedSite,
    selectedClaim: selectedClaimOf(dataset, choice, selectedSite),
  };
}

/** The filtered data. It stays the same object while the filter stays the same, so opening a site does not redraw the map. */
export function filteredViewOf(dataset: Dataset, filter: Filter): FilteredView {
  const latest = latestResultOf(dataset);
  if (latest.filteredView !== null && areFiltersEqual(latest.filteredView.filter, filter))
    return latest.filteredView;
  const { lens, hiddenToggleIds, hiddenAttributions, isDifferingOnly, from, to } = filter;
  const totalCounts = totalCountsOf(dataset);
  const shown = filteredSites(dataset, filter);
  latest.filteredView = {
    // Only the members of a filter are copied, because the given object may be a whole view state.
    filter: { lens, hiddenToggleIds, hiddenAttributions, isDifferingOnly, from, to },
    ...shown,
    unfilteredSites: unfilteredSiteViews(dataset, lens),
    shownCounts: countShown(shown, totalCounts.claimantCount),
    totalCounts,
  };
  return latest.filteredView;
}

/** All claims that at least one site shows. */
export function shownClaimsOf({ sites }: Pick<FilteredView, 'sites'>): ReadonlySet<Claim> {
  return claimsOfSiteViews(sites);
}

const claimsOfSiteViews = computeOncePer(
  (sites: readonly SiteView[]): ReadonlySet<Claim> =>
    new Set(sites.flatMap(({ ownClaims, sharedClaims }) => [...ownClaims, ...sharedClaims])),
);

/** Holds the result for the latest filter of a dataset. */
const latestResultOf = computeOncePer<Dataset, [], { filteredView: FilteredView | null }>(() => ({
  filteredView: null,
}));

const totalCountsOf = computeOncePer((dataset: Dataset) =>
  countShown(filteredSites(dataset, NO_FILTER)),
);

/** Cached, because other caches compare arrays by identity and need the same array on every call. */
export const unfilteredSiteViews = computeOncePerLens((dataset, lens) =>
  siteViews(dataset, { ...NO_FILTER, lens }),
);

type SitesAndEvents = Pick<FilteredView, 'sites' | 'shownEvents'>;

function filteredSites(dataset: Dataset, filter: Filter): SitesAndEvents {
  const sites = siteViews(dataset, filter);
  return { sites, shownEvents: eventsInTimeOrder(dataset, sites) };
}

/** The shown events in time order. Each event is put at the index of its rank. Sorting on each click would be slower. */
function eventsInTimeOrder(dataset: Dataset, sites: readonly SiteView[]): readonly EventView[] {
  const byRank = new Array<EventView | undefined>(dataset.eventById.size).fill(undefined);
  for (const { shownEvents } of sites) for (const view of shownEvents) byRank[view.timeRank] = view;
  return byRank.filter((view) => view !== undefined);
}

/**
 * Counts the shown sites, events, claims and claimants.
 * @param claimantsMax The number of claimants in the dataset. The search for claimants stops when it has found this many.
 */
function countShown({ sites, shownEvents }: SitesAndEvents, claimantsMax = Infinity): FilterCounts {
  const sharedOnly = claimsShownAsSharedOnly(sites);
  const claimants = new Set([...sharedOnly].map(({ claimant }) => claimant));
  let [shown, claimCount, maybeInPeriodEventCount] = [0, sharedOnly.size, 0];
  for (const site of sites) {
    if (site.isShown) shown += 1;
    claimCount += site.ownClaims.length;
    if (claimants.size < claimantsMax) for (const id of site.claimantIds) claimants.add(id);
  }
  for (const { isMaybeInPeriod } of shownEvents) if (isMaybeInPeriod) maybeInPeriodEventCount += 1;
  return {
    siteCount: shown,
    eventCount: shownEvents.length,
    maybeInPeriodEventCount,
    claimCount,
    claimantCount: claimants.size,
  };
}

/** The claims that only other sites show, not their own site. A claim's own site is the one under which the file lists it. */
function claimsShownAsSharedOnly(sites: readonly SiteView[]): ReadonlySet<Claim> {
  const sharing = sites.filter(({ sharedClaims }) => sharedClaims.length > 0);
  if (sharing.length === 0) return new Set();
  const shared = sharing.flatMap(({ sharedClaims }) => sharedClaims);
  const bySite = new Map(sites.map((view) => [view.site.id, view]));
  return new Set(
    shared.filter((claim) => bySite.get(claim.siteId)?.ownClaims.includes(claim) !== true),
  );
}

function selectedClaimOf(
  dataset: Dataset,
  choice: ReaderChoice,
  selected: SiteView | null,
): DerivedView['selectedClaim'] {
  const claim = choice.claimId === null ? undefined : dataset.claimById.get(choice.claimId);
  if (claim === undefined || selected === null) return null;
  if (!isClaimAtSite(dataset, claim, selected.site.id)) return null;
  const { ownClaims, sharedClaims } = selected;
  return { claim, isShown: ownClaims.includes(claim) || sharedClaims.includes(claim) };
}
