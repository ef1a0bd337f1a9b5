import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from './clipped';
import { simplifyLine, simplifyRing } from './simplified';

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 });

function distanceTo([x, y]: Point, line: readonly Point[]): number {
  const distances = line.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = line[index] ?? [x2, y2];
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
    const part = Math.max(0, Math.min(1, along));
    return Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1));
  });
  return Math.min(...distances);
}

describe('a simplified line', () => {
  test('is nowhere far from where it was, and has the same ends', () => {
    fc.assert(
      fc.property(points, (line) => {
        const simple = simplifyLine(line, 2);
        expect(simple[0]).toEqual(line[0]);
        expect(simple.at(-1)).toEqual(line.at(-1));
        for (const point of line) expect(distanceTo(point, simple)).toBeLessThan(2.01);
      }),
    );
  });

  test('has only points that it had, in their order', () => {
    fc.assert(
      fc.property(points, (line) => {
        let from = 0;
        for (const point of simplifyLine(line, 2)) {
          from = line.indexOf(point as [number, number], from) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('of a straight one are its ends', () => {
    const straight = Array.from({ length: 9 }, (_, index): Point => [index * 7, index * 3]);
    expect(simplifyLine(straight, 2)).toEqual([straight[0], straight[8]]);
  });
});

describe('a simplified ring', () => {
  test('keeps its corners, and is nowhere far from where it was', () => {
    fc.assert(
      fc.property(points, (ring) => {
        const simple = simplifyRing(ring, 2);
        const closed = [...simple, simple[0] ?? [0, 0]] as const;
        for (const point of ring) expect(distanceTo(point, closed)).toBeLessThan(2.01);
      }),
    );
  });
});
