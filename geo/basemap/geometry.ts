import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A string for use as a key. Equal positions have the same key. */
export const positionKey = ([x = 0, y = 0]: Position) => `${x.toFixed(6)} ${y.toFixed(6)}`;

/** True if the ring contains the point: a ray from the point to the east crosses the ring an odd number of times. */
export function ringContains(ring: readonly Position[], point: readonly number[]): boolean {
  const [x = 0, y = 0] = point;
  let inside = false;
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

export function polygonContains(
  geometry: Polygon | MultiPolygon,
  point: readonly number[],
): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(
    ([outer = [], ...holes]) =>
      ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point)),
  );
}

/** The centre of a ring's bounding box. */
export function boundingBoxCentre(ring: readonly Position[]): Position {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** The area of a ring on the sphere, in units of a square degree at the equator. */
export function sphericalAreaOf(ring: readonly Position[]): number {
  const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180) * (180 / Math.PI);
  let area = 0;
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    area += ((x1 + x2) / 2) * (sine(y2) - sine(y1));
  }
  return Math.abs(area);
}

/** The distance between two points on a flat map, which is exact enough within a river valley. */
export function kilometresBetween(one: readonly number[], other: readonly number[]): number {
  const [x1 = 0, y1 = 0] = one;
  const [x2 = 0, y2 = 0] = other;
  const eastwards = (x2 - x1) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  return Math.hypot(eastwards, y2 - y1) * 111.2;
}
