import type { Frame } from '../../src/view/frame.ts';
import type { Point } from './clipped.ts';

const across = (longitude: number) => longitude / 360 + 0.5;
const down = (latitude: number) =>
  (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2;

/** The frame that just holds some degrees. */
export function frameOf(west: number, south: number, east: number, north: number): Frame {
  const [x, y] = [across(west), down(north)];
  return { x, y, width: across(east) - x, height: down(south) - y };
}

/** The frame around a place, so many kilometres in each direction. */
export function frameAround(longitude: number, latitude: number, kilometres: number): Frame {
  const north = kilometres / 111.2;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return frameOf(longitude - east, latitude - north, longitude + east, latitude + north);
}

/** Where a place stands in a drawing that is fitted to a frame. */
export function pointIn({ x, y, height }: Frame, longitude: number, latitude: number): Point {
  return [((across(longitude) - x) / height) * 1000, ((down(latitude) - y) / height) * 1000];
}

/** The region of the claims, and a site in it. */
export const REGION = frameOf(40.5, 32.8, 44.5, 36.6);
export const SITE = frameAround(44.2561, 33.2581, 25);
