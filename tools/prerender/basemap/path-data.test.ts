import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesPathData, ringsPathData } from './path-data';
import { readPathLines } from './read-path';

const coordinate = fc.integer({ min: -2000, max: 2000 });
const line = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
  minLength: 2,
  maxLength: 30,
  selector: (point) => point.join(' '),
});

describe('a path', () => {
  test('is written with few characters', () => {
    const lines = [
      [
        [1, -2],
        [4, 2],
        [3, 1],
        [3, 5],
      ],
    ] as const;
    expect(linesPathData(lines)).toBe('M1-2l3 4-1-1 0 4');
  });

  test('can be read again', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        expect(readPathLines(linesPathData(lines))).toEqual(lines);
      }),
    );
  });

  test('has no line that rounding has made a point', () => {
    expect(
      linesPathData([
        [
          [1, 1],
          [1.2, 1.3],
        ],
      ]),
    ).toBe('');
  });

  test('has no area too small to be seen', () => {
    const square = (side: number) => [
      [0, 0] as const,
      [side, 0] as const,
      [side, side] as const,
      [0, side] as const,
    ];
    expect(ringsPathData([square(1), square(4)])).toBe('M0 0l4 0 0 4-4 0z');
  });
});
