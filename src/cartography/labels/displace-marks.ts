import { roomRadius, SYMBOL_SIZE } from '../symbols';
import { pixelOf } from '../mercator';
import type { Mark } from '../scene';
import { around, gridIndex } from './grid-index';

/** Clear space between two marks, in CSS pixels. */
const CLEARANCE = 8;
const ROUNDS = 60;
/** Of more pairs of marks that stand close, none is parted: a crowd so dense has no room for it. */
const PAIRS_MAX = 4000;

/** A mark moved aside, by `dx`, `dy` CSS pixels from its place (y downwards), so that it overlaps none. */
export interface DisplacedMark extends Mark {
  readonly dx: number;
  readonly dy: number;
}

interface Moving {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  dx: number;
  dy: number;
}

/** Where a mark stands at a zoom, in pixels of the whole world. */
export function displacedPixel(mark: DisplacedMark, zoom: number): readonly [x: number, y: number] {
  const [x, y] = pixelOf(mark.lng, mark.lat, zoom);
  return [x + mark.dx, y + mark.dy];
}

/** Pushes two marks apart by half of what they overlap; those on one point part by their order. */
function part(a: Moving, b: Moving, order: number): boolean {
  const x = b.x + b.dx - a.x - a.dx;
  const y = b.y + b.dy - a.y - a.dy;
  const distance = Math.hypot(x, y);
  const overlap = a.radius + b.radius + CLEARANCE - distance;
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
 * The marks at a zoom (0–22, 512-pixel levels), those that would overlap moved aside by the least that
 * tells them apart. The same marks and zoom always give the same places.
 */
export function displaceMarks(marks: readonly Mark[], zoom: number): readonly DisplacedMark[] {
  const moving = marks.map((mark): Moving => {
    const [x, y] = pixelOf(mark.lng, mark.lat, zoom);
    return { mark, x, y, radius: roomRadius(mark), dx: 0, dy: 0 };
  });
  const widest = Math.max(SYMBOL_SIZE, ...moving.map((mark) => mark.radius * 2));
  // Twice the widest, because a mark that has moved may meet others.
  const pairs = nearPairs(moving, (widest + CLEARANCE) * 2, PAIRS_MAX);
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = pairs.filter(([a, b], index) => part(a, b, index)).length;
    if (moved === 0) break;
  }
  return moving.map(({ mark, dx, dy }) => ({ ...mark, dx: Math.round(dx), dy: Math.round(dy) }));
}

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
  const cells = gridIndex<number>(reach);
  points.forEach(({ x, y }, index) => cells.put(around(x, y, 0, 0), index));
  const pairs: (readonly [T, T])[] = [];
  for (const [index, point] of points.entries()) {
    for (const other of cells.near(around(point.x, point.y, 2 * reach, 2 * reach)))
      if (other > index) pairs.push([point, points[other] as T]);
    if (pairs.length > most) return [];
  }
  return pairs;
}
