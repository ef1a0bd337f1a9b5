import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The polygons of a geometry, each with its outer ring first. A ring that crosses 180° stays in one piece. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(unwrapRing));
}

/** The ring with longitudes beyond ±180°, so that it does not jump to the other side of the map. */
export function unwrapRing(ring: readonly Position[]): Position[] {
  let turns = 0;
  let previous = ring[0]?.[0] ?? 0;
  const points = ring.map(([x = 0, y = 0]) => {
    if (x - previous > 180) turns -= 1;
    if (x - previous < -180) turns += 1;
    previous = x;
    return [x + turns * 360, y];
  });
  return shiftRingNearGreenwich(turns === 0 ? points : closeRingAtPole(points));
}

/** Closes a ring that goes around the Earth along the lower edge of the map. Only the ring of Antarctica does. */
function closeRingAtPole(points: readonly Position[]): Position[] {
  const [[first = 0] = [], [last = 0] = []] = [points[0], points.at(-1)];
  return [...points, [last, -90], [first, -90], ...points.slice(0, 1)];
}

/** Shifts the ring by multiples of 360°, so that its middle is between -180° and 180°. */
function shiftRingNearGreenwich(points: readonly Position[]): Position[] {
  const xs = points.map(([x = 0]) => x);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const shift = Math.round(middle / 360) * 360;
  return points.map(([x = 0, y = 0]) => [x - shift, y]);
}

/** A ring in the integer coordinates of a tile. */
type TileRing = [number, number][];

/**
 * The rings of one polygon in the direction that vector tiles require, without empty rings. Rounding can reverse a small ring,
 * and a renderer would then draw sea as land.
 */
export function rewindPolygon(rings: readonly TileRing[]): TileRing[] {
  const [outer] = rings;
  if (outer === undefined || signedArea(outer) === 0) return [];
  return rings
    .filter((ring) => signedArea(ring) !== 0)
    .map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
}

/** Twice the area of a ring. Positive if the ring is clockwise on the screen, as an outer ring must be. */
function signedArea(ring: TileRing): number {
  let doubled = 0;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    doubled += x1 * y2 - x2 * y1;
  }
  return doubled;
}
