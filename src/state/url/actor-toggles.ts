import type { Actor, Dataset } from '../../claims/model';
import { actorGroups, actorToggleIds } from '../../select/actor-groups';
import { computeOncePerLens, type Lens } from '../../select/filter';
import { entriesByCode, readList, writeList, type EntryByCode } from './short-list';

/**
 * In an address, the id of a party stands for the party and all its members. With this suffix, it stands only for the
 * party. No id contains a full stop.
 */
const PARTY_ALONE_SUFFIX = '.self';

interface ParsedToggleList {
  readonly toggleIds: ReadonlySet<string>;
  /** The entries of the list that do not name an actor toggle. */
  readonly unknownEntries: readonly string[];
}

/** Reads a list of actors and parties from an address. */
export function readActorToggles(dataset: Dataset, lens: Lens, list: string): ParsedToggleList {
  const toggleIds = new Set<string>();
  const unknownEntries: string[] = [];
  const { toggleIdsByEntry, entryByCode } = entriesOfLens(dataset, lens);
  for (const entry of readList(list, entryByCode)) {
    const named = toggleIdsByEntry.get(entry) ?? [];
    if (named.length === 0) unknownEntries.push(entry);
    for (const toggle of named) toggleIds.add(toggle);
  }
  return { toggleIds, unknownEntries };
}

/** The shortest list of entries for exactly these toggles. The id of a party stands for all its members. */
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
        (other) => other !== toggle && partiesFrom(dataset.actorById, other).has(toggle),
      )
        ? toggle + PARTY_ALONE_SUFFIX
        : toggle,
    );
  });
}

/** The text of a list with these entries. */
export function actorTogglesText(dataset: Dataset, lens: Lens, entries: readonly string[]): string {
  return writeList(entries, entriesOfLens(dataset, lens).entryByCode);
}

interface EntriesOfLens {
  readonly toggleIdsByEntry: ReadonlyMap<string, readonly string[]>;
  readonly entryByCode: EntryByCode;
}

/** All possible entries of a list, each with its toggles. An address may have a thousand entries. */
const entriesOfLens = computeOncePerLens((dataset, lens): EntriesOfLens => {
  const toggleIdsByEntry = new Map<string, string[]>();
  const add = (entry: string, toggle: string): void => {
    const named = toggleIdsByEntry.get(entry);
    if (named === undefined) toggleIdsByEntry.set(entry, [toggle]);
    else named.push(toggle);
  };
  for (const toggle of actorToggleIds(dataset, lens)) {
    for (const party of partiesFrom(dataset.actorById, toggle)) add(party, toggle);
    add(toggle + PARTY_ALONE_SUFFIX, toggle);
  }
  return { toggleIdsByEntry, entryByCode: entriesByCode(toggleIdsByEntry.keys()) };
});

/** The actor's own id, and the ids of all parties that contain the actor, directly or indirectly. */
function partiesFrom(actors: ReadonlyMap<string, Actor>, actor: string): ReadonlySet<string> {
  const parties = new Set<string>();
  for (let id: string | undefined = actor; id !== undefined; id = actors.get(id)?.memberOf) {
    if (parties.has(id)) break;
    parties.add(id);
  }
  return parties;
}
