import type { Claim, Dataset, Event, Ring, Site } from '../claims/model';
import { isPlaceDrawable } from '../claims/place';
import { toggleIdsOfActors } from './actor-groups';
import { claimedPlacesOf, type ClaimedPlace } from './claimed-places';
import { claimsAtSite } from './claims-at-site';
import { eventView, type EventView } from './event-view';
import {
  filterKindsInUse,
  passesClaimFilter,
  withoutFilterKinds,
  type Filter,
  type FilterKind,
  type Lens,
} from './filter';
import { hedgesOfAlwaysHedgedActors, NO_HEDGES, type HedgesByActorId } from './hedged-actors';
import { claimantIdsOf, shownPartsOf } from './shown-parts';

/** A site with only its claims that pass the filter. */
export interface SiteView {
  readonly site: Site;
  /** False if the filter hides the site. The map then omits the site, and the list shows it grey. */
  readonly isShown: boolean;
  readonly shownToggleIds: readonly string[];
  readonly hiddenToggleIds: readonly string[];
  /**
   * The actors that the events name only with a hedge, with the hedges. Empty in the claimant lens, because its toggles are
   * claimants.
   */
  readonly hedgesByToggleId: HedgesByActorId;
  readonly shownEvents: readonly EventView[];
  readonly hiddenEvents: readonly Event[];
  /** The shown claims that the file lists under this site. Statistics count a claim only at this site. */
  readonly ownClaims: readonly Claim[];
  /** The ids of the claimants of `ownClaims`. */
  readonly claimantIds: readonly string[];
  /** The ids of the sources of all claims that the site shows. */
  readonly sourceIds: readonly string[];
  /** The shown claims of other sites that are also about an event of this site. */
  readonly sharedClaims: readonly Claim[];
  /** The number of hidden claims about the site or its events. */
  readonly hiddenClaimCount: number;
  /** True if accounts differ about the site itself, or about an event whose claims the page shows. */
  readonly hasDifferingAccounts: boolean;
  /** True if all claims of the site pass the filter. Only then may the page say how the editors found the position. */
  readonly isEveryClaimHeard: boolean;
  /** The rings whose claims pass the filter. */
  readonly heardRings: readonly Ring[];
  /**
   * The places that the shown claims state. If there are none, the map shows the position that the editors gave. Empty for a
   * region, which has no mark.
   */
  readonly claimedPlaces: readonly ClaimedPlace[];
  /** True if the filter hides every claim that states a place. The page then says that the editors placed the site. */
  readonly isEveryPlaceHidden: boolean;
}

/** The view of a site for a filter. */
export function siteView(dataset: Dataset, site: Site, filter: Filter): SiteView {
  const { lens, hiddenToggleIds } = filter;
  const isHeard = (claim: Claim): boolean => passesClaimFilter(claim, filter);
  const events = site.events.map((event) => eventView(dataset, event, filter));
  const shownEvents = events.filter(({ filterState }) => filterState === 'shown');
  const all = claimsAtSite(site, dataset);
  const parts = shownPartsOf(dataset, filter);
  const showsItself = parts.isSiteItselfShown(site);
  const claims = shownClaimsAtSite(dataset, site, events, showsItself, filter);
  const isShown =
    shownEvents.length > 0 ||
    claims.length > 0 ||
    (showsItself && lens === 'actor' && hasNoClaimsOrEvents(site));
  const claimedPlaces = isPlaceDrawable(site) ? claimedPlacesOf(dataset, claims) : [];
  const ownClaims = claims.filter((claim) => claim.siteId === site.id);
  const eventsOfToggles = shownEvents.length > 0 ? shownEvents : events;
  const toggles =
    lens === 'claimant'
      ? claimantIdsOf(dataset, claims)
      : toggleIdsOfEvents(namedActorIdsOfViews(eventsOfToggles));
  const allToggles =
    lens === 'claimant'
      ? toggleIdsAtSite(dataset, site, lens)
      : toggleIdsOfEvents(namedActorIdsOfViews(events));
  return {
    site,
    isShown,
    shownToggleIds: isShown ? toggles.filter((toggle) => !hiddenToggleIds.has(toggle)) : [],
    hiddenToggleIds: allToggles.filter((toggle) => hiddenToggleIds.has(toggle)),
    hedgesByToggleId: lens === 'claimant' ? NO_HEDGES : hedgesOfAlwaysHedgedActors(eventsOfToggles),
    shownEvents,
    hiddenEvents: events
      .filter(({ filterState }) => filterState !== 'shown')
      .map(({ event }) => event),
    ownClaims,
    claimantIds: claimantIdsOf(dataset, ownClaims),
    sourceIds: [...new Set(claims.map((claim) => claim.source))],
    sharedClaims: claims.filter((claim) => claim.siteId !== site.id),
    hiddenClaimCount: all.length - claims.length,
    hasDifferingAccounts:
      events.some(
        ({ event, filterState }) =>
          filterState !== 'filtered' && parts.doAccountsDifferAtEvent(event),
      ) ||
      (showsItself && parts.doAccountsDifferAtSiteItself(site)),
    isEveryClaimHeard: all.every(({ claim }) => isHeard(claim)),
    heardRings: site.rings.filter((ring) => {
      const claim = dataset.claimById.get(ring.claim);
      return claim !== undefined && isHeard(claim);
    }),
    claimedPlaces,
    isEveryPlaceHidden:
      claimedPlaces.length === 0 &&
      isPlaceDrawable(site) &&
      all.some(({ claim: { place } }) => place !== undefined && isPlaceDrawable(place)),
  };
}

