import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Two positions with the same key are the same point. */
export const keyOf = ([x = 0, y = 0]: Position) => `${x.toFixed(6)} ${y.toFixed(6)}`;

/** Whether a ring holds a point, by counting crossings of a ray to the east. */
export function ringHolds(ring: readonly Position[], point: readonly number[]): boolean {
  const [x = 0, y = 0] = point;
  let inside = false;
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

export function polygonHolds(geometry: Polygon | MultiPolygon, point: readonly number[]): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(
    ([outer = [], ...holes]) =>
      ringHolds(outer, point) && !holes.some((hole) => ringHolds(hole, point)),
  );
}

/** The middle of a ring's bounding box. */
export function middleOf(ring: readonly Position[]): Position {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** A ring's area on the sphere, in square degrees as they are at the equator. */
export function areaOf(ring: readonly Position[]): number {
  const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180) * (180 / Math.PI);
  let area = 0;
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    area += ((x1 + x2) / 2) * (sine(y2) - sine(y1));
  }
  return Math.abs(area);
}

/** Kilometres between two points, flat, which is near enough within a river valley. */
export function kilometresBetween(one: readonly number[], other: readonly number[]): number {
  const [x1 = 0, y1 = 0] = one;
  const [x2 = 0, y2 = 0] = other;
  const eastwards = (x2 - x1) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  return Math.hypot(eastwards, y2 - y1) * 111.2;
}
