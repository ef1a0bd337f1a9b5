import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from './clipped';
import { joinLines } from './joined-lines';

const joined = (lines: readonly (readonly Point[])[]) =>
  joinLines(lines.map((points) => ({ points, endTolerance: 1.5 })));

/** A line that goes on eastwards, so that none of its points meets another. */
const line = fc
  .array(fc.tuple(fc.integer({ min: 4, max: 30 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((ways) => {
    let x = 0;
    return ways.map(([way, y]): Point => [(x += way), y]);
  });

const eastwards = (points: readonly Point[]) =>
  (points[0]?.[0] ?? 0) < (points.at(-1)?.[0] ?? 0) ? points : points.toReversed();

describe('joined lines', () => {
  test('are whole again, however they were cut, turned and shuffled', () => {
    const cut = line.chain((whole) =>
      fc.record({
        whole: fc.constant(whole),
        turned: fc.array(fc.boolean(), { minLength: whole.length, maxLength: whole.length }),
        order: fc.shuffledSubarray([...whole.keys()].slice(1), {
          minLength: whole.length - 1,
        }),
      }),
    );
    fc.assert(
      fc.property(cut, ({ whole, turned, order }) => {
        const pieces = order.map((end) => {
          const piece = whole.slice(end - 1, end + 1);
          return turned[end] === true ? piece.toReversed() : piece;
        });
        expect(joined(pieces).map(eastwards)).toEqual([whole]);
      }),
    );
  });

  test('bridge what rounding has moved at the edge of a tile', () => {
    const [west, east] = [
      [
        [0, 0],
        [50, 10.4],
      ],
      [
        [50, 10.7],
        [90, 20],
      ],
    ] as const;
    expect(joined([west, east])).toEqual([[...west, [90, 20]]]);
  });

  test('stop where three meet, since none of them goes on', () => {
    const star = [[10, 0] as const, [0, 10] as const, [-10, -10] as const].map((end) => [
      [0, 0] as const,
      end,
    ]);
    expect(joined(star)).toEqual(star);
  });

  test('end in one place where they cannot be joined', () => {
    const ends = [[50, 10] as const, [50.3, 10.4] as const, [50, 11] as const].map((end) => [
      [end[0] + 40, end[1] * 9] as const,
      end,
    ]);
    expect(joined(ends).map((points) => points.at(-1))).toEqual([
      [50, 10],
      [50, 10],
      [50, 10],
    ]);
  });

  test('keep a loop, and lose what is too short to be seen', () => {
    const loop = [[0, 0] as const, [9, 0] as const, [9, 9] as const, [0, 0] as const];
    expect(
      joined([
        loop,
        [
          [40, 40],
          [40.5, 40],
        ],
      ]),
    ).toEqual([loop]);
  });
});
