import type { Actor, Dataset } from '../../claims/model';
import { actorGroups, actorToggleIds } from '../../select/actor-groups';
import type { Lens } from '../../select/filter';

/**
 * In an address, the id of a party names the party and all its members. With this suffix it names only the party. No id
 * contains a full stop.
 */
const PARTY_ALONE_SUFFIX = '.self';

interface ParsedToggleList {
  readonly toggleIds: ReadonlySet<string>;
  /** The entries of the list that name no actor toggle. */
  readonly unknownEntries: readonly string[];
}

/** Reads a comma-separated list of actors and parties from an address. */
export function readActorToggles(dataset: Dataset, lens: Lens, list: string): ParsedToggleList {
  const toggleIds = new Set<string>();
  const unknownEntries: string[] = [];
  for (const entry of list.split(',').filter((part) => part !== '')) {
    const named = toggleIdsNamedBy(dataset, lens, entry);
    if (named.length === 0) unknownEntries.push(entry);
    for (const toggle of named) toggleIds.add(toggle);
  }
  return { toggleIds, unknownEntries };
}

/** The shortest list that names exactly these toggles. The id of a party names all its members. */
export function writeActorToggles(
  dataset: Dataset,
  lens: Lens,
  toggles: ReadonlySet<string>,
): readonly string[] {
  return actorGroups(dataset, lens).flatMap((group) => {
    const named = group.toggleIds.filter((toggle) => toggles.has(toggle));
    if (group.partyId !== null && named.length === group.toggleIds.length) return [group.partyId];
    return named.map((toggle) =>
      group.toggleIds.some(
        (other) => other !== toggle && isActorInParty(dataset.actorById, other, toggle),
      )
        ? toggle + PARTY_ALONE_SUFFIX
        : toggle,
    );
  });
}

function toggleIdsNamedBy(dataset: Dataset, lens: Lens, entry: string): readonly string[] {
  const toggles = actorToggleIds(dataset, lens);
  if (entry.endsWith(PARTY_ALONE_SUFFIX)) {
    const id = entry.slice(0, -PARTY_ALONE_SUFFIX.length);
    return toggles.filter((toggle) => toggle === id);
  }
  return toggles.filter((toggle) => isActorInParty(dataset.actorById, toggle, entry));
}

/** True if the actor is the party, or a member of it, directly or through other actors. */
function isActorInParty(actors: ReadonlyMap<string, Actor>, actor: string, party: string): boolean {
  const visited = new Set<string>();
  for (let id: string | undefined = actor; id !== undefined; id = actors.get(id)?.memberOf) {
    if (id === party) return true;
    if (visited.has(id)) return false;
    visited.add(id);
  }
  return false;
}
