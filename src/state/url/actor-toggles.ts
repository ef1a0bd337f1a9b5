import type { Actor, Dataset } from '../../claims/model';
import { actorGroups, actorToggles } from '../../select/actor-groups';
import type { Lens } from '../../select/filter';

/**
 * A suffix that makes a party's id name only the party: without it, the id also names all members. No id contains a full stop.
 */
const PARTY_ALONE = '.self';

/**
 * Reads a comma-separated list from an address: the ids of the toggles that its entries name, and the entries that name no
 * toggle.
 */
export function readActorToggles(
  dataset: Dataset,
  lens: Lens,
  list: string,
): { readonly toggles: ReadonlySet<string>; readonly unknown: readonly string[] } {
  const toggles = new Set<string>();
  const unknown: string[] = [];
  for (const entry of list.split(',').filter((part) => part !== '')) {
    const named = togglesNamedBy(dataset, lens, entry);
    if (named.length === 0) unknown.push(entry);
    for (const toggle of named) toggles.add(toggle);
  }
  return { toggles, unknown };
}

/** The shortest list that names exactly these toggles. The id of a party names all its members. */
export function writeActorToggles(
  dataset: Dataset,
  lens: Lens,
  toggles: ReadonlySet<string>,
): readonly string[] {
  return actorGroups(dataset, lens).flatMap((group) => {
    const named = group.toggles.filter((toggle) => toggles.has(toggle));
    if (group.party !== null && named.length === group.toggles.length) return [group.party];
    return named.map((toggle) =>
      group.toggles.some((other) => other !== toggle && isWithin(dataset.actors, other, toggle))
        ? toggle + PARTY_ALONE
        : toggle,
    );
  });
}

function togglesNamedBy(dataset: Dataset, lens: Lens, entry: string): readonly string[] {
  const toggles = actorToggles(dataset, lens);
  if (entry.endsWith(PARTY_ALONE)) {
    const id = entry.slice(0, -PARTY_ALONE.length);
    return toggles.filter((toggle) => toggle === id);
  }
  return toggles.filter((toggle) => isWithin(dataset.actors, toggle, entry));
}

/** True if the actor is the party, or a member of it, directly or through other actors. */
function isWithin(actors: ReadonlyMap<string, Actor>, actor: string, party: string): boolean {
  const visited = new Set<string>();
  for (let id: string | undefined = actor; id !== undefined; id = actors.get(id)?.memberOf) {
    if (id === party) return true;
    if (visited.has(id)) return false;
    visited.add(id);
  }
  return false;
}
