import fc from 'fast-check';
import polylabel from 'polylabel';
import { describe, expect, it } from 'vitest';
import { innermost, roomAt } from './innermost';

const square = [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]; // prettier-ignore
const holed = [...square, [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]]; // prettier-ignore

/** Outlines around one point, so that they do not cross themselves. */
const star = fc
  .array(fc.double({ min: 0.2, max: 2, noNaN: true }), { minLength: 4, maxLength: 12 })
  .map((reaches) =>
    reaches.map((reach, index) => {
      const angle = (index / reaches.length) * 2 * Math.PI;
      return [41 + reach * Math.cos(angle), 34 + reach * Math.sin(angle)];
    }),
  )
  .map((outline) => [[...outline, outline[0] ?? []]]);

describe('the innermost point', () => {
  it('of a square is its middle', () => {
    const { x, y, room } = innermost(square);
    expect([x, y]).toEqual([expect.closeTo(2, 3), expect.closeTo(2, 3)]);
    expect(room).toBeCloseTo(2, 3);
  });

  it('is in no hole', () => {
    const { x, y, room } = innermost(holed);
    expect(roomAt(holed, 2, 2)).toBeLessThan(0);
    expect(room).toBeGreaterThan(0.55);
    expect(roomAt(holed, x, y)).toBeCloseTo(room, 6);
  });

  it('of what has no inside is one of its own points', () => {
    const line = [[[0, 0], [4, 1], [0, 0]]]; // prettier-ignore
    expect(innermost(line).room).toBeCloseTo(0, 2);
  });

  it('has nearly as much room as the point that a library finds', () => {
    fc.assert(
      fc.property(star, (polygon) => {
        const { room } = innermost(polygon);
        const { distance } = polylabel(polygon, 0.0001);
        expect(room).toBeGreaterThan(0);
        expect(room).toBeGreaterThanOrEqual(distance / 1.03 - 0.0001);
      }),
      { numRuns: 60 },
    );
  });
});
