import type { Actor, Dataset } from '../../claims/model';
import { actorGroups, actorToggles } from '../../select/actor-groups';
import type { Lens } from '../../select/filter';

/** Marks the party itself, where the bare id would stand for all its members. No id holds a full stop. */
const ITSELF = '.self';

function isUnder(actors: ReadonlyMap<string, Actor>, layer: string, above: string): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = layer; id !== undefined; id = actors.get(id)?.memberOf) {
    if (id === above) return true;
    if (seen.has(id)) return false;
    seen.add(id);
  }
  return false;
}

function togglesNamed(dataset: Dataset, lens: Lens, token: string): readonly string[] {
  const layers = actorToggles(dataset, lens);
  if (token.endsWith(ITSELF)) {
    const id = token.slice(0, -ITSELF.length);
    return layers.filter((layer) => layer === id);
  }
  return layers.filter((layer) => isUnder(dataset.actors, layer, token));
}

/** The layers of a lens that a comma-separated list names, and what in it names none. */
export function readActorList(
  dataset: Dataset,
  lens: Lens,
  list: string,
): { readonly layers: ReadonlySet<string>; readonly unknown: readonly string[] } {
  const layers = new Set<string>();
  const unknown: string[] = [];
  for (const token of list.split(',').filter((part) => part !== '')) {
    const named = togglesNamed(dataset, lens, token);
    if (named.length === 0) unknown.push(token);
    for (const layer of named) layers.add(layer);
  }
  return { layers, unknown };
}

/** The shortest list that names exactly these layers: a party's id where all its members are among them. */
export function actorList(
  dataset: Dataset,
  lens: Lens,
  layers: ReadonlySet<string>,
): readonly string[] {
  return actorGroups(dataset, lens).flatMap((group) => {
    const chosen = group.layers.filter((layer) => layers.has(layer));
    if (group.party !== null && chosen.length === group.layers.length) return [group.party];
    return chosen.map((layer) =>
      group.layers.some((other) => other !== layer && isUnder(dataset.actors, other, layer))
        ? layer + ITSELF
        : layer,
    );
  });
}
