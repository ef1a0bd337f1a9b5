import { NOT_SAID, type Actor, type Claim, type Dataset, type Event } from '../claims/model';
import { LENSES, type Lens, type Filter } from './filter';
import { textIn } from '../claims/text';
import type { Words } from '../i18n/words';

/** A heading in the layers: a party and the actors grouped under it, or an actor of no party by itself. */
export interface ActorGroup {
  /** The party's id; null where its one layer stands alone. */
  readonly party: string | null;
  readonly layers: readonly string[];
}

interface Layers {
  readonly groups: readonly ActorGroup[];
  readonly ids: readonly string[];
}

const groupsOfDataset = new WeakMap<Dataset, Readonly<Record<Lens, Layers>>>();

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
export function togglesOfActors(actors: readonly string[]): readonly string[] {
  return actors.length > 0 ? actors : [NOT_SAID];
}

function idsUsed(dataset: Dataset, lens: Lens): ReadonlySet<string> {
  if (lens === 'claimant')
    return new Set([...dataset.claimById.values()].map(({ claimant }) => claimant));
  return new Set(
    dataset.sites.flatMap(({ events }) =>
      events.length === 0 ? [NOT_SAID] : events.flatMap(({ actors }) => togglesOfActors(actors)),
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
  const known = groupsOfDataset.get(dataset);
  if (known !== undefined) return known[lens];
  const read = LENSES.map((one) => [one, readLayers(dataset, one)] as const);
  const made = Object.fromEntries(read) as Record<Lens, Layers>;
  groupsOfDataset.set(dataset, made);
  return made[lens];
}

/** Everybody who is said to have acted, or who says so, grouped under their parties, in the file's order. */
export function actorGroups(dataset: Dataset, lens: Lens): readonly ActorGroup[] {
  return layersOf(dataset, lens).groups;
}

/** The ids of all layers of a lens, in the order of their groups. */
export function actorToggles(dataset: Dataset, lens: Lens): readonly string[] {
  return layersOf(dataset, lens).ids;
}

/** The layers of a lens that are grouped under a party; none where it is no party. */
export function membersOf(dataset: Dataset, lens: Lens, party: string): readonly string[] {
  return actorGroups(dataset, lens).find((group) => group.party === party)?.layers ?? [];
}

export interface ActorToggleView {
  readonly id: string;
  readonly shown: boolean;
  /** Of the whole map: how many events it is said to have done, or how many claims it makes. */
  readonly count: number;
}

export interface ActorGroupView {
  readonly party: string | null;
  readonly shown: 'all' | 'some' | 'none';
  readonly layers: readonly ActorToggleView[];
}

type Counts = ReadonlyMap<string, number>;

const countsOfDataset = new WeakMap<Dataset, Map<Lens, Counts>>();

function readCounts(dataset: Dataset, lens: Lens): Counts {
  const counted =
    lens === 'claimant'
      ? [...dataset.claimById.values()].map(({ claimant }) => claimant)
      : [...dataset.eventById.values()].flatMap(({ actors }) => togglesOfActors(actors));
  const counts = new Map<string, number>();
  for (const layer of counted) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  return counts;
}

function countsOf(dataset: Dataset, lens: Lens): Counts {
  const byLens = countsOfDataset.get(dataset) ?? new Map<Lens, Counts>();
  const counts = byLens.get(lens) ?? readCounts(dataset, lens);
  countsOfDataset.set(dataset, byLens.set(lens, counts));
  return counts;
}

/** The layers of the lens under their parties, each shown or not. */
export function actorGroupViews(
  dataset: Dataset,
  { lens, hidden }: Filter,
): readonly ActorGroupView[] {
  const counts = countsOf(dataset, lens);
  return actorGroups(dataset, lens).map(({ party, layers }) => {
    const views = layers.map((id) => ({ id, shown: !hidden.has(id), count: counts.get(id) ?? 0 }));
    const on = views.filter((layer) => layer.shown).length;
    const shown = on === 0 ? 'none' : on === views.length ? 'all' : 'some';
    return { party, shown, layers: views };
  });
}

/** What a layer, a party or a claimant is called: an actor's name, or "Not said". */
export function actorName(dataset: Dataset, id: string, words: Words, language: string): string {
  if (id === NOT_SAID) return words.notSaid;
  const actor = dataset.actors.get(id);
  return actor === undefined ? id : textIn(actor.name, language).text;
}
