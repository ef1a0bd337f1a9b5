import type { Dataset, Claim, Site } from '../../claims/model';
import { oncePer } from '../../claims/once-per';
import type { Filtered } from '../../select/derive';
import { search, type SearchEntry } from './search-index';
import { eventsOfClaimAtSite } from '../../select/claims-at-site';

/** The ids of everything that the filters show. An actor is visible if something visible names it. */
export interface VisibleIds {
  readonly sites: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

/** The given actors and all parties above them, as ids. */
function withParties({ actors }: Dataset, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set(ids);
  // A loop over a set also visits ids that are added meanwhile, so it finds the parties of parties.
  for (const id of all) {
    const party = actors.get(id)?.memberOf;
    if (party !== undefined) all.add(party);
  }
  return all;
}

const visibleIdsOfSites = oncePer(
  (sites: Filtered['sites'], dataset: Dataset, events: Filtered['events']): VisibleIds => {
    const claims = new Set(
      sites.flatMap(({ ownClaims, sharedClaims }) => [...ownClaims, ...sharedClaims]),
    );
    const namedByClaims = [...claims].flatMap(({ claimant, via, names }) => [
      claimant,
      ...via,
      ...(names ?? []),
    ]);
    const namedByEvents = events.flatMap(({ event, actors, allHeard }) => [
      ...actors,
      ...(allHeard ? event.targets : []),
    ]);
    return {
      sites: new Set(sites.filter(({ shown }) => shown).map(({ site }) => site.id)),
      events: new Set(events.map(({ event }) => event.id)),
      claims: new Set([...claims].map(({ id }) => id)),
      actors: withParties(dataset, [...namedByClaims, ...namedByEvents]),
    };
  },
);

/**
 * The ids that the filters show. The object stays the same until the filters change, because caches use it as a key.
 */
export function visibleIds(
  dataset: Dataset,
  { sites, events }: Pick<Filtered, 'sites' | 'events'>,
): VisibleIds {
  return visibleIdsOfSites(sites, dataset, events);
}

/**
 * True if the filters show every claim about an event. Only then may a result show its name and targets, which rest on
 * all claims.
 */
function isFullyVisible(dataset: Dataset, event: string, visible: VisibleIds): boolean {
  return (dataset.claimsByEvent.get(event) ?? []).every(({ id }) => visible.claims.has(id));
}

/** The results of a query, as far as the filters show them. */
interface SearchResults {
  readonly ids: Readonly<Record<SearchEntry['kind'], readonly string[]>>;
  readonly count: number;
  /** The number of results that the filters hide. */
  readonly hidden: number;
}

function isVisible(dataset: Dataset, { kind, id }: SearchEntry, visible: VisibleIds): boolean {
  switch (kind) {
    case 'site':
      return visible.sites.has(id);
    case 'event':
      return visible.events.has(id) && isFullyVisible(dataset, id, visible);
    case 'claim': {
      const claimant = dataset.claimById.get(id)?.claimant;
      return visible.claims.has(id) && claimant !== undefined && visible.actors.has(claimant);
    }
    case 'actor':
      return visible.actors.has(id);
  }
}

/** Remembers `isVisible` of each entry found, because the next typed letter finds mostly the same entries. */
const visibilityCache: (visible: VisibleIds) => Map<SearchEntry, boolean> = oncePer(
  () => new Map<SearchEntry, boolean>(),
);

export function searchResults(dataset: Dataset, query: string, visible: VisibleIds): SearchResults {
  const cache = visibilityCache(visible);
  const entries = search(dataset, query);
  const ids: Record<SearchEntry['kind'], string[]> = { site: [], event: [], claim: [], actor: [] };
  let count = 0;
  for (const entry of entries) {
    const isShown = cache.get(entry) ?? isVisible(dataset, entry, visible);
    cache.set(entry, isShown);
    if (!isShown) continue;
    ids[entry.kind].push(entry.id);
    count += 1;
  }
  return { ids, count, hidden: entries.length - count };
}

/** The ids of the visible sites whose page has the claim. Sites where an event of the claim is visible come first. */
export function sitesOfClaim(
  dataset: Dataset,
  claim: Claim,
  visible: VisibleIds,
): readonly string[] {
  const otherSites = claim.alsoAbout.map((id) => dataset.eventById.get(id)?.site);
  const sites = [...new Set([claim.site, ...otherSites])]
    .filter((site) => site !== undefined)
    .filter((site) => visible.sites.has(site));
  if (sites.length < 2) return sites;
  const showsItsEvent = (site: string): boolean => {
    const events = eventsOfClaimAtSite(dataset, claim, site);
    return events.length === 0 || events.some(({ id }) => visible.events.has(id));
  };
  return [...sites.filter(showsItsEvent), ...sites.filter((site) => !showsItsEvent(site))];
}

/** Site ids by actor id. */
type SitesByActor = Map<string, Set<string>>;

/**
 * Adds a site to an actor and to all parties above it. It stops at a party that already has the site, so that it always
 * ends.
 */
function addSite(dataset: Dataset, byActor: SitesByActor, actor: string, site: string): void {
  let id: string | undefined = actor;
  while (id !== undefined) {
    const sites = byActor.get(id) ?? new Set();
    if (sites.has(site)) return;
    byActor.set(id, sites.add(site));
    id = dataset.actors.get(id)?.memberOf;
  }
}

/** For each visible event of a claim, adds its site to the actors that the claim says have acted. */
function addNamedActors(
  dataset: Dataset,
  byActor: SitesByActor,
  claim: Claim,
  visible: VisibleIds,
): void {
  if (claim.names === undefined) return;
  for (const id of [claim.event ?? '', ...claim.alsoAbout]) {
    const event = visible.events.has(id) ? dataset.eventById.get(id) : undefined;
    for (const name of claim.names) {
      if (event?.actors.includes(name)) addSite(dataset, byActor, name, event.site);
    }
  }
}

const sitesByActor = oncePer((visible: VisibleIds, dataset: Dataset): SitesByActor => {
  const byActor: SitesByActor = new Map();
  for (const id of visible.claims) {
    const claim = dataset.claimById.get(id);
    if (claim === undefined) continue;
    for (const site of sitesOfClaim(dataset, claim, visible))
      addSite(dataset, byActor, claim.claimant, site);
    addNamedActors(dataset, byActor, claim, visible);
  }
  for (const id of visible.events) {
    const event = dataset.eventById.get(id);
    if (event === undefined || event.targets.length === 0 || !isFullyVisible(dataset, id, visible))
      continue;
    for (const target of event.targets) addSite(dataset, byActor, target, event.site);
  }
  return byActor;
});

/**
 * The visible sites where an actor or its members make a claim, are said to have acted, or are a target, in the map's
 * order.
 */
export function sitesOfActor(
  dataset: Dataset,
  actor: string,
  visible: VisibleIds,
): readonly Site[] {
  const sites = sitesByActor(visible, dataset).get(actor);
  return dataset.sites.filter(({ id }) => sites?.has(id) === true && visible.sites.has(id));
}
