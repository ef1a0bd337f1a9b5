import type { Point } from './clipped.ts';

const roundPoint = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** Rounds points to whole units, and drops repeated points. */
function roundPoints(points: readonly Point[]): Point[] {
  return points
    .map(roundPoint)
    .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
}

/** Writes two numbers. A minus sign is separator enough, so a space is needed only before a positive number. */
const writeNumberPair = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`;

/** Writes a line as its first point and relative steps, because this is the shortest form. */
function writeSubpath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let [fromX, fromY] = first;
  const ways = rest.map(([x, y]) => {
    const way = writeNumberPair(x - fromX, y - fromY);
    [fromX, fromY] = [x, y];
    return way;
  });
  const joined = ways.reduce((sofar, way) => `${sofar}${way.startsWith('-') ? '' : ' '}${way}`);
  return `M${writeNumberPair(...first)}l${joined.trimStart()}`;
}

/** The path data (`d`) of lines. */
export function linesPathData(lines: readonly (readonly Point[])[]): string {
  return lines
    .map(roundPoints)
    .filter((line) => line.length > 1)
    .map(writeSubpath)
    .join('');
}

/** Smallest area of a ring that is drawn, in square units. Smaller rings would look like dirt. */
const MIN_RING_AREA = 4;

function ringAreaOf(ring: readonly Point[]): number {
  let doubled = 0;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    doubled += x1 * y2 - x2 * y1;
  }
  return Math.abs(doubled) / 2;
}

/**
 * The path data (`d`) of rings. It needs SVG's default fill rule `nonzero`, because rings of neighbouring tiles
 * overlap.
 */
export function ringsPathData(rings: readonly (readonly Point[])[]): string {
  return rings
    .map(roundPoints)
    .filter((ring) => ring.length > 2 && ringAreaOf(ring) >= MIN_RING_AREA)
    .map((ring) => `${writeSubpath(ring)}z`)
    .join('');
}
