import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laneNumbersOf, MinHeap } from './lanes';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 40 },
);

test('spans in a lane do not overlap, and there are as many lanes as spans at one moment', () => {
  fc.assert(
    fc.property(spans, (all) => {
      const lanes = laneNumbersOf(all);
      const placed = all.map((span, index) => ({ ...span, lane: lanes[index] ?? -1 }));
      const atOnce = (moment: number): number =>
        all.filter(({ start, end }) => start <= moment && moment < end).length;
      for (const [index, span] of placed.entries())
        for (const other of placed.slice(index + 1))
          if (span.lane === other.lane)
            expect(span.end <= other.start || other.end <= span.start).toBe(true);
      const maxAtOnce = Math.max(0, ...all.map(({ start }) => atOnce(start)));
      expect(new Set(lanes).size).toBe(maxAtOnce);
      expect(Math.max(-1, ...lanes)).toBe(maxAtOnce - 1);
    }),
  );
});

test.each([
  ['spans that touch share a lane', ['0-2', '2-4', '4-6'], [0, 0, 0]],
  ['a span takes the lowest free lane', ['0-9', '0-4', '1-2', '3-8', '5-6'], [0, 1, 2, 2, 1]],
  ['the longer of two spans takes the lower lane', ['0-1', '0-5'], [1, 0]],
  ['equal spans keep their order', ['0-1', '0-1'], [0, 1]],
])('%s', (_, texts, expected) => {
  const given = texts.map((text) => {
    const [start = 0, end = 0] = text.split('-').map(Number);
    return { start, end };
  });
  expect(laneNumbersOf(given)).toEqual(expected);
});

test('a heap gives back the lowest number first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), (numbers) => {
      const heap = new MinHeap();
      for (const number of numbers) heap.add(number);
      expect(numbers.map(() => heap.takeLowest())).toEqual(numbers.toSorted((a, b) => a - b));
      expect(heap.takeLowest()).toBeUndefined();
    }),
  );
});
