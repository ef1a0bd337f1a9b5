import type { Point } from './clipped.ts';

const SUBPATH_PATTERN = /M([^Mlz]+)l([^Mlz]+)/g;
const NUMBER_PATTERN = /-?\d+/g;

function readPoints(text: string): Point[] {
  const numbers = (text.match(NUMBER_PATTERN) ?? []).map(Number);
  return numbers.flatMap((x, index): Point[] =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? NaN]] : [],
  );
}

/** Reads the lines or rings from path data that `path-data.ts` wrote. */
export function readPathLines(d: string): Point[][] {
  return [...d.matchAll(SUBPATH_PATTERN)].map(([, start = '', ways = '']) => {
    let [x, y] = readPoints(start)[0] ?? [NaN, NaN];
    const rest = readPoints(ways).map(([dx, dy]): Point => [(x += dx), (y += dy)]);
    return [...readPoints(start), ...rest];
  });
}

/** True if a point is inside of rings that SVG fills by the rule `nonzero`. */
export function isPointInRings(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let winding = 0;
  for (const ring of rings)
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1)
        winding += y2 > y1 ? 1 : -1;
    }
  return winding !== 0;
}
