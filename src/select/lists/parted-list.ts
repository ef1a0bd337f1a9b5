import { ELEMENTS_PER_PART_MAX, ENTRIES_PER_PART_MAX } from './limits';
import { keyOfGroup, type ListGroup } from './list-groups';

/** An entry of a list before the list is divided into parts. */
export interface ListedEntry<Entry> {
  readonly entry: Entry;
  readonly group: ListGroup;
  /** The approximate number of HTML elements of the entry. 0 if only the number of entries is limited. */
  readonly elements: number;
  /** The number of the entry in the list, from 1. Slices of one long entry have the same number. */
  readonly ordinal: number;
}

/** The entries of one group that are in one part. */
export interface GroupInPart<Entry> {
  readonly group: ListGroup;
  /** The number of entries of the group in the whole list. */
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

/** A group of the whole list, and the number of the part in which it begins. */
export interface GroupOfList {
  readonly group: ListGroup;
  readonly count: number;
  readonly part: number;
}

/** A list that is divided into parts. */
export interface PartedList<Entry> {
  /** The number of entries of the list. Slices of one entry count once. */
  readonly count: number;
  /** At least one part. The part is empty if the list is empty. */
  readonly parts: readonly ListPart<Entry>[];
  readonly groups: readonly GroupOfList[];
}

/**
 * Divides a list into as few parts as the limits in `limits.ts` allow. Only a part with one entry may exceed them. Removing
 * entries from a list never adds parts.
 * @param sections Sections share a part only if the whole list fits into one part. Sections never share a group.
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

/** The number of the part to show for the number `asked` in an address. Numbers above the last part mean the last part. */
export const shownPartNumber = ({ parts }: PartedList<unknown>, asked: number): number =>
  Math.min(asked, parts.length);
