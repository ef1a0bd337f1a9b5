import { around } from './box';
import { cellsOf } from './cells';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The pairs of points that lie within `reach` of each other along both axes, or little more: found by cells, so that few far ones are compared.
 * @param most None at all where there would be more: in such a crowd nothing is told apart by comparing each with each.
 */
export function nearPairs<T extends Point>(
  points: readonly T[],
  reach: number,
  most: number,
): (readonly [T, T])[] {
  const cells = cellsOf<number>(reach);
  points.forEach(({ x, y }, index) => cells.put(around(x, y, 0, 0), index));
  const pairs: (readonly [T, T])[] = [];
  for (const [index, point] of points.entries()) {
    for (const other of cells.near(around(point.x, point.y, 2 * reach, 2 * reach)))
      if (other > index) pairs.push([point, points[other] as T]);
    if (pairs.length > most) return [];
  }
  return pairs;
}
