import type { Position } from 'geojson';

/** A point and how far it is from an outline; below 0 where it lies outside of it. */
export interface Innermost {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Of how many points along each axis the roomiest are taken, how many of them, and how often nearer ones are tried around each. */
const GRID = 12;
const KEPT = 3;
const ROUNDS = 6;

function squaredDistance(x: number, y: number, a: Position, b: Position): number {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [...a, ...b];
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}

/** How far a point is from the nearest outline of a polygon, in its units; below 0 outside of it, and within a hole. */
export function roomAt(polygon: readonly (readonly Position[])[], x: number, y: number): number {
  let [least, inside] = [Infinity, false];
  for (const ring of polygon) {
    ring.forEach((a, index) => {
      const b = ring[index + 1] ?? ring[0] ?? a;
      const [ax = 0, ay = 0, bx = 0, by = 0] = [a[0], a[1], b[0], b[1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      least = Math.min(least, squaredDistance(x, y, a, b));
    });
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

/** The point of a polygon that is farthest from its outlines, or one nearly as far: by a grid, made finer around the best that lie apart. */
export function innermost(polygon: readonly (readonly Position[])[]): Innermost {
  const [outline = []] = polygon;
  const [xs, ys] = [outline.map(([x = 0]) => x), outline.map(([, y = 0]) => y)];
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  let [across, up] = [(Math.max(...xs) - west) / GRID, (Math.max(...ys) - south) / GRID];
  let best: Innermost[] = [];
  let corners = [{ x: west, y: south }];
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = corners.flatMap((corner) =>
      Array.from({ length: (GRID + 1) ** 2 }, (_, cell): Innermost => {
        const x = corner.x + (cell % (GRID + 1)) * across;
        const y = corner.y + Math.floor(cell / (GRID + 1)) * up;
        return { x, y, room: roomAt(polygon, x, y) };
      }),
    );
    best = [];
    for (const one of found.sort((a, b) => b.room - a.room)) {
      const isApart = ({ x, y }: Innermost): boolean =>
        Math.abs(x - one.x) > across * 2 || Math.abs(y - one.y) > up * 2;
      if (best.length < KEPT && best.every(isApart)) best.push(one);
    }
    corners = best.map(({ x, y }) => ({ x: x - across * 2, y: y - up * 2 }));
    [across, up] = [(across * 4) / GRID, (up * 4) / GRID];
  }
  return best[0] as Innermost;
}
