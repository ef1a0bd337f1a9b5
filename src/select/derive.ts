import type { Claim, Dataset } from '../claims/model';
import { oncePer } from '../claims/once-per';
import { isClaimAtSite } from './claims-at-site';
import type { EventView } from './event-view';
import { NO_FILTER, oncePerLens, sameFilter, type Filter } from './filter';
import type { SiteView } from './site-view';
import { siteViews } from './site-view-cache';

/** The reader's filter, and the site and claim that the reader opened. `deriveView` needs no other part of the view state. */
export interface Choice extends Filter {
  /** The id of the open site; null for the overview. */
  readonly site: string | null;
  readonly claim: string | null;
}

export const NO_CHOICE: Choice = { ...NO_FILTER, site: null, claim: null };

export interface Counts {
  readonly sites: number;
  /** The shown events, including those that only may be in the period. */
  readonly events: number;
  readonly eventsMaybe: number;
  readonly claims: number;
  readonly claimants: number;
}

/** The part of the derived view that depends only on the filter. */
export interface Filtered {
  readonly filter: Filter;
  /** All sites, in the order of the file. A hidden site has `isShown: false`. */
  readonly sites: readonly SiteView[];
  /**
   * The sites without a filter, in the same lens. The map uses them to place all marks, so that switching a toggle does not move
   * a mark.
   */
  readonly unfiltered: readonly SiteView[];
  /** In time order. */
  readonly events: readonly EventView[];
  readonly shown: Counts;
  readonly all: Counts;
}

/** The filtered data that the map, list, timeline, panel, comparison and actor toggles share. */
export interface DerivedView extends Filtered {
  readonly selected: SiteView | null;
  /**
   * The claim that the address names, and whether the filter shows it. Null if the selected site's page does not have the claim.
   */
  readonly claim: { readonly claim: Claim; readonly shown: boolean } | null;
}

/** The derived view of a dataset, for the choice of the reader. */
export function derive(dataset: Dataset, choice: Choice): DerivedView {
  const derived = filtered(dataset, choice);
  const selected =
    choice.site === null
      ? null
      : (derived.sites.find(({ site }) => site.id === choice.site) ?? null);
  return { ...derived, selected, claim: selectedClaim(dataset, choice, selected) };
}

/** The filtered data. Returns the same object while the filter stays the same, so that opening a site does not redraw the map. */
export function filtered(dataset: Dataset, filter: Filter): Filtered {
  const latest = latestOf(dataset);
  if (latest.filtered !== null && sameFilter(latest.filtered.filter, filter))
    return latest.filtered;
  const { lens, hidden, attributionsHidden, differing, from, to } = filter;
  const all = countsOfAll(dataset);
  const shown = filteredSites(dataset, filter);
  latest.filtered = {
    // Copies the members, because the given filter may be a complete view state.
    filter: { lens, hidden, attributionsHidden, differing, from, to },
    ...shown,
    unfiltered: unfilteredSites(dataset, lens),
    shown: countsOf(shown, all.claimants),
    all,
  };
  return latest.filtered;
}

/** All claims that at least one site shows. */
export function claimsShown({ sites }: Pick<Filtered, 'sites'>): ReadonlySet<Claim> {
  return claimsOfViews(sites);
}

const claimsOfViews = oncePer(
  (sites: readonly SiteView[]): ReadonlySet<Claim> =>
    new Set(sites.flatMap(({ ownClaims, sharedClaims }) => [...ownClaims, ...sharedClaims])),
);

/** The result for the most recent filter. */
const latestOf = oncePer<Dataset, [], { filtered: Filtered | null }>(() => ({ filtered: null }));

const countsOfAll = oncePer((dataset: Dataset) => countsOf(filteredSites(dataset, NO_FILTER)));

/** The same array on every call, because caches compare arrays by identity. */
const unfilteredSites = oncePerLens((dataset, lens) => siteViews(dataset, { ...NO_FILTER, lens }));

type SitesAndEvents = Pick<Filtered, 'sites' | 'events'>;

function filteredSites(dataset: Dataset, filter: Filter): SitesAndEvents {
  const sites = siteViews(dataset, filter);
  return { sites, events: eventsInTimeOrder(dataset, sites) };
}

/** Puts each event at the index of its rank. Sorting would be slower, and each switch of a toggle orders all events. */
function eventsInTimeOrder(dataset: Dataset, sites: readonly SiteView[]): readonly EventView[] {
  const byRank = new Array<EventView | undefined>(dataset.eventById.size).fill(undefined);
  for (const { eventsShown } of sites) for (const view of eventsShown) byRank[view.timeRank] = view;
  return byRank.filter((view) => view !== undefined);
}

/** @param claimantsMax The number of claimants in the dataset. Counting stops when it has found all of them. */
function countsOf({ sites, events }: SitesAndEvents, claimantsMax = Infinity): Counts {
  const sharedOnly = claimsShownAsSharedOnly(sites);
  const claimants = new Set([...sharedOnly].map(({ claimant }) => claimant));
  let [shown, claims, eventsMaybe] = [0, sharedOnly.size, 0];
  for (const site of sites) {
    if (site.shown) shown += 1;
    claims += site.ownClaims.length;
    if (claimants.size < claimantsMax) for (const id of site.claimants) claimants.add(id);
  }
  for (const { maybe } of events) if (maybe) eventsMaybe += 1;
  return { sites: shown, events: events.length, eventsMaybe, claims, claimants: claimants.size };
}

/** The claims that their own site hides and another site shows. */
function claimsShownAsSharedOnly(sites: readonly SiteView[]): ReadonlySet<Claim> {
  const sharing = sites.filter(({ sharedClaims }) => sharedClaims.length > 0);
  if (sharing.length === 0) return new Set();
  const shared = sharing.flatMap(({ sharedClaims }) => sharedClaims);
  const bySite = new Map(sites.map((view) => [view.site.id, view]));
  return new Set(
    shared.filter((claim) => bySite.get(claim.site)?.ownClaims.includes(claim) !== true),
  );
}

function selectedClaim(
  dataset: Dataset,
  choice: Choice,
  selected: SiteView | null,
): DerivedView['claim'] {
  const claim = choice.claim === null ? undefined : dataset.claimById.get(choice.claim);
  if (claim === undefined || selected === null) return null;
  if (!isClaimAtSite(dataset, claim, selected.site.id)) return null;
  const { ownClaims, sharedClaims } = selected;
  return { claim, shown: ownClaims.includes(claim) || sharedClaims.includes(claim) };
}
