import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A ring whose longitudes run on past 180° instead of jumping to the other side of the map. */
export function unwrapped(ring: readonly Position[]): Position[] {
  let turns = 0;
  let before = ring[0]?.[0] ?? 0;
  const points = ring.map(([x = 0, y = 0]) => {
    if (x - before > 180) turns -= 1;
    if (x - before < -180) turns += 1;
    before = x;
    return [x + turns * 360, y];
  });
  return nearGreenwich(turns === 0 ? points : aroundPole(points));
}

/** A ring that went once round the Earth holds a pole: Antarctica, closed along the map's lower edge. */
function aroundPole(points: readonly Position[]): Position[] {
  const [[first = 0] = [], [last = 0] = []] = [points[0], points.at(-1)];
  return [...points, [last, -90], [first, -90], ...points.slice(0, 1)];
}

function nearGreenwich(points: readonly Position[]): Position[] {
  const xs = points.map(([x = 0]) => x);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const shift = Math.round(middle / 360) * 360;
  return points.map(([x = 0, y = 0]) => [x - shift, y]);
}

/** The polygons of a geometry, each with its outer ring first, none of them cut or torn at 180°. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(unwrapped));
}
