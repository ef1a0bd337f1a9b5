import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverSquares } from './cover-squares';

const size = fc.integer({ min: 1, max: 900 });

describe('the squares of a box', () => {
  it('cover the whole box and nothing else', () => {
    fc.assert(
      fc.property(size, size, fc.nat(100), fc.nat(100), (width, height, left, top) => {
        fc.pre(Math.max(width, height) <= 64 * Math.min(width, height));
        const box = { left, top, right: left + width, bottom: top + height };
        const squares = coverSquares(box);
        for (const { x, y, side } of squares) {
          expect(x - side / 2).toBeGreaterThanOrEqual(box.left - 1e-9);
          expect(x + side / 2).toBeLessThanOrEqual(box.right + 1e-9);
          expect(y - side / 2).toBeGreaterThanOrEqual(box.top - 1e-9);
          expect(y + side / 2).toBeLessThanOrEqual(box.bottom + 1e-9);
        }
        for (const share of [0, 0.21, 0.5, 0.83, 1]) {
          const [x, y] = [left + share * width, top + share * height];
          expect(
            squares.some(
              (one) => Math.max(Math.abs(one.x - x), Math.abs(one.y - y)) <= one.side / 2 + 1e-9,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('are none for a box without area, and few for a long thin one', () => {
    expect(coverSquares({ left: 5, top: 5, right: 5, bottom: 90 })).toEqual([]);
    expect(coverSquares({ left: 0, top: 0, right: 900, bottom: 1 }).length).toBeLessThan(100);
  });
});
