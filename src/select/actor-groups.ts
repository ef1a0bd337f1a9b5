import { NOT_SAID, type Actor, type Claim, type Dataset, type Event } from '../claims/model';
import { textIn } from '../claims/text';
import type { Words } from '../i18n/words';
import { oncePerLens, type Filter, type Lens } from './filter';

/** Actor toggles under one heading: the toggles of a party's members, or the single toggle of an actor without a party. */
export interface ActorGroup {
  /** Null if the group is a single actor without a party. */
  readonly party: string | null;
  /** Actor ids, or `NOT_SAID`. */
  readonly toggles: readonly string[];
}

/** The actor toggles of a lens, grouped by party, in the order of the file. */
export function actorGroups(dataset: Dataset, lens: Lens): readonly ActorGroup[] {
  return groupsOf(dataset, lens).groups;
}

/** The ids of all actor toggles of a lens, in the order of their groups. */
export function actorToggles(dataset: Dataset, lens: Lens): readonly string[] {
  return groupsOf(dataset, lens).toggles;
}

/** The ids of the actor toggles in a party's group; empty if the id is not the id of a party. */
export function membersOf(dataset: Dataset, lens: Lens, party: string): readonly string[] {
  return actorGroups(dataset, lens).find((group) => group.party === party)?.toggles ?? [];
}

export interface ActorToggleView {
  readonly id: string;
  readonly shown: boolean;
  /**
   * In the actor lens, the number of events that the actor is said to have done; in the claimant lens, the number of its claims.
   * The filter does not change it.
   */
  readonly count: number;
}

export interface ActorGroupView {
  readonly party: string | null;
  readonly shown: 'all' | 'some' | 'none';
  readonly toggles: readonly ActorToggleView[];
}

/** The actor groups of the filter's lens, with the state and number of each toggle. */
export function actorGroupViews(
  dataset: Dataset,
  { lens, hidden }: Filter,
): readonly ActorGroupView[] {
  const counts = togglesCounted(dataset, lens);
  return actorGroups(dataset, lens).map(({ party, toggles }) => {
    const views = toggles.map((id) => ({ id, shown: !hidden.has(id), count: counts.get(id) ?? 0 }));
    const on = views.filter((toggle) => toggle.shown).length;
    const shown = on === 0 ? 'none' : on === views.length ? 'all' : 'some';
    return { party, shown, toggles: views };
  });
}

/** The name of an actor or party in `language`; "Not said" for `NOT_SAID`; the id itself if it is unknown. */
export function actorName(dataset: Dataset, id: string, words: Words, language: string): string {
  if (id === NOT_SAID) return words.notSaid;
  const actor = dataset.actors.get(id);
  return actor === undefined ? id : textIn(actor.name, language).text;
}

/** The id of an actor's topmost party, or the actor's own id if it has no party. Stops if the parties form a circle. */
export function partyOf(actors: ReadonlyMap<string, Actor>, id: string): string {
  const visited = new Set<string>();
  let party = id;
  while (!visited.has(party)) {
    visited.add(party);
    const above = actors.get(party)?.memberOf;
    if (above === undefined || !actors.has(above)) return party;
    party = above;
  }
  return party;
}

/** The ids of the event's actors that the claims name as responsible, in the order of the event's list. */
export function actorsNamed(event: Event, claims: readonly Claim[]): readonly string[] {
  const named = new Set(claims.flatMap((claim) => claim.names ?? []));
  return event.actors.filter((actor) => named.has(actor));
}

/** The toggle ids of an event with these actors: `NOT_SAID` if the event has no actor. */
export function togglesOfActors(actors: readonly string[]): readonly string[] {
  return actors.length > 0 ? actors : [NOT_SAID];
}

const groupsOf = oncePerLens((dataset, lens) => {
  const used = togglesInUse(dataset, lens);
  const byParty = new Map<string, string[]>();
  for (const id of dataset.actors.keys()) {
    if (!used.has(id)) continue;
    const party = partyOf(dataset.actors, id);
    byParty.set(party, [...(byParty.get(party) ?? []), id]);
  }
  if (used.has(NOT_SAID)) byParty.set(NOT_SAID, [NOT_SAID]);
  const groups: readonly ActorGroup[] = [...byParty].map(([party, toggles]) => ({
    party: toggles.length === 1 && toggles[0] === party ? null : party,
    toggles,
  }));
  return { groups, toggles: groups.flatMap((group) => group.toggles) };
});

function togglesInUse(dataset: Dataset, lens: Lens): ReadonlySet<string> {
  if (lens === 'claimant')
    return new Set([...dataset.claimById.values()].map(({ claimant }) => claimant));
  return new Set(
    dataset.sites.flatMap(({ events }) =>
      events.length === 0 ? [NOT_SAID] : events.flatMap(({ actors }) => togglesOfActors(actors)),
    ),
  );
}

/** The number of events or claims of each actor toggle. */
const togglesCounted = oncePerLens((dataset, lens): ReadonlyMap<string, number> => {
  const counted =
    lens === 'claimant'
      ? [...dataset.claimById.values()].map(({ claimant }) => claimant)
      : [...dataset.eventById.values()].flatMap(({ actors }) => togglesOfActors(actors));
  const counts = new Map<string, number>();
  for (const toggle of counted) counts.set(toggle, (counts.get(toggle) ?? 0) + 1);
  return counts;
});
