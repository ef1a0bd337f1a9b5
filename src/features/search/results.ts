import type { Dataset, Claim, Site } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import type { FilteredView } from '../../select/derive';
import { findEntries, type SearchEntry } from './search-index';
import { eventsOfClaimAtSite } from '../../select/claims-at-site';

/**
 * The ids of the sites, events, claims and actors that the filters show. An actor is visible if a visible object names
 * the actor.
 */
export interface VisibleIds {
  readonly siteIds: ReadonlySet<string>;
  readonly eventIds: ReadonlySet<string>;
  readonly claimIds: ReadonlySet<string>;
  readonly actorIds: ReadonlySet<string>;
}

/** The given actor ids, and the ids of all parties that contain these actors, directly or indirectly. */
function withPartiesAbove({ actorById }: Dataset, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set(ids);
  // The loop also visits ids that it adds to the set, so it also finds the parties of parties.
  for (const id of all) {
    const party = actorById.get(id)?.memberOf;
    if (party !== undefined) all.add(party);
  }
  return all;
}

const cachedVisibleIds = computeOncePer(
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
      siteIds: new Set(sites.filter(({ isShown }) => isShown).map(({ site }) => site.id)),
      eventIds: new Set(events.map(({ event }) => event.id)),
      claimIds: new Set([...claims].map(({ id }) => id)),
      actorIds: withPartiesAbove(dataset, [...namedByClaims, ...namedByEvents]),
    };
  },
);

/** The ids that the filters show. Returns the same object until the filters change, because caches use it as a key. */
export function visibleIdsOf(
  dataset: Dataset,
  { sites, shownEvents }: Pick<FilteredView, 'sites' | 'shownEvents'>,
): VisibleIds {
  return cachedVisibleIds(sites, dataset, shownEvents);
}

/**
 * True if the filters show every claim about an event. If not, no result may show the event's name and targets, because
 * they may come from a hidden claim.
 */
function areAllClaimsVisible(dataset: Dataset, event: string, visible: VisibleIds): boolean {
  return (dataset.claimsByEventId.get(event) ?? []).every(({ id }) => visible.claimIds.has(id));
}

/** The search entries that a query finds and the filters show. */
interface SearchResults {
  readonly idsByKind: Readonly<Record<SearchEntry['kind'], readonly string[]>>;
  /** True if no entry contains the words of the query. The results then contain near spellings or parts of words. */
  readonly areNear: boolean;
  readonly shownCount: number;
  /** The number of results that the filters hide. */
  readonly hiddenCount: number;
}

export const NO_RESULTS: SearchResults = {
  idsByKind: { site: [], event: [], claim: [], actor: [] },
  areNear: false,
  shownCount: 0,
  hiddenCount: 0,
};

function isEntryVisible(dataset: Dataset, { kind, id }: SearchEntry, visible: VisibleIds): boolean {
  switch (kind) {
    case 'site':
      return visible.siteIds.has(id);
    case 'event':
      return visible.eventIds.has(id) && areAllClaimsVisible(dataset, id, visible);
    case 'claim': {
      const claimant = dataset.claimById.get(id)?.claimant;
      return visible.claimIds.has(id) && claimant !== undefined && visible.actorIds.has(claimant);
    }
    case 'actor':
      return visible.actorIds.has(id);
  }
}

/** Caches the result of `isEntryVisible` for each entry, because consecutive searches find mostly the same entries. */
const visibilityCache: (visible: VisibleIds) => Map<SearchEntry, boolean> = computeOncePer(
  () => new Map<SearchEntry, boolean>(),
);

