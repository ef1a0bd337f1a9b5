import type { Claim, Dataset } from '../claims/model';
import { claimIsAt } from './claims-at-site';
import type { EventView } from './event-view';
import { NO_FILTER, sameFilter, type Filter, type Lens } from './filter';
import { siteViews } from './site-view-cache';
import type { SiteView } from './site-view';

/** What the reader has filtered and chosen: all that the derived values depend on. */
export interface Choice extends Filter {
  /** The site whose page is open. */
  readonly site: string | null;
  readonly claim: string | null;
}

export const NO_CHOICE: Choice = { ...NO_FILTER, site: null, claim: null };

export interface Counts {
  readonly sites: number;
  /** With those that only may fall in the period. */
  readonly events: number;
  readonly eventsMaybe: number;
  readonly claims: number;
  readonly claimants: number;
}

/** What follows from the filter alone. */
export interface Filtered {
  readonly filter: Filter;
  /** In the order of the file. */
  readonly sites: readonly SiteView[];
  /** The same with nothing switched off in the lens: by it, everything has its room on the map, so that a toggle moves nothing. */
  readonly unfiltered: readonly SiteView[];
  /** Every event that is shown, in the order of time. */
  readonly events: readonly EventView[];
  readonly shown: Counts;
  readonly all: Counts;
}

/** Everything that map, list, timeline, panel, comparison and layers show, filtered once. */
export interface DerivedView extends Filtered {
  readonly selected: SiteView | null;
  /** The claim that the address names: shown, hidden by the filters, or none. */
  readonly claim: { readonly claim: Claim; readonly shown: boolean } | null;
}

type Part = Pick<Filtered, 'sites' | 'events'>;

/** Put where they belong, and not sorted: there may be thousands at every toggle. */
function inTime(dataset: Dataset, sites: readonly SiteView[]): readonly EventView[] {
  const places = new Array<EventView | undefined>(dataset.eventById.size).fill(undefined);
  for (const { eventsShown } of sites) for (const view of eventsShown) places[view.rank] = view;
  return places.filter((view) => view !== undefined);
}

function partOf(dataset: Dataset, filter: Filter): Part {
  const sites = siteViews(dataset, filter);
  return { sites, events: inTime(dataset, sites) };
}

const claimsOfParts = new WeakMap<readonly SiteView[], ReadonlySet<Claim>>();

/** Every claim that is shown at some site. */
export function claimsShown({ sites }: Pick<Filtered, 'sites'>): ReadonlySet<Claim> {
  const known =
    claimsOfParts.get(sites) ??
    new Set(sites.flatMap(({ ownClaims, sharedClaims }) => [...ownClaims, ...sharedClaims]));
  claimsOfParts.set(sites, known);
  return known;
}

/** Claims that are shown at a site that does not hold them, and not at the one that does. */
function shownElsewhereOnly(sites: readonly SiteView[]): ReadonlySet<Claim> {
  const sharing = sites.filter(({ sharedClaims }) => sharedClaims.length > 0);
  if (sharing.length === 0) return new Set();
  const shared = sharing.flatMap(({ sharedClaims }) => sharedClaims);
  const bySite = new Map(sites.map((view) => [view.site.id, view]));
  return new Set(
    shared.filter((claim) => bySite.get(claim.site)?.ownClaims.includes(claim) !== true),
  );
}

/** @param most How many claimants there are at all: once so many are found, there is none to look for. */
function countsOf({ sites, events }: Part, most = Infinity): Counts {
  const elsewhere = shownElsewhereOnly(sites);
  const speakers = new Set([...elsewhere].map(({ claimant }) => claimant));
  let [shown, claims, eventsMaybe] = [0, elsewhere.size, 0];
  for (const site of sites) {
    if (site.shown) shown += 1;
    claims += site.ownClaims.length;
    if (speakers.size < most) for (const speaker of site.speakers) speakers.add(speaker);
  }
  for (const { maybe } of events) if (maybe) eventsMaybe += 1;
  return { sites: shown, events: events.length, eventsMaybe, claims, claimants: speakers.size };
}

const unfilteredSites = new WeakMap<Dataset, Partial<Record<Lens, readonly SiteView[]>>>();

/** One list for good, since what is worked out of it is remembered by it. */
function unfilteredOf(dataset: Dataset, lens: Lens): readonly SiteView[] {
  const byLens = unfilteredSites.get(dataset) ?? {};
  unfilteredSites.set(dataset, byLens);
  return (byLens[lens] ??= siteViews(dataset, { ...NO_FILTER, lens }));
}

const countsOfAll = new WeakMap<Dataset, Counts>();
const lastOfDataset = new WeakMap<Dataset, Filtered>();

/** Remembered as long as the filter is the same: opening a site changes nothing of it, so that the map is not drawn anew. */
export function filtered(dataset: Dataset, filter: Filter): Filtered {
  const last = lastOfDataset.get(dataset);
  if (last !== undefined && sameFilter(last.filter, filter)) return last;
  const all = countsOfAll.get(dataset) ?? countsOf(partOf(dataset, NO_FILTER));
  countsOfAll.set(dataset, all);
  const part = partOf(dataset, filter);
  const { lens, hidden, attributionsHidden, differing, from, to } = filter;
  const made = {
    // Of a view, no more than the filter.
    filter: { lens, hidden, attributionsHidden, differing, from, to },
    ...part,
    unfiltered: unfilteredOf(dataset, lens),
    shown: countsOf(part, all.claimants),
    all,
  };
  lastOfDataset.set(dataset, made);
  return made;
}

function chosenClaim(
  dataset: Dataset,
  choice: Choice,
  selected: SiteView | null,
): DerivedView['claim'] {
  const claim = choice.claim === null ? undefined : dataset.claimById.get(choice.claim);
  if (claim === undefined || selected === null) return null;
  if (!claimIsAt(dataset, claim, selected.site.id)) return null;
  const { ownClaims, sharedClaims } = selected;
  return { claim, shown: ownClaims.includes(claim) || sharedClaims.includes(claim) };
}

/** What the reader sees of a dataset in a view. */
export function derive(dataset: Dataset, choice: Choice): DerivedView {
  const derived = filtered(dataset, choice);
  const selected =
    choice.site === null
      ? null
      : (derived.sites.find(({ site }) => site.id === choice.site) ?? null);
  return { ...derived, selected, claim: chosenClaim(dataset, choice, selected) };
}
