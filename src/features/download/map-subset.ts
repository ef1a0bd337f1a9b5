import type { Dataset, Claim, Actor, Event, Site } from '../../claims/model';

/** The ids of what a download holds: what the reader's filters show, or everything. */
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

/** Whether nothing of the map is left out. */
function isEverything(dataset: Dataset, { sites, events, claims }: Selection): boolean {
  const { siteById, eventById, claimById } = dataset;
  return (
    [...siteById.keys()].every((id) => sites.has(id)) &&
    [...eventById.keys()].every((id) => events.has(id)) &&
    [...claimById.keys()].every((id) => claims.has(id))
  );
}

/** Where a claim stands in a part of the map: in an event, or else in its site. */
export interface Holder {
  readonly site: string;
  readonly event: string | null;
}

/** By claim id, in the map's order: an event that is left out gives its claims to another that they are about. */
function holdersOf(dataset: Dataset, selection: Selection): ReadonlyMap<string, Holder> {
  const selected = [...dataset.claimById.values()].filter(({ id }) => selection.claims.has(id));
  return new Map(selected.map((claim) => [claim.id, holderOf(dataset, selection, claim)]));
}

function holderOf(dataset: Dataset, selection: Selection, claim: Claim): Holder {
  const { site, event } = claim;
  const staysPut = event === null ? selection.sites.has(site) : selection.events.has(event);
  if (staysPut) return { site, event };
  const next = claim.alsoAbout.find((id) => selection.events.has(id));
  const other = next === undefined ? undefined : dataset.eventById.get(next);
  return other === undefined ? { site, event: null } : { site: other.site, event: other.id };
}

/** As much of a map as a download holds; it makes sense by itself and points to nothing outside. */
export type MapSubset = Pick<Dataset, 'sites' | 'actors' | 'sources' | 'corrections'>;

/** Exactly the claims that are selected, with the events that are, and the sites that are or that one of these needs. */
export function mapSubset(dataset: Dataset, selection: Selection): MapSubset {
  if (isEverything(dataset, selection)) return dataset;
  const claims = claimsByHolder(dataset, selection);
  const shownAt = claimsShownAt([...claims.values()].flat());
  const sites = sitesOf(dataset, selection, claims).map((site) => ({
    ...site,
    rings: site.rings.filter((ring) => selection.claims.has(ring.claim)),
    claims: claims.get(keyOf({ site: site.id, event: null })) ?? [],
    events: site.events
      .filter(({ id }) => selection.events.has(id))
      .map((event): Event => {
        const own = claims.get(keyOf({ site: site.id, event: event.id })) ?? [];
        return reducedEvent(dataset, { ...event, claims: own }, shownAt.get(event.id) ?? []);
      }),
  }));
  return { sites, ...referencedBy(dataset, sites), corrections: correctionsOf(dataset, sites) };
}

const keyOf = ({ site, event }: Holder): string => `${site} ${event ?? ''}`;

function claimsByHolder(dataset: Dataset, selection: Selection): ReadonlyMap<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const [id, holder] of holdersOf(dataset, selection)) {
    const claim = dataset.claimById.get(id);
    if (claim === undefined) continue;
    const key = keyOf(holder);
    claims.set(key, [...(claims.get(key) ?? []), reducedClaim(claim, holder, selection)]);
  }
  return claims;
}

function reducedClaim(claim: Claim, holder: Holder, { events, claims }: Selection): Claim {
  const within = (ids: readonly string[]) => ids.filter((id) => claims.has(id));
  return {
    ...claim,
    ...holder,
    alsoAbout: claim.alsoAbout.filter((id) => events.has(id) && id !== holder.event),
    confirms: within(claim.confirms),
    disputes: within(claim.disputes),
    qualifies: within(claim.qualifies),
    corrects: within(claim.corrects),
  };
}

function claimsShownAt(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const shown = new Map<string, Claim[]>();
  for (const claim of claims) {
    const about = claim.event === null ? claim.alsoAbout : [claim.event, ...claim.alsoAbout];
    about.forEach((id) => shown.set(id, [...(shown.get(id) ?? []), claim]));
  }
  return shown;
}

/** Its name, its targets and its places rest on all that is said of it: where some of that is left out, no more than its kind is told. */
function reducedEvent(dataset: Dataset, event: Event, shown: readonly Claim[]): Event {
  const isWhole = shown.length === (dataset.claimsAt.get(event.id) ?? []).length;
  const named = new Set(shown.flatMap((claim) => claim.names ?? []));
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
      claims.has(keyOf({ site: id, event: null })) ||
      events.some((event) => selection.events.has(event.id)),
  );
}

/** Only whom and what the sites speak of, with the parties above them, in the map's order. */
function referencedBy(
  dataset: Dataset,
  sites: readonly Site[],
): Pick<MapSubset, 'actors' | 'sources'> {
  const events = sites.flatMap((site) => site.events);
  const claims = [...sites, ...events].flatMap((holder) => holder.claims);
  const actors = new Set([
    ...events.flatMap((event) => [...event.actors, ...event.targets]),
    ...claims.flatMap(({ claimant, via, names }) => [claimant, ...via, ...(names ?? [])]),
  ]);
  actors.forEach((id) => partiesAbove(dataset.actors, id).forEach((party) => actors.add(party)));
  const sources = new Set(claims.map((claim) => claim.source));
  return { actors: among(dataset.actors, actors), sources: among(dataset.sources, sources) };
}

function partiesAbove(actors: ReadonlyMap<string, Actor>, id: string): readonly string[] {
  const party = actors.get(id)?.memberOf;
  return party === undefined ? [] : [party, ...partiesAbove(actors, party)];
}

function among<T>(table: ReadonlyMap<string, T>, ids: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...table].filter(([id]) => ids.has(id)));
}

/** A correction stays, though its site is left out. */
function correctionsOf({ corrections }: Dataset, sites: readonly Site[]): MapSubset['corrections'] {
  const ids = new Set(sites.map(({ id }) => id));
  return corrections.map(({ site, ...correction }) =>
    site !== undefined && ids.has(site) ? { ...correction, site } : correction,
  );
}