export function findVisibleResults(
  dataset: Dataset,
  query: string,
  visible: VisibleIds,
): SearchResults {
  const cache = visibilityCache(visible);
  const { entries, areNear } = findEntries(dataset, query);
  const idsByKind: Record<SearchEntry['kind'], string[]> = {
    site: [],
    event: [],
    claim: [],
    actor: [],
  };
  let shownCount = 0;
  for (const entry of entries) {
    const isShown = cache.get(entry) ?? isEntryVisible(dataset, entry, visible);
    cache.set(entry, isShown);
    if (!isShown) continue;
    idsByKind[entry.kind].push(entry.id);
    shownCount += 1;
  }
  return { idsByKind, areNear, shownCount, hiddenCount: entries.length - shownCount };
}

/** The ids of the visible sites whose page has the claim. Sites with a visible event of the claim come first. */
export function visibleSiteIdsOfClaim(
  dataset: Dataset,
  claim: Claim,
  visible: VisibleIds,
): readonly string[] {
  const otherSites = claim.alsoAbout.map((id) => dataset.eventById.get(id)?.siteId);
  const sites = [...new Set([claim.siteId, ...otherSites])]
    .filter((site) => site !== undefined)
    .filter((site) => visible.siteIds.has(site));
  if (sites.length < 2) return sites;
  const showsItsEvent = (site: string): boolean => {
    const events = eventsOfClaimAtSite(dataset, claim, site);
    return events.length === 0 || events.some(({ id }) => visible.eventIds.has(id));
  };
  return [...sites.filter(showsItsEvent), ...sites.filter((site) => !showsItsEvent(site))];
}

/** Key: actor id. Value: the ids of the actor's sites. */
type SiteIdsByActorId = Map<string, Set<string>>;

/**
 * Adds a site to an actor and to all parties that contain the actor. Stops at a party that already has the site, so it
 * ends even if parties contain each other.
 */
function addSiteToActor(
  dataset: Dataset,
  byActor: SiteIdsByActorId,
  actor: string,
  site: string,
): void {
  let id: string | undefined = actor;
  while (id !== undefined) {
    const sites = byActor.get(id) ?? new Set();
    if (sites.has(site)) return;
    byActor.set(id, sites.add(site));
    id = dataset.actorById.get(id)?.memberOf;
  }
}

/** Adds the site of each visible event of a claim to the actors who acted according to the claim. */
function addSiteToNamedActors(
  dataset: Dataset,
  byActor: SiteIdsByActorId,
  claim: Claim,
  visible: VisibleIds,
): void {
  if (claim.namedActorIds === undefined) return;
  for (const id of [claim.eventId ?? '', ...claim.alsoAbout]) {
    const event = visible.eventIds.has(id) ? dataset.eventById.get(id) : undefined;
    for (const name of claim.namedActorIds) {
      if (event?.actors.includes(name)) addSiteToActor(dataset, byActor, name, event.siteId);
    }
  }
}

const visibleSitesByActor = computeOncePer(
  (visible: VisibleIds, dataset: Dataset): SiteIdsByActorId => {
    const byActor: SiteIdsByActorId = new Map();
    for (const id of visible.claimIds) {
      const claim = dataset.claimById.get(id);
      if (claim === undefined) continue;
      for (const site of visibleSiteIdsOfClaim(dataset, claim, visible))
        addSiteToActor(dataset, byActor, claim.claimant, site);
      addSiteToNamedActors(dataset, byActor, claim, visible);
    }
    for (const id of visible.eventIds) {
      const event = dataset.eventById.get(id);
      if (
        event === undefined ||
        event.targets.length === 0 ||
        !areAllClaimsVisible(dataset, id, visible)
      )
        continue;
      for (const target of event.targets) addSiteToActor(dataset, byActor, target, event.siteId);
    }
    return byActor;
  },
);

/**
 * The visible sites of an actor, in the map's order. At such a site, the actor or a member of the actor makes a claim,
 * acts according to a claim, or is a target.
 */
export function visibleSitesOfActor(
  dataset: Dataset,
  actor: string,
  visible: VisibleIds,
): readonly Site[] {
  const sites = visibleSitesByActor(visible, dataset).get(actor);
  return dataset.sites.filter(({ id }) => sites?.has(id) === true && visible.siteIds.has(id));
}
