import { keyOfGroup, widerGroupOf, type ListGroup } from './list-groups';
import type { GroupOfList, ListPart, PartedList } from './parted-list';

/** A link to the start of a group, or of several consecutive groups. */
export interface Jump {
  readonly from: ListGroup;
  /** The last of the consecutive groups. Equal to `from` for one group. */
  readonly to: ListGroup;
  readonly count: number;
  readonly part: number;
  /** Links to narrower groups, such as the months of a year. Empty unless the shown part is in this group. */
  readonly inner: readonly Jump[];
}

/** The most links on one level. If there are more groups, neighbours share a link. */
export const JUMPS_MAX = 60;

/**
 * The links to the groups of a list. They lead to years or countries. Those of the shown part also have links to months or
 * divisions. If the list has only one year or country, all links lead to months or divisions.
 */
export function jumpsOf(list: PartedList<unknown>, shown: ListPart<unknown>): readonly Jump[] {
  const wider = runsOf(list.groups, (group) => keyOfGroup(widerGroupOf(group)));
  if (wider.length < 2) return joined(list.groups.map(jumpTo));
  const onPart = new Set(shown.groups.map(({ group }) => keyOfGroup(widerGroupOf(group))));
  const narrowRoom = Math.max(1, Math.floor(JUMPS_MAX / Math.max(1, onPart.size)));
  return joined(
    wider.map((groups): Jump => {
      const [first] = groups;
      const group = widerGroupOf(first.group);
      const isOnPart = onPart.has(keyOfGroup(group)) && wider.length <= JUMPS_MAX;
      const hasInner = isOnPart && groups.length > 1;
      return {
        from: group,
        to: group,
        count: groups.reduce((sum, { count }) => sum + count, 0),
        part: first.part,
        inner: hasInner ? joined(groups.map(jumpTo), narrowRoom) : [],
      };
    }),
  );
}

type Run = readonly [GroupOfList, ...GroupOfList[]];

/** Groups of neighbours with the same key. */
function runsOf(
  groups: readonly GroupOfList[],
  keyOf: (group: ListGroup) => string,
): readonly Run[] {
  const runs: [GroupOfList, ...GroupOfList[]][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    if (run !== undefined && keyOf(run[0].group) === keyOf(group.group)) run.push(group);
    else runs.push([group]);
  }
  return runs;
}

const jumpTo = ({ group, count, part }: GroupOfList): Jump => ({
  from: group,
  to: group,
  count,
  part,
  inner: [],
});

/** At most `most` links. If there are more, neighbours share a link. */
function joined(jumps: readonly Jump[], most = JUMPS_MAX): readonly Jump[] {
  const size = Math.ceil(jumps.length / most);
  if (size < 2) return jumps;
  return Array.from({ length: Math.ceil(jumps.length / size) }, (_, index) => {
    const run = jumps.slice(index * size, (index + 1) * size);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) throw new Error('a run of links is empty');
    return {
      from: first.from,
      to: last.to,
      count: run.reduce((sum, { count }) => sum + count, 0),
      part: first.part,
      inner: [],
    };
  });
}
