import type { Dataset, Claim, Site } from '../../claims/model';
import type { Filtered } from '../../select/derive';
import { found, type Found } from './search-index';
import { eventsOfClaimAt } from '../../select/claims-at-site';

/** The ids of what the filters show. An actor is shown where anything that is shown names it. */
export interface Shown {
  readonly sites: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

type FilteredPart = Pick<Filtered, 'sites' | 'events'>;

/** The actors, and the parties that they are grouped under. */
function withParties({ actors }: Dataset, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set(ids);
  // A set is gone through to its end, with what is added on the way.
  for (const id of all) {
    const above = actors.get(id)?.memberOf;
    if (above !== undefined) all.add(above);
  }
  return all;
}

function readShown(dataset: Dataset, { sites, events }: FilteredPart): Shown {
  const claims = new Set(
    sites.flatMap(({ ownClaims, sharedClaims }) => [...ownClaims, ...sharedClaims]),
  );
  const told = [...claims].flatMap(({ claimant, via, names }) => [
    claimant,
    ...via,
    ...(names ?? []),
  ]);
  const acting = events.flatMap(({ event, actors, allHeard }) => [
    ...actors,
    ...(allHeard ? event.targets : []),
  ]);
  return {
    sites: new Set(sites.filter(({ shown }) => shown).map(({ site }) => site.id)),
    events: new Set(events.map(({ event }) => event.id)),
    claims: new Set([...claims].map(({ id }) => id)),
    actors: withParties(dataset, [...told, ...acting]),
  };
}

const shownOfSites = new WeakMap<FilteredPart['sites'], Shown>();

/** The same as long as the filters are: what is worked out of it is remembered by it. */
export function visibleIds(dataset: Dataset, filtered: FilteredPart): Shown {
  const shown = shownOfSites.get(filtered.sites) ?? readShown(dataset, filtered);
  shownOfSites.set(filtered.sites, shown);
  return shown;
}

/** The name of an event and its targets draw on all that is said about it: they are told only where all of that is shown. */
function isWhole(dataset: Dataset, event: string, shown: Shown): boolean {
  return (dataset.claimsAt.get(event) ?? []).every(({ id }) => shown.claims.has(id));
}

/** What a query finds among what the filters show: ids, by kind. */
interface Results {
  readonly ids: Readonly<Record<Found['kind'], readonly string[]>>;
  readonly count: number;
  /** How many more the filters hide. */
  readonly hidden: number;
}

function isShown(dataset: Dataset, { kind, id }: Found, shown: Shown): boolean {
  switch (kind) {
    case 'site':
      return shown.sites.has(id);
    case 'event':
      return shown.events.has(id) && isWhole(dataset, id, shown);
    case 'claim': {
      const claimant = dataset.claimById.get(id)?.claimant;
      return shown.claims.has(id) && claimant !== undefined && shown.actors.has(claimant);
    }
    case 'actor':
      return shown.actors.has(id);
  }
}

/** By entry, as far as it was asked for: the next letter that is typed asks for the same. */
const knownOfShown = new WeakMap<Shown, Map<Found, boolean>>();

export function resultsOf(dataset: Dataset, query: string, shown: Shown): Results {
  const known = knownOfShown.get(shown) ?? new Map<Found, boolean>();
  knownOfShown.set(shown, known);
  const all = found(dataset, query);
  const ids: Record<Found['kind'], string[]> = { site: [], event: [], claim: [], actor: [] };
  let count = 0;
  for (const one of all) {
    const isIn = known.get(one) ?? isShown(dataset, one, shown);
    known.set(one, isIn);
    if (!isIn) continue;
    ids[one.kind].push(one.id);
    count += 1;
  }
  return { ids, count, hidden: all.length - count };
}

/** The sites on whose pages a claim stands, as far as they are shown; those first where what it is about is shown too. */
export function sitesOfClaim(dataset: Dataset, claim: Claim, shown: Shown): readonly string[] {
  const elsewhere = claim.alsoAbout.map((id) => dataset.eventById.get(id)?.site);
  const sites = [...new Set([claim.site, ...elsewhere])]
    .filter((site) => site !== undefined)
    .filter((site) => shown.sites.has(site));
  if (sites.length < 2) return sites;
  const isSure = (site: string): boolean => {
    const events = eventsOfClaimAt(dataset, claim, site);
    return events.length === 0 || events.some(({ id }) => shown.events.has(id));
  };
  return [...sites.filter(isSure), ...sites.filter((site) => !isSure(site))];
}

type Places = Map<string, Set<string>>;

const placesOfShown = new WeakMap<Shown, Places>();

/** Puts an actor at a site, and the parties that it is grouped under; a circle of them ends where it was before. */
function put(dataset: Dataset, places: Places, actor: string, site: string): void {
  let id: string | undefined = actor;
  while (id !== undefined) {
    const sites = places.get(id) ?? new Set();
    if (sites.has(site)) return;
    places.set(id, sites.add(site));
    id = dataset.actors.get(id)?.memberOf;
  }
}

/** Those whom a claim names for an event, at the site of that. */
function putNamed(dataset: Dataset, places: Places, claim: Claim, shown: Shown): void {
  if (claim.names === undefined) return;
  for (const id of [claim.event ?? '', ...claim.alsoAbout]) {
    const event = shown.events.has(id) ? dataset.eventById.get(id) : undefined;
    for (const name of claim.names) {
      if (event?.actors.includes(name)) put(dataset, places, name, event.site);
    }
  }
}

function readPlaces(dataset: Dataset, shown: Shown): Places {
  const places: Places = new Map();
  for (const id of shown.claims) {
    const claim = dataset.claimById.get(id);
    if (claim === undefined) continue;
    for (const site of sitesOfClaim(dataset, claim, shown))
      put(dataset, places, claim.claimant, site);
    putNamed(dataset, places, claim, shown);
  }
  for (const id of shown.events) {
    const event = dataset.eventById.get(id);
    if (event === undefined || event.targets.length === 0 || !isWhole(dataset, id, shown)) continue;
    for (const target of event.targets) put(dataset, places, target, event.site);
  }
  return places;
}

/** The sites shown where an actor, or one grouped under it, speaks, is said to have acted or is a target, in the map's order. */
export function sitesOfActor(dataset: Dataset, actor: string, shown: Shown): readonly Site[] {
  const places = placesOfShown.get(shown) ?? readPlaces(dataset, shown);
  placesOfShown.set(shown, places);
  const at = places.get(actor);
  return dataset.sites.filter(({ id }) => at?.has(id) === true && shown.sites.has(id));
}
