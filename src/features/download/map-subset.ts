import type { Dataset, Claim, Actor, Event, Site } from '../../claims/model';
import { supportsPrecision, supportsRadius } from '../../claims/place';

/** The ids of the sites, events and claims in a download: everything on the map, or only what the filters show. */
export interface DownloadSelection {
  readonly siteIds: ReadonlySet<string>;
  readonly eventIds: ReadonlySet<string>;
  readonly claimIds: ReadonlySet<string>;
}

export function selectionOfEverything({
  siteById,
  eventById,
  claimById,
}: Dataset): DownloadSelection {
  return {
    siteIds: new Set(siteById.keys()),
    eventIds: new Set(eventById.keys()),
    claimIds: new Set(claimById.keys()),
  };
}

/** True if the selection contains every site, event and claim of the map. */
function containsEverything(
  dataset: Dataset,
  { siteIds, eventIds, claimIds }: DownloadSelection,
): boolean {
  const { siteById, eventById, claimById } = dataset;
  return (
    [...siteById.keys()].every((id) => siteIds.has(id)) &&
    [...eventById.keys()].every((id) => eventIds.has(id)) &&
    [...claimById.keys()].every((id) => claimIds.has(id))
  );
}

/**
 * The site and event that contain a claim in the map file. `eventId` is null if the claim is directly under the site.
 */
export interface ClaimParent {
  readonly siteId: string;
  readonly eventId: string | null;
}

/** Key: id of a selected claim. Value: its parent. The claims are in the map's order. */
function parentByClaimId(
  dataset: Dataset,
  selection: DownloadSelection,
): ReadonlyMap<string, ClaimParent> {
  const selected = [...dataset.claimById.values()].filter(({ id }) => selection.claimIds.has(id));
  return new Map(selected.map((claim) => [claim.id, parentOfClaim(dataset, selection, claim)]));
}

/**
 * The parent of a claim in the download. It is the claim's own event or site if that is selected. Otherwise, it is another
 * selected event that the claim is about. If there is none, it is the claim's site.
 */
function parentOfClaim(dataset: Dataset, selection: DownloadSelection, claim: Claim): ClaimParent {
  const { siteId, eventId } = claim;
  const isSelected =
    eventId === null ? selection.siteIds.has(siteId) : selection.eventIds.has(eventId);
  if (isSelected) return { siteId, eventId };
  const otherId = claim.alsoAbout.find((id) => selection.eventIds.has(id));
  const other = otherId === undefined ? undefined : dataset.eventById.get(otherId);
  return other === undefined
    ? { siteId, eventId: null }
    : { siteId: other.siteId, eventId: other.id };
}

/** The part of a map that a download contains. All actors and sources that its objects refer to are included. */
export type MapSubset = Pick<Dataset, 'sites' | 'actorById' | 'sourceById' | 'corrections'>;

/**
 * The part of the map with the selected sites, events and claims. The site of a selected claim or event is included
 * even if that site is not selected.
 */
export function mapSubsetOf(dataset: Dataset, selection: DownloadSelection): MapSubset {
  if (containsEverything(dataset, selection)) return dataset;
  const claims = claimsByParentKey(dataset, selection);
  const claimsAbout = claimsByEventId([...claims.values()].flat());
  const sites = sitesOfSubset(dataset, selection, claims).map((site) => ({
    ...placedWithinSelection(site, claimsAtSubsetSite(site, claimsAbout, claims)),
    rings: site.rings.filter((ring) => selection.claimIds.has(ring.claim)),
    claims: claims.get(parentKey({ siteId: site.id, eventId: null })) ?? [],
    events: site.events
      .filter(({ id }) => selection.eventIds.has(id))
      .map((event): Event => {
        const eventClaims = claims.get(parentKey({ siteId: site.id, eventId: event.id })) ?? [];
        return eventWithinSelection(
          dataset,
          selection,
          { ...event, claims: eventClaims },
          claimsAbout.get(event.id) ?? [],
        );
      }),
  }));
  return {
    sites,
    ...actorsAndSourcesOf(dataset, sites),
    corrections: correctionsOfSubset(dataset, sites),
  };
}

/** The selected claims about a site or about an event at the site. */
function claimsAtSubsetSite(
  site: Site,
  claimsAbout: ReadonlyMap<string, readonly Claim[]>,
  claims: ReadonlyMap<string, readonly Claim[]>,
): readonly Claim[] {
  const own = claims.get(parentKey({ siteId: site.id, eventId: null })) ?? [];
  return [...own, ...site.events.flatMap(({ id }) => claimsAbout.get(id) ?? [])];
}

/**
 * A copy of the site that is only as precise as its documents and the selected claims support. Without support, it has
 * no radius, and a precise site becomes a vague area (`where_prec` 5). The check rejects map files with unsupported
 * precision.
 */
function placedWithinSelection(site: Site, claims: readonly Claim[]): Site {
  const locationClaims = claims.filter(({ about }) => about === 'location');
  const { coordinateUncertaintyInMeters, ...withoutRadius } = site;
  const { where_prec: precision } = site;
  if (site.georeferenceSources.length > 0 || site.georeferencedBy !== undefined) return site;
  const isPrecise = precision === 1 || precision === 2;
  const isSupported =
    !isPrecise ||
    locationClaims.some(({ place }) => supportsPrecision(place?.where_prec, precision));
  if (!isSupported) return { ...withoutRadius, where_prec: 5 };
  const isRadiusSupported = locationClaims.some(({ place }) => supportsRadius(place?.where_prec));
  if (coordinateUncertaintyInMeters === undefined || isRadiusSupported) return site;
  return withoutRadius;
}

