import { ELEMENTS_PER_PART_MAX, ENTRIES_PER_PART_MAX } from './limits';
import { keyOfGroup, type ListGroup } from './list-groups';

/** One entry before it is in a part. */
export interface ListedEntry<Entry> {
  readonly entry: Entry;
  readonly group: ListGroup;
  /** About how many elements the entry takes on the page; 0 if only the number of entries is bounded. */
  readonly elements: number;
  /** The number of the entry in the list, from 1. Slices of one long entry have the same number. */
  readonly ordinal: number;
}

/** The entries of one group within one part. */
export interface GroupInPart<Entry> {
  readonly group: ListGroup;
  /** How many entries the group has in the whole list. */
  readonly count: number;
  /** True if the group began in an earlier part. */
  readonly isContinued: boolean;
  readonly entries: readonly Entry[];
}

export interface ListPart<Entry> {
  /** The numbers of the first and the last entry of the part, from 1. */
  readonly first: number;
  readonly last: number;
  readonly groups: readonly GroupInPart<Entry>[];
}

/** A group of the whole list, with the number of the part in which it begins. */
export interface GroupOfList {
  readonly group: ListGroup;
  readonly count: number;
  readonly part: number;
}

/** A list that is read part by part. */
export interface PartedList<Entry> {
  /** How many entries the list has. Slices of one entry count once. */
  readonly count: number;
  /** At least one part, which is empty if the list is. */
  readonly parts: readonly ListPart<Entry>[];
  readonly groups: readonly GroupOfList[];
}

/**
 * Cuts a list into as few parts as possible. Each is at most as large as `limits.ts` says, unless it has only one entry.
 * So a list without some of its entries never has more parts.
 * @param sections Entries of two sections are in one part only if all are, and sections never share a group.
 */
export function partedList<Entry>(
  sections: readonly (readonly ListedEntry<Entry>[])[],
): PartedList<Entry> {
  const together = cutSection(sections.flat());
  const cuts = together.length < 2 ? together : sections.flatMap(cutSection);
  const countByGroup = new Map<string, number>();
  let last: ListedEntry<Entry> | undefined;
  for (const entry of cuts.flat()) {
    const key = keyOfGroup(entry.group);
    const isSlice = last?.ordinal === entry.ordinal && keyOfGroup(last.group) === key;
    if (!isSlice) countByGroup.set(key, (countByGroup.get(key) ?? 0) + 1);
    last = entry;
  }
  const groups: GroupOfList[] = [];
  const parts = cuts.map((entries, index): ListPart<Entry> => {
    const inPart: { group: ListGroup; count: number; isContinued: boolean; entries: Entry[] }[] =
      [];
    let openKey: string | null = null;
    for (const { entry, group } of entries) {
      const key = keyOfGroup(group);
      if (key !== openKey) {
        const count = countByGroup.get(key) ?? 0;
        const before = groups.at(-1);
        const isContinued = before !== undefined && keyOfGroup(before.group) === key;
        if (!isContinued) groups.push({ group, count, part: index + 1 });
        inPart.push({ group, count, isContinued, entries: [] });
        openKey = key;
      }
      inPart.at(-1)?.entries.push(entry);
    }
    return {
      first: entries[0]?.ordinal ?? 0,
      last: entries.at(-1)?.ordinal ?? 0,
      groups: inPart,
    };
  });
  return {
    count: last?.ordinal ?? 0,
    parts: parts.length > 0 ? parts : [{ first: 0, last: 0, groups: [] }],
    groups,
  };
}

function cutSection<Entry>(
  section: readonly ListedEntry<Entry>[],
): readonly (readonly ListedEntry<Entry>[])[] {
  const parts: ListedEntry<Entry>[][] = [];
  let elements = 0;
  for (const entry of section) {
    const open = parts.at(-1);
    const isFull =
      open === undefined ||
      open.length >= ENTRIES_PER_PART_MAX ||
      elements + entry.elements > ELEMENTS_PER_PART_MAX;
    if (isFull) {
      parts.push([entry]);
      elements = entry.elements;
    } else {
      open.push(entry);
      elements += entry.elements;
    }
  }
  return parts;
}

/** The number of the part that is shown if the address asks for `asked`: past the last, it is the last. */
export const shownPartNumber = ({ parts }: PartedList<unknown>, asked: number): number =>
  Math.min(asked, parts.length);
