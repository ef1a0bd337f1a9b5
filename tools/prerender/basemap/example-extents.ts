import type { MapExtent } from '../../../src/cartography/extent.ts';
import type { Point } from './clipped.ts';

const worldXOf = (longitude: number) => longitude / 360 + 0.5;
const worldYOf = (latitude: number) =>
  (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2;

/** The smallest extent that contains these bounds, in degrees. */
export function extentOfBounds(
  west: number,
  south: number,
  east: number,
  north: number,
): MapExtent {
  const [x, y] = [worldXOf(west), worldYOf(north)];
  return { x, y, width: worldXOf(east) - x, height: worldYOf(south) - y };
}

/** The extent that reaches this many kilometres from a position in each direction. */
export function extentAround(longitude: number, latitude: number, kilometres: number): MapExtent {
  const north = kilometres / 111.2;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return extentOfBounds(longitude - east, latitude - north, longitude + east, latitude + north);
}

/** Projects a position to a drawing that is fitted to an extent. */
export function projectInto(
  { x, y, height }: MapExtent,
  longitude: number,
  latitude: number,
): Point {
  return [((worldXOf(longitude) - x) / height) * 1000, ((worldYOf(latitude) - y) / height) * 1000];
}

/** Two extents for tests: the region of the claims, and a site in it. */
export const REGION_EXTENT = extentOfBounds(40.5, 32.8, 44.5, 36.6);
export const SITE_EXTENT = extentAround(44.2561, 33.2581, 25);
