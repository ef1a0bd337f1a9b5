import { pixelOf } from '../mercator';
import type { Mark } from '../scene';
import { SYMBOL_SIZE, maxMarkHalfWidth } from '../symbols';
import { boxAround, createGridIndex } from './grid-index';

/** The clear space between two displaced marks, in CSS pixels. */
const MARK_CLEARANCE = 8;
const MAX_ROUNDS = 60;
/**
 * Largest number of pairs of nearby marks. If there are more pairs, no mark moves, because there is no free space
 * between so many marks.
 */
const MAX_NEAR_PAIRS = 4000;

/**
 * How far a mark moves from its true position so that it overlaps no other mark. `dx` and `dy` are whole CSS pixels;
 * `dy` grows downwards.
 */
export interface Displacement {
  readonly dx: number;
  readonly dy: number;
}

export interface DisplacedMark extends Mark, Displacement {}

interface MovingMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  dx: number;
  dy: number;
}

/** The pixel of the middle of a displaced mark, at a zoom. It is counted from the upper left corner of the world. */
export function displacedPixel(
  { lng, lat }: Pick<Mark, 'lng' | 'lat'>,
  { dx, dy }: Displacement,
  zoom: number,
): readonly [x: number, y: number] {
  const [x, y] = pixelOf(lng, lat, zoom);
  return [x + dx, y + dy];
}

/**
 * Moves two overlapping marks apart, each by half of their overlap.
 * @param order A number that decides the direction if both marks are at the same point.
 * @returns False if the marks do not overlap. They then do not move.
 */
function pushApart(a: MovingMark, b: MovingMark, order: number): boolean {
  const x = b.x + b.dx - a.x - a.dx;
  const y = b.y + b.dy - a.y - a.dy;
  const minDistance = a.radius + b.radius + MARK_CLEARANCE;
  if (Math.abs(x) > minDistance || Math.abs(y) > minDistance) return false;
  const distance = Math.hypot(x, y);
  const overlap = minDistance - distance;
  if (overlap <= 0.5) return false;
  const angle = order * 2.4;
  const [ux, uy] =
    distance < 0.01 ? [Math.cos(angle), Math.sin(angle)] : [x / distance, y / distance];
  a.dx -= (ux * overlap) / 2;
  a.dy -= (uy * overlap) / 2;
  b.dx += (ux * overlap) / 2;
  b.dy += (uy * overlap) / 2;
  return true;
}

/**
 * The displacement of each mark at a zoom, in the order of `marks`. Small displacements separate overlapping marks. The
 * same marks and zoom always give the same result. `zoom` is from 0 to 22; at zoom 0, the world is 512 pixels wide.
 */
export function displaceMarks(marks: readonly Mark[], zoom: number): readonly Displacement[] {
  let widest = SYMBOL_SIZE;
  const moving = marks.map((mark): MovingMark => {
    const [x, y] = pixelOf(mark.lng, mark.lat, zoom);
    const radius = maxMarkHalfWidth(mark);
    widest = Math.max(widest, 2 * radius);
    return { x, y, radius, dx: 0, dy: 0 };
  });
  // A mark can be moved close to marks that were out of reach before. The reach is therefore twice the widest mark.
  const pairs = nearPairs(moving, (widest + MARK_CLEARANCE) * 2, MAX_NEAR_PAIRS);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const moved = pairs.filter(([a, b], index) => pushApart(a, b, index)).length;
    if (moved === 0) break;
  }
  return moving.map(({ dx, dy }) => ({ dx: Math.round(dx), dy: Math.round(dy) }));
}

interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * All pairs of points that are at most `reach` apart on each axis. Some pairs in the result may be up to twice as far
 * apart. A grid finds the pairs, so that distant points are never compared.
 * @param maxPairs Largest number of pairs. If there are more, the result is empty.
 */
export function nearPairs<T extends PixelPoint>(
  points: readonly T[],
  maxDistance: number,
  maxPairs: number,
): (readonly [T, T])[] {
  const cells = createGridIndex<number>(maxDistance);
  // Marks must move in the order of the points, but a grid cell returns its latest item first. So the points enter the
  // grid in reverse order, and the pairs come out in the order of the points.
  points
    .toReversed()
    .forEach(({ x, y }, index) => cells.insert(boxAround(x, y, 0, 0), points.length - 1 - index));
  const pairs: (readonly [T, T])[] = [];
  for (const [index, point] of points.entries()) {
    cells.hasMatch(boxAround(point.x, point.y, 2 * maxDistance, 2 * maxDistance), (other) => {
      if (other > index) pairs.push([point, points[other] as T]);
      return pairs.length > maxPairs;
    });
    if (pairs.length > maxPairs) return [];
  }
  return pairs;
}
