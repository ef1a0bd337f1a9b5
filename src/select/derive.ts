import type { Claim, Dataset } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { isClaimAtSite } from './claims-at-site';
import type { EventView } from './event-view';
import { NO_FILTER, type Filter } from './filter';
import { shownRowsOf, type ShownRows } from './shown-rows';
import type { SiteView } from './site-view';
import { siteViews, unfilteredSiteViews } from './site-views';
import { SHOWN } from './table/filtered-rows';

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
  /** What the filter shows, in columns. */
  readonly rows: ShownRows;
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
  const filtered = filteredViewOf(dataset, choice);
  const row = filtered.rows.columns.rowOfSite.get(choice.siteId ?? '');
  const selectedSite = row === undefined ? null : (filtered.sites[row] ?? null);
  const { rows, sites, unfilteredSites, shownCounts, totalCounts } = filtered;
  return {
    filter: filtered.filter,
    rows,
    sites,
    unfilteredSites,
    // Not copied, because it is computed when it is read.
    get shownEvents() {
      return filtered.shownEvents;
    },
    shownCounts,
    totalCounts,
    selectedSite,
    selectedClaim: selectedClaimOf(dataset, choice, selectedSite),
  };
}

/** The filtered data. It stays the same object while the filter stays the same, so opening a site does not redraw the map. */
export const filteredViewOf = (dataset: Dataset, filter: Filter): FilteredView =>
  viewOfRows(shownRowsOf(dataset, filter));

const viewOfRows = computeOncePer((rows: ShownRows): FilteredView => {
  const { dataset, filter } = rows;
  const sites = siteViews(dataset, filter);
  return {
    filter,
    rows,
    sites,
    unfilteredSites: unfilteredSiteViews(dataset, filter.lens),
    // Computed when it is read, because a map with many events shows few of them.
    get shownEvents() {
      return eventsInTimeOrder(sites);
    },
    shownCounts: countShown(rows, sites),
    totalCounts: totalCountsOf(dataset),
  };
});

/** All claims that at least one site shows. */
export const shownClaimsOf = ({ rows }: Pick<FilteredView, 'rows'>): ReadonlySet<Claim> =>
  claimsOfRows(rows);

const claimsOfRows = computeOncePer(
  ({ columns, isClaimShown }: ShownRows): ReadonlySet<Claim> =>
    new Set(columns.claims.filter((_, row) => isClaimShown[row] === 1)),
);

const totalCountsOf = computeOncePer((dataset: Dataset) => {
  const rows = shownRowsOf(dataset, NO_FILTER);
  return countShown(rows, siteViews(dataset, NO_FILTER));
});

/** The shown events in time order. Each event is put at the index of its rank. */
const eventsInTimeOrder = computeOncePer((sites: readonly SiteView[]): readonly EventView[] => {
  const byRank: (EventView | undefined)[] = [];
  for (const { shownEvents } of sites) for (const view of shownEvents) byRank[view.timeRank] = view;
  return byRank.filter((view) => view !== undefined);
});

/** Counts the shown sites, events, claims and claimants. */
function countShown(
  { columns, eventStates, isEventMaybeInPeriod, isClaimShown }: ShownRows,
  sites: readonly SiteView[],
): FilterCounts {
  const isClaimantShown = new Uint8Array(columns.toggleIds.claimant.length);
  let [eventCount, maybeInPeriodEventCount, claimCount] = [0, 0, 0];
  for (let event = 0; event < columns.eventCount; event += 1) {
    if (eventStates[event] !== SHOWN) continue;
    eventCount += 1;
    maybeInPeriodEventCount += isEventMaybeInPeriod[event] ?? 0;
  }
  for (let claim = 0; claim < columns.claimCount; claim += 1) {
    if (isClaimShown[claim] === 0) continue;
    claimCount += 1;
    isClaimantShown[columns.claimantOfClaim[claim] ?? 0] = 1;
  }
  return {
    siteCount: sites.filter(({ isShown }) => isShown).length,
    eventCount,
    maybeInPeriodEventCount,
    claimCount,
    claimantCount: isClaimantShown.reduce((sum, isShown) => sum + isShown, 0),
  };
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
