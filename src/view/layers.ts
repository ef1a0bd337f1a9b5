import { NOT_SAID, type Actor, type Dataset, type Event } from '../dataset/model';

/** A heading in the layers: a party and the actors grouped under it, or an actor of no party by itself. */
export interface LayerGroup {
  /** The party's id; null where its one layer stands alone. */
  readonly party: string | null;
  readonly layers: readonly string[];
}

interface Layers {
  readonly groups: readonly LayerGroup[];
  readonly ids: readonly string[];
}

const layersOfDataset = new WeakMap<Dataset, Layers>();

/** The topmost actor that this one is grouped under; itself where it is under none. A circle of members ends at the first met twice. */
export function partyOf(actors: ReadonlyMap<string, Actor>, id: string): string {
  const seen = new Set<string>();
  let party = id;
  while (!seen.has(party)) {
    seen.add(party);
    const above = actors.get(party)?.memberOf;
    if (above === undefined || !actors.has(above)) return party;
    party = above;
  }
  return party;
}

/** The layers that an event is on: those who are said to have done it, or "not said". */
export function layersAt(event: Event): readonly string[] {
  return event.actors.length > 0 ? event.actors : [NOT_SAID];
}

function readLayers(dataset: Dataset): Layers {
  const used = new Set<string>();
  for (const site of dataset.sites) {
    for (const event of site.events) for (const id of layersAt(event)) used.add(id);
    if (site.events.length === 0) used.add(NOT_SAID);
  }
  const groups = new Map<string, string[]>();
  for (const id of dataset.actors.keys()) {
    if (!used.has(id)) continue;
    const party = partyOf(dataset.actors, id);
    groups.set(party, [...(groups.get(party) ?? []), id]);
  }
  if (used.has(NOT_SAID)) groups.set(NOT_SAID, [NOT_SAID]);
  const listed = [...groups].map(([party, layers]) => ({
    party: layers.length === 1 && layers[0] === party ? null : party,
    layers,
  }));
  return { groups: listed, ids: listed.flatMap((group) => group.layers) };
}

function layersOf(dataset: Dataset): Layers {
  const known = layersOfDataset.get(dataset) ?? readLayers(dataset);
  layersOfDataset.set(dataset, known);
  return known;
}

/** Everybody who is said to have acted, grouped under their parties, in the file's order. */
export function layerGroups(dataset: Dataset): readonly LayerGroup[] {
  return layersOf(dataset).groups;
}

/** The ids of all layers, in the order of their groups. */
export function layerIds(dataset: Dataset): readonly string[] {
  return layersOf(dataset).ids;
}

/** The layers grouped under a party; none where it is no party. */
export function membersOf(dataset: Dataset, party: string): readonly string[] {
  return layerGroups(dataset).find((group) => group.party === party)?.layers ?? [];
}
