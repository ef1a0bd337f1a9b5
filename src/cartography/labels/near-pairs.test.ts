import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearPairs } from './displace-marks';

const REACH = 10;
const point = fc.record({
  x: fc.integer({ min: -40, max: 40 }),
  y: fc.integer({ min: -40, max: 40 }),
});

describe('pairs of points', () => {
  it('that are near are all found, each once, the earlier first', () => {
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const found = nearPairs(points, REACH, Infinity).map(([a, b]) => [
          points.indexOf(a),
          points.indexOf(b),
        ]);
        expect(found.filter(([a = 0, b = 0]) => a >= b)).toEqual([]);
        expect(new Set(found.map(String)).size).toBe(found.length);
        const near = points.flatMap((a, first) =>
          points.flatMap((b, second) =>
            first < second && Math.abs(a.x - b.x) <= REACH && Math.abs(a.y - b.y) <= REACH
              ? [`${first},${second}`]
              : [],
          ),
        );
        const strings = new Set(found.map(String));
        expect(near.filter((pair) => !strings.has(pair))).toEqual([]);
      }),
    );
  });

  it('that are far are not compared', () => {
    fc.assert(
      fc.property(fc.array(point), (points) => {
        for (const [a, b] of nearPairs(points, REACH, Infinity)) {
          expect(Math.abs(a.x - b.x)).toBeLessThan(2 * REACH);
          expect(Math.abs(a.y - b.y)).toBeLessThan(2 * REACH);
        }
      }),
    );
  });

  it('are none where there would be more than are asked for', () => {
    const crowd = Array.from({ length: 10 }, (_, index) => ({ x: index / 100, y: 0 }));
    expect(nearPairs(crowd, REACH, 45)).toHaveLength(45);
    expect(nearPairs(crowd, REACH, 20)).toEqual([]);
  });
});