const parentKey = ({ siteId, eventId }: ClaimParent): string => `${siteId} ${eventId ?? ''}`;

function claimsByParentKey(
  dataset: Dataset,
  selection: DownloadSelection,
): ReadonlyMap<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const [id, parent] of parentByClaimId(dataset, selection)) {
    const claim = dataset.claimById.get(id);
    if (claim === undefined) continue;
    const key = parentKey(parent);
    claims.set(key, [...(claims.get(key) ?? []), claimWithinSelection(claim, parent, selection)]);
  }
  return claims;
}

/** A copy of the claim without the ids of events and claims that are not selected. */
function claimWithinSelection(
  claim: Claim,
  parent: ClaimParent,
  { eventIds, claimIds }: DownloadSelection,
): Claim {
  const selectedOf = (ids: readonly string[]) => ids.filter((id) => claimIds.has(id));
  return {
    ...claim,
    ...parent,
    alsoAbout: claim.alsoAbout.filter((id) => eventIds.has(id) && id !== parent.eventId),
    confirms: selectedOf(claim.confirms),
    disputes: selectedOf(claim.disputes),
    contrasts: selectedOf(claim.contrasts),
    qualifies: selectedOf(claim.qualifies),
    corrects: selectedOf(claim.corrects),
  };
}

/** Key: event id. Value: all claims about the event, including claims that the map file lists under another event. */
function claimsByEventId(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byEvent = new Map<string, Claim[]>();
  for (const claim of claims) {
    const eventIds = claim.eventId === null ? claim.alsoAbout : [claim.eventId, ...claim.alsoAbout];
    eventIds.forEach((id) => byEvent.set(id, [...(byEvent.get(id) ?? []), claim]));
  }
  return byEvent;
}

/**
 * A copy of the event for the download. It has only actors that a selected claim names. If any claim about the event is
 * not selected, the copy has no targets and no locations. Its name is then the type of the event.
 */
function eventWithinSelection(
  dataset: Dataset,
  { eventIds }: DownloadSelection,
  event: Event,
  claimsAbout: readonly Claim[],
): Event {
  const isWhole = claimsAbout.length === (dataset.claimsByEventId.get(event.id) ?? []).length;
  const named = new Set(claimsAbout.flatMap((claim) => claim.namedActorIds ?? []));
  const { targets, locations, superEvent, ...rest } = event;
  return {
    ...rest,
    ...(superEvent !== undefined && eventIds.has(superEvent) && { superEvent }),
    name: isWhole ? event.name : (event.sub_event_type ?? event.event_type),
    actors: event.actors.filter((id) => named.has(id)),
    targets: isWhole ? targets : [],
    ...(isWhole && locations !== undefined && { locations }),
  };
}

function sitesOfSubset(
  dataset: Dataset,
  selection: DownloadSelection,
  claims: ReadonlyMap<string, readonly Claim[]>,
): readonly Site[] {
  return dataset.sites.filter(
    ({ id, events }) =>
      selection.siteIds.has(id) ||
      claims.has(parentKey({ siteId: id, eventId: null })) ||
      events.some((event) => selection.eventIds.has(event.id)),
  );
}

/** The actors and sources to which these sites refer, and the parties of these actors, in the map's order. */
function actorsAndSourcesOf(
  dataset: Dataset,
  sites: readonly Site[],
): Pick<MapSubset, 'actorById' | 'sourceById'> {
  const events = sites.flatMap((site) => site.events);
  const claims = [...sites, ...events].flatMap((parent) => parent.claims);
  const actors = new Set([
    ...events.flatMap((event) => [...event.actors, ...event.targets]),
    ...claims.flatMap(({ claimant, via, namedActorIds }) => [
      claimant,
      ...via,
      ...(namedActorIds ?? []),
    ]),
  ]);
  actors.forEach((id) => partiesAbove(dataset.actorById, id).forEach((party) => actors.add(party)));
  const sources = new Set(claims.map((claim) => claim.source));
  return {
    actorById: entriesWithIds(dataset.actorById, actors),
    sourceById: entriesWithIds(dataset.sourceById, sources),
  };
}

function partiesAbove(actors: ReadonlyMap<string, Actor>, id: string): readonly string[] {
  const party = actors.get(id)?.memberOf;
  return party === undefined ? [] : [party, ...partiesAbove(actors, party)];
}

function entriesWithIds<T>(
  table: ReadonlyMap<string, T>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, T> {
  return new Map([...table].filter(([id]) => ids.has(id)));
}

/** All corrections of the map. The ids of sites and claims that are not in the download are removed. */
function correctionsOfSubset(
  { corrections }: Dataset,
  sites: readonly Site[],
): MapSubset['corrections'] {
  const siteIds = new Set(sites.map(({ id }) => id));
  const claims = sites.flatMap((site) => [site, ...site.events].flatMap((owner) => owner.claims));
  const claimIds = new Set(claims.map(({ id }) => id));
  return corrections.map(({ site, claim, ...correction }) => ({
    ...correction,
    ...(site !== undefined && siteIds.has(site) && { site }),
    ...(claim !== undefined && claimIds.has(claim) && { claim }),
  }));
}
