import type { Box } from '../cartography/labels/grid-index';

/**
 * A square over the map. `x` and `y` are the position of its middle from the map's upper left corner. All values are in
 * CSS pixels.
 */
export interface CoverSquare {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Largest number of squares for one box. They cover only a part of a very long box. */
const MAX_SQUARES = 64;

/** Squares that together cover a box and nothing else. They may overlap. A box without area has none. */
export function coverSquares({ left, top, right, bottom }: Box): readonly CoverSquare[] {
  const [width, height] = [right - left, bottom - top];
  const side = Math.min(width, height);
  if (!(side > 0)) return [];
  const count = Math.min(MAX_SQUARES, Math.ceil(Math.max(width, height) / side));
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0 : index / (count - 1);
    return {
      x: left + side / 2 + share * (width - side),
      y: top + side / 2 + share * (height - side),
      side,
    };
  });
}
