import { NOT_SAID, type Actor, type Claim, type Dataset, type Event } from '../dataset/model';
import { LENSES, type Lens } from './lens';

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

const layersOfDataset = new WeakMap<Dataset, Readonly<Record<Lens, Layers>>>();

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

/** Whom claims about an event name as having done it, each once, in the order of the event's own list. */
export function actorsNamed(event: Event, claims: readonly Claim[]): readonly string[] {
  const named = new Set(claims.flatMap((claim) => claim.names ?? []));
  return event.actors.filter((actor) => named.has(actor));
}

/** The layers of those who are said to have acted: nobody is "not said". */
export function layersOfActors(actors: readonly string[]): readonly string[] {
  return actors.length > 0 ? actors : [NOT_SAID];
}

function idsUsed(dataset: Dataset, lens: Lens): ReadonlySet<string> {
  if (lens === 'claimant')
    return new Set([...dataset.claimById.values()].map(({ claimant }) => claimant));
  return new Set(
    dataset.sites.flatMap(({ events }) =>
      events.length === 0 ? [NOT_SAID] : events.flatMap(({ actors }) => layersOfActors(actors)),
    ),
  );
}

function readLayers(dataset: Dataset, lens: Lens): Layers {
  const used = idsUsed(dataset, lens);
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

function layersOf(dataset: Dataset, lens: Lens): Layers {
  const known = layersOfDataset.get(dataset);
  if (known !== undefined) return known[lens];
  const read = LENSES.map((one) => [one, readLayers(dataset, one)] as const);
  const made = Object.fromEntries(read) as Record<Lens, Layers>;
  layersOfDataset.set(dataset, made);
  return made[lens];
}

/** Everybody who is said to have acted, or who says so, grouped under their parties, in the file's order. */
export function layerGroups(dataset: Dataset, lens: Lens): readonly LayerGroup[] {
  return layersOf(dataset, lens).groups;
}

/** The ids of all layers of a lens, in the order of their groups. */
export function layerIds(dataset: Dataset, lens: Lens): readonly string[] {
  return layersOf(dataset, lens).ids;
}

/** The layers of a lens that are grouped under a party; none where it is no party. */
export function membersOf(dataset: Dataset, lens: Lens, party: string): readonly string[] {
  return layerGroups(dataset, lens).find((group) => group.party === party)?.layers ?? [];
}
