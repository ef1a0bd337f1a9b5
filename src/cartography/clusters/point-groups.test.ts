import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPoints } from './point-groups';

const REACH = 44;
/** Some are near each other, on both sides of the edges of cells and of zero. */
const pixel = fc.oneof(
  fc.double({ min: -200, max: 400, noNaN: true }),
  fc.double({ min: 4e8, max: 4e8 + 300, noNaN: true }),
  fc.constantFrom(-44, 0, 22, 44, 88),
);
const point = fc.record({ x: pixel, y: pixel, isApart: fc.boolean(), isLeftOut: fc.boolean() });
type Point = typeof point extends fc.Arbitrary<infer P> ? P : never;

function grouped(points: readonly Point[]): Int32Array {
  return groupPoints({
    xs: Float64Array.from(points, ({ x }) => x),
    ys: Float64Array.from(points, ({ y }) => y),
    order: Int32Array.from(points.flatMap(({ isLeftOut }, at) => (isLeftOut ? [] : [at]))),
    isApart: Uint8Array.from(points, ({ isApart }) => Number(isApart)),
    reach: REACH,
  });
}

describe('points', () => {
  it('join the nearest first point within reach, as a comparison with every other point says', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const firsts = grouped(points);
        const firstsBefore: Point[] = [];
        for (const [at, one] of points.entries()) {
          const first = firsts[at] ?? -1;
          if (one.isLeftOut) {
            expect(first).toBe(-1);
            continue;
          }
          const distanceTo = ({ x, y }: Point): number => (x - one.x) ** 2 + (y - one.y) ** 2;
          const near = firstsBefore.map(distanceTo).filter((distance) => distance < REACH ** 2);
          const joined = points[first];
          if (one.isApart || near.length === 0) expect(first).toBe(at);
          else expect(joined && distanceTo(joined)).toBe(Math.min(...near));
          if (first === at && !one.isApart) firstsBefore.push(one);
        }
      }),
    );
  });

  it('that are apart have no other point in their group', () => {
    const here = { x: 10, y: 10, isLeftOut: false };
    const firsts = grouped([
      { ...here, isApart: true },
      { ...here, isApart: false },
      { ...here, isApart: false },
      { ...here, isApart: true },
    ]);
    expect([...firsts]).toEqual([0, 1, 1, 3]);
  });
});
