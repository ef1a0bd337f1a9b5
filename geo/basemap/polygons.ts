import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The polygons of a geometry, each with its outer ring first. Their rings are not cut at 180°. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(unwrappedRing));
}

/** The ring with longitudes that go on beyond ±180° instead of jumping to the other side of the map. */
export function unwrappedRing(ring: readonly Position[]): Position[] {
  let turns = 0;
  let previous = ring[0]?.[0] ?? 0;
  const points = ring.map(([x = 0, y = 0]) => {
    if (x - previous > 180) turns -= 1;
    if (x - previous < -180) turns += 1;
    previous = x;
    return [x + turns * 360, y];
  });
  return nearGreenwich(turns === 0 ? points : closedAtPole(points));
}

/** A ring that goes once around the Earth contains a pole. It is Antarctica's, so it is closed along the map's lower edge. */
function closedAtPole(points: readonly Position[]): Position[] {
  const [[first = 0] = [], [last = 0] = []] = [points[0], points.at(-1)];
  return [...points, [last, -90], [first, -90], ...points.slice(0, 1)];
}

/** Shifts the ring by whole turns, so that its middle is between -180° and 180°. */
function nearGreenwich(points: readonly Position[]): Position[] {
  const xs = points.map(([x = 0]) => x);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const shift = Math.round(middle / 360) * 360;
  return points.map(([x = 0, y = 0]) => [x - shift, y]);
}

/** A ring in the integer coordinates of a tile. */
type TileRing = [number, number][];

/**
 * The rings of one polygon, wound as vector tiles prescribe. Rings without area are left out. Rounding to the tile's grid can reverse
 * a small ring, and a renderer would then draw sea as land.
 */
export function rewoundPolygon(rings: readonly TileRing[]): TileRing[] {
  const [outer] = rings;
  if (outer === undefined || signedArea(outer) === 0) return [];
  return rings
    .filter((ring) => signedArea(ring) !== 0)
    .map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
}

/** Twice a ring's area in the tile's units. Positive if the ring is clockwise on the screen, as outer rings must be. */
function signedArea(ring: TileRing): number {
  let doubled = 0;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    doubled += x1 * y2 - x2 * y1;
  }
  return doubled;
}
