import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELEMENTS_PER_PART_MAX, ENTRIES_PER_PART_MAX } from './limits';
import { partedList, shownPartNumber, type ListedEntry } from './parted-list';

/** Entries in order, each with a number of its own. Neighbours share a year. */
const arbitrarySection = fc
  .array(fc.integer({ min: 0, max: ELEMENTS_PER_PART_MAX + 300 }), { maxLength: 160 })
  .map((sizes) =>
    sizes.map((elements, index): Omit<ListedEntry<number>, 'ordinal'> => ({
      entry: index,
      group: { kind: 'year', year: Math.floor(index / 7) },
      elements,
    })),
  );

const arbitrarySections = fc
  .tuple(arbitrarySection, arbitrarySection)
  .map(([dated, undated]): readonly (readonly ListedEntry<number>[])[] => [
    dated.map((one, at) => ({ ...one, ordinal: at + 1 })),
    undated.map((one, at) => ({
      ...one,
      entry: dated.length + at,
      group: { kind: 'no-year' },
      ordinal: dated.length + at + 1,
    })),
  ]);

const entriesOf = ({ parts }: ReturnType<typeof partedList<number>>): readonly number[] =>
  parts.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));

describe('a list in parts', () => {
  it('has every entry in exactly one part, in order', () => {
    fc.assert(
      fc.property(arbitrarySections, (sections) => {
        const list = partedList(sections);
        expect(entriesOf(list)).toEqual(sections.flat().map(({ entry }) => entry));
        expect(list.count).toBe(sections.flat().length);
      }),
    );
  });

  it('keeps each part within its bounds, unless it has one entry, and numbers its entries', () => {
    fc.assert(
      fc.property(arbitrarySections, (sections) => {
        const all = sections.flat();
        let next = 1;
        for (const { first, last, groups } of partedList(sections).parts) {
          const inPart = groups.flatMap(({ entries }) => entries).map((at) => all[at]);
          if (inPart.length === 0) continue;
          expect([first, last]).toEqual([next, next + inPart.length - 1]);
          next = last + 1;
          const elements = inPart.reduce((sum, one) => sum + (one?.elements ?? 0), 0);
          if (inPart.length > 1) expect(elements).toBeLessThanOrEqual(ELEMENTS_PER_PART_MAX);
          expect(inPart.length).toBeLessThanOrEqual(ENTRIES_PER_PART_MAX);
        }
      }),
    );
  });

  it('never has more parts without some of its entries, or backwards', () => {
    fc.assert(
      fc.property(arbitrarySections, fc.infiniteStream(fc.boolean()), (sections, stays) => {
        const whole = partedList(sections).parts.length;
        const fewer = sections.map((section) => section.filter(() => stays.next().value === true));
        expect(partedList(fewer).parts.length).toBeLessThanOrEqual(whole);
        expect(partedList(sections.map((one) => one.toReversed())).parts.length).toBe(whole);
      }),
    );
  });

  it('says where each group begins, and which group goes on in the next part', () => {
    fc.assert(
      fc.property(arbitrarySections, (sections) => {
        const { parts, groups, count } = partedList(sections);
        expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(count);
        for (const { group, part } of groups) {
          const holding = parts.flatMap((one, index) =>
            one.groups
              .filter((other) => other.group === group)
              .map(({ isContinued }) => [index + 1, isContinued]),
          );
          expect(holding[0]).toEqual([part, false]);
        }
        const continued = parts.flatMap((one) => one.groups.map(({ isContinued }) => isContinued));
        expect(continued.filter((isOne) => !isOne).length).toBe(groups.length);
      }),
    );
  });

  it('has one empty part without entries', () => {
    expect(partedList([[], []])).toEqual({
      count: 0,
      parts: [{ first: 0, last: 0, groups: [] }],
      groups: [],
    });
  });

  it('shows its last part for a number past it', () => {
    const list = partedList([
      Array.from({ length: 120 }, (_, at): ListedEntry<number> => ({
        entry: at,
        group: { kind: 'no-year' },
        elements: 1,
        ordinal: at + 1,
      })),
    ]);
    expect([1, 2, 3, 4, 999].map((asked) => shownPartNumber(list, asked))).toEqual([1, 2, 3, 3, 3]);
  });
});
