import type { Position } from 'geojson';

/** A point and how far it is from an outline; below 0 where it lies outside of it. */
export interface Innermost {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Of how many points along each axis the roomiest is taken, and how often nearer ones are tried around it. */
const GRID = 24;
const ROUNDS = 7;

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

/** The point of a polygon that is farthest from its outlines, or one nearly as far: by a grid, made finer around the best. */
export function innermost(polygon: readonly (readonly Position[])[]): Innermost {
  const [outline = []] = polygon;
  const [xs, ys] = [outline.map(([x = 0]) => x), outline.map(([, y = 0]) => y)];
  let [west, east, south, north] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  let best: Innermost = { x: west, y: south, room: -Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [across, up] = [(east - west) / GRID, (north - south) / GRID];
    for (let cell = 0; cell <= (GRID + 1) ** 2 - 1; cell += 1) {
      const x = west + (cell % (GRID + 1)) * across;
      const y = south + Math.floor(cell / (GRID + 1)) * up;
      const room = roomAt(polygon, x, y);
      if (room > best.room) best = { x, y, room };
    }
    [west, east] = [best.x - across * 2, best.x + across * 2];
    [south, north] = [best.y - up * 2, best.y + up * 2];
  }
  return best;
}
