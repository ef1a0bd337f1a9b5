import type { Point } from './clipped.ts';

const roundedPoint = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** Rounds points to whole units, and drops repeated points. */
function rounded(points: readonly Point[]): Point[] {
  return points
    .map(roundedPoint)
    .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
}

/** Writes two numbers. A minus sign separates them as well as a space does. */
const pair = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`;

/** Writes a line as a start and relative steps, the shortest form. */
function subpath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let [fromX, fromY] = first;
  const ways = rest.map(([x, y]) => {
    const way = pair(x - fromX, y - fromY);
    [fromX, fromY] = [x, y];
    return way;
  });
  const joined = ways.reduce((sofar, way) => `${sofar}${way.startsWith('-') ? '' : ' '}${way}`);
  return `M${pair(...first)}l${joined.trimStart()}`;
}

/** The path data (`d`) of lines. */
export function linesData(lines: readonly (readonly Point[])[]): string {
  return lines
    .map(rounded)
    .filter((line) => line.length > 1)
    .map(subpath)
    .join('');
}

/** Smallest area that is drawn, in square units. A smaller one would look like dirt. */
const SMALLEST = 4;

function areaOf(ring: readonly Point[]): number {
  let doubled = 0;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    doubled += x1 * y2 - x2 * y1;
  }
  return Math.abs(doubled) / 2;
}

/** The path data (`d`) of rings, for SVG's default fill rule `nonzero`, because rings of neighbouring tiles overlap. */
export function ringsData(rings: readonly (readonly Point[])[]): string {
  return rings
    .map(rounded)
    .filter((ring) => ring.length > 2 && areaOf(ring) >= SMALLEST)
    .map((ring) => `${subpath(ring)}z`)
    .join('');
}
