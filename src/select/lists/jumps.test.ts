import { describe, expect, it } from 'vitest';
import { jumpsOf, JUMPS_MAX } from './jumps';
import type { ListGroup } from './list-groups';
import { partedList, type ListedEntry } from './parted-list';

/** A list with `perGroup` entries in each group. */
function listOf(groups: readonly ListGroup[], perGroup: number) {
  const entries = groups.flatMap((group) => Array.from({ length: perGroup }, () => group));
  return partedList([
    entries.map((group, at): ListedEntry<number> => ({
      entry: at,
      group,
      elements: 1,
      ordinal: at + 1,
    })),
  ]);
}
const months = (years: number): readonly ListGroup[] =>
  Array.from({ length: years * 12 }, (_, at): ListGroup => ({
    kind: 'month',
    year: 2000 + Math.floor(at / 12),
    month: 1 + (at % 12),
  }));

function jumpsAt(list: ReturnType<typeof listOf>, number: number) {
  const part = list.parts[number - 1];
  if (part === undefined) throw new Error(`no part ${number}`);
  return jumpsOf(list, part);
}

describe('the links into a list', () => {
  it('lead to years, and within those of the shown part to months', () => {
    // Ten entries a month, five months a part.
    const list = listOf(months(4), 10);
    const jumps = jumpsAt(list, 3);
    expect(jumps.map(({ from, count, part }) => [from, count, part])).toEqual(
      [2000, 2001, 2002, 2003].map((year, at) => [
        { kind: 'year', year },
        120,
        1 + Math.floor((at * 12) / 5),
      ]),
    );
    // The third part has the last two months of 2000 and the first three of 2001.
    expect(jumps.map(({ inner }) => inner.length)).toEqual([12, 12, 0, 0]);
    expect(jumps[1]?.inner.map(({ part }) => part)).toEqual([3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5]);
  });

  it('lead to months if all is in one year', () => {
    expect(jumpsAt(listOf(months(1), 10), 1).map(({ from }) => from)).toEqual(months(1));
  });

  it('stay few however many groups there are, and still reach all of them', () => {
    const years = Array.from({ length: 1000 }, (_, at): ListGroup => ({ kind: 'year', year: at }));
    const list = listOf(years, 3);
    const jumps = jumpsAt(list, 1);
    expect(jumps.length).toBeLessThanOrEqual(JUMPS_MAX);
    expect(jumps[0]?.from).toEqual(years[0]);
    expect(jumps.at(-1)?.to).toEqual(years.at(-1));
    expect(jumps.reduce((sum, { count }) => sum + count, 0)).toBe(list.count);
  });
});