/** The ids of the site's actor toggles, on and off. */
export function toggleIdsAtSite(dataset: Dataset, site: Site, lens: Lens): readonly string[] {
  if (lens === 'actor') return toggleIdsOfEvents(site.events.map(({ actors }) => actors));
  const claims = claimsAtSite(site, dataset).map(({ claim }) => claim);
  return claimantIdsOf(dataset, claims);
}

/**
 * The parts of the filter that hide the site: clearing one of them shows the site. Empty if several parts must be
 * cleared together.
 */
export function filterKindsHidingSite(
  dataset: Dataset,
  site: Site,
  filter: Filter,
): readonly FilterKind[] {
  const inUse = filterKindsInUse(filter);
  // If one part is in use, that part hides the site. A site without claims is different: the lens may hide it.
  if (inUse.length === 1 && claimsAtSite(site, dataset).length > 0) return inUse;
  return inUse.filter(
    (kind) => siteView(dataset, site, withoutFilterKinds(filter, [kind])).isShown,
  );
}

/**
 * Suggestions for a reader whose filter hides everything. Each one lists parts of the filter that show a site when they are
 * cleared. A suggestion has one part if that is enough, else all parts in use.
 */
export function filterSuggestions(
  dataset: Dataset,
  filter: Filter,
): readonly (readonly FilterKind[])[] {
  const inUse = filterKindsInUse(filter);
  const single = inUse.filter((kind) => {
    const wider = withoutFilterKinds(filter, [kind]);
    return dataset.sites.some((site) => siteView(dataset, site, wider).isShown);
  });
  return single.length > 0 ? single.map((kind) => [kind]) : [inUse];
}

/**
 * The ids of the toggles of several events, from the actor ids of each event. Without events, the only toggle is
 * `NOT_SAID`.
 */
function toggleIdsOfEvents(actorIdsOfEvents: readonly (readonly string[])[]): readonly string[] {
  if (actorIdsOfEvents.length === 0) return toggleIdsOfActors([]);
  return [...new Set(actorIdsOfEvents.flatMap(toggleIdsOfActors))];
}

const namedActorIdsOfViews = (events: readonly EventView[]): readonly (readonly string[])[] =>
  events.map(({ namedActorIds }) => namedActorIds);

function shownClaimsAtSite(
  dataset: Dataset,
  site: Site,
  events: readonly EventView[],
  showsItself: boolean,
  filter: Filter,
): readonly Claim[] {
  const eventsLeft = new Set(
    events.filter(({ filterState }) => filterState !== 'filtered').map(({ event }) => event),
  );
  return claimsAtSite(site, dataset)
    .filter(({ events: about }) =>
      about.length === 0 ? showsItself : about.some((event) => eventsLeft.has(event)),
    )
    .map(({ claim }) => claim)
    .filter((claim) => passesClaimFilter(claim, filter));
}

/** True if the file has no claim and no event for the site. The actor lens shows such a site; the claimant lens hides it. */
function hasNoClaimsOrEvents(site: Site): boolean {
  return site.events.length === 0 && site.claims.length === 0;
}
