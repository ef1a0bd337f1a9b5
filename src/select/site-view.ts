import type { Claim, Dataset, Event, Ring, Site } from '../claims/model';
import { togglesOfActors } from './actor-groups';
import { claimsAboutSiteOnly, claimsAtSite } from './claims-at-site';
import { claimantsOf, eventView, heardAccountsDiffer, type EventView } from './event-view';
import {
  filtersInUse,
  passesClaimFilter,
  relaxed,
  type Filter,
  type FilterKind,
  type Lens,
} from './filter';

/** A site with only the claims that pass the filter. */
export interface SiteView {
  readonly site: Site;
  /** False if the filter hides the site. The map then leaves the site out, and the list shows it grey. */
  readonly shown: boolean;
  readonly togglesShown: readonly string[];
  readonly togglesHidden: readonly string[];
  readonly eventsShown: readonly EventView[];
  readonly eventsHidden: readonly Event[];
  /** The shown claims that the file lists under this site. Statistics count each claim only at its own site. */
  readonly ownClaims: readonly Claim[];
  /** The ids of the claimants of `ownClaims`. */
  readonly claimants: readonly string[];
  /** The ids of the sources of all claims that the site shows. */
  readonly sources: readonly string[];
  /** The shown claims of other sites that are also about an event of this site. */
  readonly sharedClaims: readonly Claim[];
  /** The number of claims about the site or its events that the filter hides. */
  readonly claimsHidden: number;
  /** True if the accounts of a shown event, or of the site itself, differ. */
  readonly differs: boolean;
  /** True if all claims of the site pass the filter. Only then may the page show how the editors found its position. */
  readonly allHeard: boolean;
  /** The rings whose claims pass the filter. */
  readonly rings: readonly Ring[];
}

/** The view of a site for a filter. */
export function siteView(dataset: Dataset, site: Site, filter: Filter): SiteView {
  const { lens, hidden } = filter;
  const isHeard = (claim: Claim): boolean => passesClaimFilter(claim, filter);
  const events = site.events.map((event) => eventView(dataset, event, filter));
  const eventsShown = events.filter(({ state }) => state === 'shown');
  const all = claimsAtSite(site, dataset);
  const showsItself = showsSiteItself(dataset, site, events, filter);
  const claims = shownClaims(dataset, site, events, showsItself, filter);
  const shown =
    eventsShown.length > 0 ||
    claims.length > 0 ||
    (showsItself && lens === 'actor' && hasNoClaims(site));
  const ownClaims = claims.filter((claim) => claim.site === site.id);
  const toggles =
    lens === 'claimant'
      ? claimantsOf(dataset, claims)
      : togglesOfEvents(eventsShown.length > 0 ? eventsShown : events);
  const allToggles =
    lens === 'claimant' ? togglesAtSite(dataset, site, lens) : togglesOfEvents(events);
  return {
    site,
    shown,
    togglesShown: shown ? toggles.filter((toggle) => !hidden.has(toggle)) : [],
    togglesHidden: allToggles.filter((toggle) => hidden.has(toggle)),
    eventsShown,
    eventsHidden: events.filter(({ state }) => state !== 'shown').map(({ event }) => event),
    ownClaims,
    claimants: claimantsOf(dataset, ownClaims),
    sources: [...new Set(claims.map((claim) => claim.source))],
    sharedClaims: claims.filter((claim) => claim.site !== site.id),
    claimsHidden: all.length - claims.length,
    differs:
      eventsShown.some(({ event: { id } }) =>
        heardAccountsDiffer(dataset, dataset.claimsByEvent.get(id) ?? [], filter),
      ) ||
      (showsItself && heardAccountsDiffer(dataset, claimsAboutSiteOnly(site, dataset), filter)),
    allHeard: all.every(({ claim }) => isHeard(claim)),
    rings: site.rings.filter((ring) => {
      const claim = dataset.claimById.get(ring.claim);
      return claim !== undefined && isHeard(claim);
    }),
  };
}

/** The ids of the site's actor toggles, shown and hidden. */
export function togglesAtSite(dataset: Dataset, site: Site, lens: Lens): readonly string[] {
  if (lens === 'actor') return togglesOfEvents(site.events);
  const claims = claimsAtSite(site, dataset).map(({ claim }) => claim);
  return claimantsOf(dataset, claims);
}

/**
 * The parts of the filter that hide the site by themselves: without one of them, the site is shown. Empty if only several parts
 * together hide the site.
 */
export function filtersHiding(dataset: Dataset, site: Site, filter: Filter): readonly FilterKind[] {
  const inUse = filtersInUse(filter);
  // A shortcut for long lists: without a filter, every site with a claim is shown.
  if (inUse.length === 1 && claimsAtSite(site, dataset).length > 0) return inUse;
  return inUse.filter((kind) => siteView(dataset, site, relaxed(filter, [kind])).shown);
}

/**
 * The choices for a reader whose filter hides everything. Clearing the filter kinds of one choice shows a site again. A choice is
 * one kind, else all kinds in use.
 */
export function filterSuggestions(
  dataset: Dataset,
  filter: Filter,
): readonly (readonly FilterKind[])[] {
  const inUse = filtersInUse(filter);
  const single = inUse.filter((kind) => {
    const wider = relaxed(filter, [kind]);
    return dataset.sites.some((site) => siteView(dataset, site, wider).shown);
  });
  return single.length > 0 ? single.map((kind) => [kind]) : [inUse];
}

/** The toggle ids of events. A site without events has the toggle `NOT_SAID`. */
function togglesOfEvents(
  events: readonly { readonly actors: readonly string[] }[],
): readonly string[] {
  if (events.length === 0) return togglesOfActors([]);
  return [...new Set(events.flatMap(({ actors }) => togglesOfActors(actors)))];
}

/**
 * True if the page may show the claims about the site and no event. These claims have no date, so a period hides them unless an
 * event remains.
 */
function showsSiteItself(
  dataset: Dataset,
  site: Site,
  events: readonly EventView[],
  filter: Filter,
): boolean {
  const { lens, hidden, from, to, differing } = filter;
  if (lens === 'actor' && togglesOfEvents(events).every((toggle) => hidden.has(toggle)))
    return false;
  if (events.some(({ state }) => state !== 'filtered')) return true;
  if (from !== null || to !== null) return false;
  return !differing || heardAccountsDiffer(dataset, claimsAboutSiteOnly(site, dataset), filter);
}

function shownClaims(
  dataset: Dataset,
  site: Site,
  events: readonly EventView[],
  showsItself: boolean,
  filter: Filter,
): readonly Claim[] {
  const eventsLeft = new Set(
    events.filter(({ state }) => state !== 'filtered').map(({ event }) => event),
  );
  return claimsAtSite(site, dataset)
    .filter(({ events: about }) =>
      about.length === 0 ? showsItself : about.some((event) => eventsLeft.has(event)),
    )
    .map(({ claim }) => claim)
    .filter((claim) => passesClaimFilter(claim, filter));
}

/** True if the file has no claim for the site. The actor lens still shows such a site; the claimant lens hides it. */
function hasNoClaims(site: Site): boolean {
  return site.events.length === 0 && site.claims.length === 0;
}
