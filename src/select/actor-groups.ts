import { NOT_SAID, type Actor, type Claim, type Dataset, type Event } from '../claims/model';
import { textInLanguage } from '../claims/text';
import type { SharedWords } from '../i18n/words';
import { computeOncePerLens, type Filter, type Lens } from './filter';

/** Actor toggles under one heading: those of a party's members, or the only toggle of an actor without a party. */
export interface ActorGroup {
  /** The id of the party. Null if the group is one actor without a party. */
  readonly partyId: string | null;
  /** The ids of the group's toggles: ids of actors, or `NOT_SAID`. */
  readonly toggleIds: readonly string[];
}

/** The actor toggles of a lens, grouped by party, in the order of the file. */
export function actorGroups(dataset: Dataset, lens: Lens): readonly ActorGroup[] {
  return groupsAndToggleIdsOf(dataset, lens).groups;
}

/** The ids of all actor toggles of a lens, in the order of their groups. */
export function actorToggleIds(dataset: Dataset, lens: Lens): readonly string[] {
  return groupsAndToggleIdsOf(dataset, lens).toggleIds;
}

/** The ids of the actor toggles in a party's group. Empty if no party has the id. */
export function toggleIdsOfParty(dataset: Dataset, lens: Lens, party: string): readonly string[] {
  return actorGroups(dataset, lens).find((group) => group.partyId === party)?.toggleIds ?? [];
}

export interface ActorToggleView {
  readonly id: string;
  readonly isShown: boolean;
  /**
   * The number of events that claims attribute to the actor. In the claimant lens, the number of claims that the actor makes.
   * The filter does not change it.
   */
  readonly eventOrClaimCount: number;
}

export interface ActorGroupView {
  readonly partyId: string | null;
  readonly shownMembers: 'all' | 'some' | 'none';
  readonly toggles: readonly ActorToggleView[];
}

/** The actor groups of the filter's lens, with the state and the number of each toggle. */
export function actorGroupViews(
  dataset: Dataset,
  { lens, hiddenToggleIds }: Filter,
): readonly ActorGroupView[] {
  const counts = countByToggleId(dataset, lens);
  return actorGroups(dataset, lens).map(({ partyId, toggleIds }) => {
    const views = toggleIds.map((id) => ({
      id,
      isShown: !hiddenToggleIds.has(id),
      eventOrClaimCount: counts.get(id) ?? 0,
    }));
    const shownCount = views.filter((toggle) => toggle.isShown).length;
    const shownMembers = shownCount === 0 ? 'none' : shownCount === views.length ? 'all' : 'some';
    return { partyId, shownMembers, toggles: views };
  });
}

/** The name of an actor or party in `language`. `NOT_SAID` gives "Not said"; an unknown id gives the id itself. */
export function actorName(
  dataset: Dataset,
  id: string,
  words: SharedWords,
  language: string,
): string {
  if (id === NOT_SAID) return words.notSaid;
  const actor = dataset.actorById.get(id);
  return actor === undefined ? id : textInLanguage(actor.name, language).text;
}

/** The id of the topmost party above an actor. The actor's own id if it has no party. Stops if the parties form a circle. */
export function topmostPartyIdOf(actors: ReadonlyMap<string, Actor>, id: string): string {
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

/** The ids of the actors that the claims name as responsible, in the order of the event's list. */
export function namedActorIdsOf(event: Event, claims: readonly Claim[]): readonly string[] {
  const named = new Set(claims.flatMap((claim) => claim.namedActorIds ?? []));
  return event.actors.filter((actor) => named.has(actor));
}

/** The ids of the toggles for an event with these actors. An event without actors has one toggle: `NOT_SAID`. */
export function toggleIdsOfActors(actors: readonly string[]): readonly string[] {
  return actors.length > 0 ? actors : [NOT_SAID];
}

const groupsAndToggleIdsOf = computeOncePerLens((dataset, lens) => {
  const used = usedToggleIds(dataset, lens);
  const toggleIdsByParty = new Map<string, string[]>();
  for (const id of dataset.actorById.keys()) {
    if (!used.has(id)) continue;
    const party = topmostPartyIdOf(dataset.actorById, id);
    toggleIdsByParty.set(party, [...(toggleIdsByParty.get(party) ?? []), id]);
  }
  if (used.has(NOT_SAID)) toggleIdsByParty.set(NOT_SAID, [NOT_SAID]);
  const groups: readonly ActorGroup[] = [...toggleIdsByParty].map(([party, toggleIds]) => ({
    partyId: toggleIds.length === 1 && toggleIds[0] === party ? null : party,
    toggleIds,
  }));
  return { groups, toggleIds: groups.flatMap((group) => group.toggleIds) };
});

function usedToggleIds(dataset: Dataset, lens: Lens): ReadonlySet<string> {
  if (lens === 'claimant')
    return new Set([...dataset.claimById.values()].map(({ claimant }) => claimant));
  return new Set(
    dataset.sites.flatMap(({ events }) =>
      events.length === 0 ? [NOT_SAID] : events.flatMap(({ actors }) => toggleIdsOfActors(actors)),
    ),
  );
}

/** For each actor toggle: its number of events, or of claims in the claimant lens. The filter does not change it. */
export const countByToggleId = computeOncePerLens((dataset, lens): ReadonlyMap<string, number> => {
  const counted =
    lens === 'claimant'
      ? [...dataset.claimById.values()].map(({ claimant }) => claimant)
      : [...dataset.eventById.values()].flatMap(({ actors }) => toggleIdsOfActors(actors));
  const counts = new Map<string, number>();
  for (const toggle of counted) counts.set(toggle, (counts.get(toggle) ?? 0) + 1);
  return counts;
});
