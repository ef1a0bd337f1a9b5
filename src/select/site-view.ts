import type { Claim, Dataset, Event, Ring, Site } from '../claims/model';
import { claimsAtSite } from './claims-at-site';
import { eventView, heardDiffer, speakersOf, type EventView } from './event-view';
import { passesClaimFilter, type Filter, type Lens } from './filter';
import { togglesOfActors } from './actor-groups';

/** A site as the view shows it. */
export interface SiteView {
  readonly site: Site;
  /** False: nothing of it is shown; it leaves the map and is greyed in the list. */
  readonly shown: boolean;
  readonly togglesShown: readonly string[];
  readonly togglesHidden: readonly string[];
  readonly eventsShown: readonly EventView[];
  readonly eventsHidden: readonly Event[];
  /** Claims shown that the site holds; counted here and nowhere else. */
  readonly ownClaims: readonly Claim[];
  /** Who makes those claims. */
  readonly speakers: readonly string[];
  /** In what the claims shown were read. */
  readonly sources: readonly string[];
  /** Claims shown that another site holds, and that are also about an event here. */
  readonly sharedClaims: readonly Claim[];
  /** Claims about the site or its events that the filters hide. */
  readonly claimsHidden: number;
  /** Whether accounts of an event shown, or of the site itself, differ. */
  readonly differs: boolean;
  /** All that is said at the site is heard. How its place was found rests on that. */
  readonly allHeard: boolean;
  /** Distances stated by claims that are heard. */
  readonly rings: readonly Ring[];
}

const claimsOfNoEvent = new WeakMap<Site, readonly Claim[]>();

/** What is said about a site and no event of it: one list for good, since what is worked out of it is remembered by it. */
export function claimsOfSiteItself(dataset: Dataset, site: Site): readonly Claim[] {
  const known =
    claimsOfNoEvent.get(site) ??
    claimsAtSite(dataset, site)
      .filter(({ events }) => events.length === 0)
      .map(({ claim }) => claim);
  claimsOfNoEvent.set(site, known);
  return known;
}

/** Everybody on whose layer a site is, whatever is switched off. */
export function togglesAtSite(dataset: Dataset, site: Site, lens: Lens): readonly string[] {
  if (lens === 'claimant')
    return speakersOf(
      dataset,
      claimsAtSite(dataset, site).map(({ claim }) => claim),
    );
  return togglesOfEvents(site.events);
}

/** A site without events is on "not said". */
function togglesOfEvents(
  events: readonly { readonly actors: readonly string[] }[],
): readonly string[] {
  if (events.length === 0) return togglesOfActors([]);
  return [...new Set(events.flatMap(({ actors }) => togglesOfActors(actors)))];
}

/** Whether what is said about the site and no event is shown. It has no date, so that by itself it is in no period. */
function itselfIsShown(
  dataset: Dataset,
  site: Site,
  events: readonly EventView[],
  filter: Filter,
): boolean {
  const { lens, hidden, from, to, differing } = filter;
  if (lens === 'actor' && togglesOfEvents(events).every((layer) => hidden.has(layer))) return false;
  if (events.some(({ state }) => state !== 'filtered')) return true;
  if (from !== null || to !== null) return false;
  return !differing || heardDiffer(dataset, claimsOfSiteItself(dataset, site), filter);
}

function claimsShown(
  dataset: Dataset,
  site: Site,
  events: readonly EventView[],
  itself: boolean,
  filter: Filter,
): readonly Claim[] {
  const kept = new Set(events.filter(({ state }) => state !== 'filtered').map((one) => one.event));
  return claimsAtSite(dataset, site)
    .filter(({ events: about }) =>
      about.length === 0 ? itself : about.some((event) => kept.has(event)),
    )
    .map(({ claim }) => claim)
    .filter((claim) => passesClaimFilter(claim, filter));
}

export function siteView(dataset: Dataset, site: Site, filter: Filter): SiteView {
  const events = site.events.map((event) => eventView(dataset, event, filter));
  const eventsShown = events.filter(({ state }) => state === 'shown');
  const all = claimsAtSite(dataset, site);
  const itself = itselfIsShown(dataset, site, events, filter);
  const claims = claimsShown(dataset, site, events, itself, filter);
  const bySpeakers = filter.lens === 'claimant';
  const shown =
    eventsShown.length > 0 || claims.length > 0 || (itself && !bySpeakers && isEmpty(site));
  const ownClaims = claims.filter((claim) => claim.site === site.id);
  const told = eventsShown.length > 0 ? eventsShown : events;
  const layers = bySpeakers ? speakersOf(dataset, claims) : togglesOfEvents(told);
  const allLayers = bySpeakers
    ? togglesAtSite(dataset, site, filter.lens)
    : togglesOfEvents(events);
  return {
    site,
    shown,
    togglesShown: shown ? layers.filter((layer) => !filter.hidden.has(layer)) : [],
    togglesHidden: allLayers.filter((layer) => filter.hidden.has(layer)),
    eventsShown,
    eventsHidden: events.filter(({ state }) => state !== 'shown').map(({ event }) => event),
    ownClaims,
    speakers: speakersOf(dataset, ownClaims),
    sources: [...new Set(claims.map((claim) => claim.source))],
    sharedClaims: claims.filter((claim) => claim.site !== site.id),
    claimsHidden: all.length - claims.length,
    differs:
      eventsShown.some(({ event: { id } }) =>
        heardDiffer(dataset, dataset.claimsAt.get(id) ?? [], filter),
      ) ||
      (itself && heardDiffer(dataset, claimsOfSiteItself(dataset, site), filter)),
    allHeard: all.every(({ claim }) => passesClaimFilter(claim, filter)),
    rings: site.rings.filter(({ claim: id }) => {
      const claim = dataset.claimById.get(id);
      return claim !== undefined && passesClaimFilter(claim, filter);
    }),
  };
}

/** Nobody says anything of it; it is on the map all the same, but where that is as its claimants tell it. */
function isEmpty(site: Site): boolean {
  return site.events.length === 0 && site.claims.length === 0;
}
