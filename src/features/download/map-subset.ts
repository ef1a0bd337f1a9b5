import type { Dataset, Claim, Actor, Event, Site } from '../../claims/model';

/** The ids that a download contains: those that the filters show, or all. */
export interface Selection {
  readonly sites: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

export function everythingOf({ siteById, eventById, claimById }: Dataset): Selection {
  return {
    sites: new Set(siteById.keys()),
    events: new Set(eventById.keys()),
    claims: new Set(claimById.keys()),
  };
}

/** True if the selection leaves out nothing of the map. */
function isEverything(dataset: Dataset, { sites, events, claims }: Selection): boolean {
  const { siteById, eventById, claimById } = dataset;
  return (
    [...siteById.keys()].every((id) => sites.has(id)) &&
    [...eventById.keys()].every((id) => events.has(id)) &&
    [...claimById.keys()].every((id) => claims.has(id))
  );
}

/** The event in whose list of claims a claim is, or the site if `event` is null. */
export interface ClaimParent {
  readonly siteId: string;
  readonly eventId: string | null;
}

/** By claim id, in the map's order: the parent of each selected claim. */
function parentsOf(dataset: Dataset, selection: Selection): ReadonlyMap<string, ClaimParent> {
  const selected = [...dataset.claimById.values()].filter(({ id }) => selection.claims.has(id));
  return new Map(selected.map((claim) => [claim.id, parentOf(dataset, selection, claim)]));
}

/** The claim's own event or site; if that is left out, another event that the claim is about, else its site. */
function parentOf(dataset: Dataset, selection: Selection, claim: Claim): ClaimParent {
  const { siteId, eventId } = claim;
  const isSelected = eventId === null ? selection.sites.has(siteId) : selection.events.has(eventId);
  if (isSelected) return { siteId, eventId };
  const otherId = claim.alsoAbout.find((id) => selection.events.has(id));
  const other = otherId === undefined ? undefined : dataset.eventById.get(otherId);
  return other === undefined
    ? { siteId, eventId: null }
    : { siteId: other.siteId, eventId: other.id };
}

/** The part of a map that a download contains. Every id in it is of something in it. */
export type MapSubset = Pick<Dataset, 'sites' | 'actorById' | 'sourceById' | 'corrections'>;

/** The selected claims, events and sites, and the sites that the selected claims and events need. */
export function mapSubset(dataset: Dataset, selection: Selection): MapSubset {
  if (isEverything(dataset, selection)) return dataset;
  const claims = claimsByParent(dataset, selection);
  const claimsAbout = claimsAboutEvents([...claims.values()].flat());
  const sites = sitesOf(dataset, selection, claims).map((site) => ({
    ...site,
    rings: site.rings.filter((ring) => selection.claims.has(ring.claim)),
    claims: claims.get(keyOf({ siteId: site.id, eventId: null })) ?? [],
    events: site.events
      .filter(({ id }) => selection.events.has(id))
      .map((event): Event => {
        const eventClaims = claims.get(keyOf({ siteId: site.id, eventId: event.id })) ?? [];
        return reducedEvent(
          dataset,
          { ...event, claims: eventClaims },
          claimsAbout.get(event.id) ?? [],
        );
      }),
  }));
  return { sites, ...referencedBy(dataset, sites), corrections: correctionsOf(dataset, sites) };
}

const keyOf = ({ siteId, eventId }: ClaimParent): string => `${siteId} ${eventId ?? ''}`;

function claimsByParent(dataset: Dataset, selection: Selection): ReadonlyMap<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const [id, parent] of parentsOf(dataset, selection)) {
    const claim = dataset.claimById.get(id);
    if (claim === undefined) continue;
    const key = keyOf(parent);
    claims.set(key, [...(claims.get(key) ?? []), reducedClaim(claim, parent, selection)]);
  }
  return claims;
}

/** The claim without links to what is left out. */
function reducedClaim(claim: Claim, parent: ClaimParent, { events, claims }: Selection): Claim {
  const selectedOf = (ids: readonly string[]) => ids.filter((id) => claims.has(id));
  return {
    ...claim,
    ...parent,
    alsoAbout: claim.alsoAbout.filter((id) => events.has(id) && id !== parent.eventId),
    confirms: selectedOf(claim.confirms),
    disputes: selectedOf(claim.disputes),
    qualifies: selectedOf(claim.qualifies),
    corrects: selectedOf(claim.corrects),
  };
}

/** By event id, the claims about the event, also those in the list of another event. */
function claimsAboutEvents(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byEvent = new Map<string, Claim[]>();
  for (const claim of claims) {
    const eventIds = claim.eventId === null ? claim.alsoAbout : [claim.eventId, ...claim.alsoAbout];
    eventIds.forEach((id) => byEvent.set(id, [...(byEvent.get(id) ?? []), claim]));
  }
  return byEvent;
}

/** The event without actors that no claim names. If any claim about it is left out, its targets and locations are too, and its type is its name. */
function reducedEvent(dataset: Dataset, event: Event, claimsAbout: readonly Claim[]): Event {
  const isWhole = claimsAbout.length === (dataset.claimsByEventId.get(event.id) ?? []).length;
  const named = new Set(claimsAbout.flatMap((claim) => claim.namedActorIds ?? []));
  const { targets, locations, ...rest } = event;
  return {
    ...rest,
    name: isWhole ? event.name : (event.sub_event_type ?? event.event_type),
    actors: event.actors.filter((id) => named.has(id)),
    targets: isWhole ? targets : [],
    ...(isWhole && locations !== undefined && { locations }),
  };
}

function sitesOf(
  dataset: Dataset,
  selection: Selection,
  claims: ReadonlyMap<string, readonly Claim[]>,
): readonly Site[] {
  return dataset.sites.filter(
    ({ id, events }) =>
      selection.sites.has(id) ||
      claims.has(keyOf({ siteId: id, eventId: null })) ||
      events.some((event) => selection.events.has(event.id)),
  );
}

/** The actors and sources that the sites refer to, with the parties of the actors, in the map's order. */
function referencedBy(
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
    actorById: entriesOf(dataset.actorById, actors),
    sourceById: entriesOf(dataset.sourceById, sources),
  };
}

function partiesAbove(actors: ReadonlyMap<string, Actor>, id: string): readonly string[] {
  const party = actors.get(id)?.memberOf;
  return party === undefined ? [] : [party, ...partiesAbove(actors, party)];
}

function entriesOf<T>(
  table: ReadonlyMap<string, T>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, T> {
  return new Map([...table].filter(([id]) => ids.has(id)));
}

/** All corrections, without the id of a site that is left out. */
function correctionsOf({ corrections }: Dataset, sites: readonly Site[]): MapSubset['corrections'] {
  const ids = new Set(sites.map(({ id }) => id));
  return corrections.map(({ site, ...correction }) =>
    site !== undefined && ids.has(site) ? { ...correction, site } : correction,
  );
}
