import type { Dataset, Claim, Site } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import type { FilteredView } from '../../select/derive';
import { search, type SearchEntry } from './search-index';
import { eventsOfClaimAtSite } from '../../select/claims-at-site';

/** The ids of what the filters show. An actor is visible if anything visible names it. */
export interface VisibleIds {
  readonly sites: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

/** The actors, and the parties that they are grouped under. */
function withParties({ actorById }: Dataset, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set(ids);
  // The loop also visits the ids that it adds.
  for (const id of all) {
    const party = actorById.get(id)?.memberOf;
    if (party !== undefined) all.add(party);
  }
  return all;
}

const visibleIdsOfSites = computeOncePer(
  (
    sites: FilteredView['sites'],
    dataset: Dataset,
    events: FilteredView['shownEvents'],
  ): VisibleIds => {
    const claims = new Set(
      sites.flatMap(({ ownClaims, sharedClaims }) => [...ownClaims, ...sharedClaims]),
    );
    const namedByClaims = [...claims].flatMap(({ claimant, via, namedActorIds }) => [
      claimant,
      ...via,
      ...(namedActorIds ?? []),
    ]);
    const namedByEvents = events.flatMap(({ event, namedActorIds, isEveryClaimHeard }) => [
      ...namedActorIds,
      ...(isEveryClaimHeard ? event.targets : []),
    ]);
    return {
      sites: new Set(sites.filter(({ isShown }) => isShown).map(({ site }) => site.id)),
      events: new Set(events.map(({ event }) => event.id)),
      claims: new Set([...claims].map(({ id }) => id)),
      actors: withParties(dataset, [...namedByClaims, ...namedByEvents]),
    };
  },
);

/** The same object as long as the filters are the same: other values are remembered by it. */
export function visibleIds(
  dataset: Dataset,
  { sites, shownEvents }: Pick<FilteredView, 'sites' | 'shownEvents'>,
): VisibleIds {
  return visibleIdsOfSites(sites, dataset, shownEvents);
}

/** True if all claims about an event are visible. Only then may a result show its name and targets, which rest on all of them. */
function isFullyVisible(dataset: Dataset, event: string, visible: VisibleIds): boolean {
  return (dataset.claimsByEventId.get(event) ?? []).every(({ id }) => visible.claims.has(id));
}

/** The ids that a query finds and the filters show, by kind. */
interface SearchResults {
  readonly ids: Readonly<Record<SearchEntry['kind'], readonly string[]>>;
  readonly count: number;
  /** How many more the filters hide. */
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

/** `isVisible` of entries that were found before: the next letter of a query finds mostly the same ones. */
const visibilityCache: (visible: VisibleIds) => Map<SearchEntry, boolean> = computeOncePer(
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

/** The visible sites with the claim on their page. First come those where an event that the claim is about is visible. */
export function sitesOfClaim(
  dataset: Dataset,
  claim: Claim,
  visible: VisibleIds,
): readonly string[] {
  const otherSites = claim.alsoAbout.map((id) => dataset.eventById.get(id)?.siteId);
  const sites = [...new Set([claim.siteId, ...otherSites])]
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

/** Adds a site to an actor and to all parties above it. Ends at a party that has the site, so a circle of parties ends too. */
function addSite(dataset: Dataset, byActor: SitesByActor, actor: string, site: string): void {
  let id: string | undefined = actor;
  while (id !== undefined) {
    const sites = byActor.get(id) ?? new Set();
    if (sites.has(site)) return;
    byActor.set(id, sites.add(site));
    id = dataset.actorById.get(id)?.memberOf;
  }
}

/** Adds the site of each visible event of a claim to the actors that the claim names for it. */
function addNamedActors(
  dataset: Dataset,
  byActor: SitesByActor,
  claim: Claim,
  visible: VisibleIds,
): void {
  if (claim.namedActorIds === undefined) return;
  for (const id of [claim.eventId ?? '', ...claim.alsoAbout]) {
    const event = visible.events.has(id) ? dataset.eventById.get(id) : undefined;
    for (const name of claim.namedActorIds) {
      if (event?.actors.includes(name)) addSite(dataset, byActor, name, event.siteId);
    }
  }
}

const sitesByActor = computeOncePer((visible: VisibleIds, dataset: Dataset): SitesByActor => {
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
    for (const target of event.targets) addSite(dataset, byActor, target, event.siteId);
  }
  return byActor;
});

/** The visible sites where an actor or its members make a claim, are said to have acted, or are a target, in the file's order. */
export function sitesOfActor(
  dataset: Dataset,
  actor: string,
  visible: VisibleIds,
): readonly Site[] {
  const sites = sitesByActor(visible, dataset).get(actor);
  return dataset.sites.filter(({ id }) => sites?.has(id) === true && visible.sites.has(id));
}
