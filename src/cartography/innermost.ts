import type { Position } from 'geojson';

/** A point and how far it is from an outline; below 0 where it lies outside of it. */
export interface Innermost {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** How much more room, as a share of what is found, may be left unfound. */
const EXACTNESS = 0.03;
/** As a share of the polygon's size: of one without any inside, no smaller squares are looked at. */
const SMALLEST = 0.001;
const QUARTERS = [[-1, -1], [1, -1], [-1, 1], [1, 1]] as const; // prettier-ignore

function squaredDistance(x: number, y: number, a: Position, b: Position): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
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
      const [ax = 0, ay = 0] = a;
      const [bx = 0, by = 0] = b;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      least = Math.min(least, squaredDistance(x, y, a, b));
    });
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

/** The point of a polygon that is farthest from its outlines, or one nearly as far: by squares, of which those that cannot hold a better one are not looked into. */
export function innermost(polygon: readonly (readonly Position[])[]): Innermost {
  const [outline = []] = polygon;
  const [xs, ys] = [outline.map(([x = 0]) => x), outline.map(([, y = 0]) => y)];
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south];
  const whole = Math.max(width, height) / 2;
  let best: Innermost = { x: west, y: south, room: -Infinity };
  const squares = [{ x: west + width / 2, y: south + height / 2, half: whole }];
  for (const { x, y, half } of squares) {
    const room = roomAt(polygon, x, y);
    if (room > best.room) best = { x, y, room };
    // A point of the square is no farther from its middle than a corner, and has no more room than that besides.
    const most = room + half * Math.SQRT2;
    if (half < whole * SMALLEST || most <= best.room * (1 + EXACTNESS)) continue;
    for (const [east, north] of QUARTERS)
      squares.push({ x: x + (east * half) / 2, y: y + (north * half) / 2, half: half / 2 });
  }
  return best;
}
