import type { Dataset } from '../../dataset/model';
import type { Filtered } from '../derive';

/** The ids of what the filters show. An actor is shown where anything that is shown names it. */
export interface Shown {
  readonly sites: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

type Seen = Pick<Filtered, 'sites' | 'events'>;

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

function readShown(dataset: Dataset, { sites, events }: Seen): Shown {
  const claims = new Set(
    sites.flatMap(({ ownClaims, sharedClaims }) => [...ownClaims, ...sharedClaims]),
  );
  const told = [...claims].flatMap(({ claimant, via, names }) => [
    claimant,
    ...via,
    ...(names ?? []),
  ]);
  const acting = events.flatMap(({ event, actors, whole }) => [
    ...actors,
    ...(whole ? event.targets : []),
  ]);
  return {
    sites: new Set(sites.filter(({ shown }) => shown).map(({ site }) => site.id)),
    events: new Set(events.map(({ event }) => event.id)),
    claims: new Set([...claims].map(({ id }) => id)),
    actors: withParties(dataset, [...told, ...acting]),
  };
}

const shownOfSites = new WeakMap<Seen['sites'], Shown>();

/** The same as long as the filters are: what is worked out of it is remembered by it. */
export function shownIn(dataset: Dataset, seen: Seen): Shown {
  const shown = shownOfSites.get(seen.sites) ?? readShown(dataset, seen);
  shownOfSites.set(seen.sites, shown);
  return shown;
}

/** The name of an event and its targets draw on all that is said about it: they are told only where all of that is shown. */
export function isWhole(dataset: Dataset, event: string, shown: Shown): boolean {
  return (dataset.claimsAt.get(event) ?? []).every(({ id }) => shown.claims.has(id));
}
