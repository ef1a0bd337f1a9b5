import type { MapExtent } from '../../../src/cartography/extent.ts';
import type { StaticBasemap } from '../../../src/cartography/svg/static-basemap.ts';
import { isPointInRings, readPathLines } from '../basemap/read-path.ts';

/** The widening of each try is half a zoom more than the one before: 1, 1.41, 2, 2.83 times and so on. */
const wideningOfTry = (index: number): number => Math.round(100 * 2 ** (index / 2)) / 100;
/** The widest extent, as a share of the world: 60 degrees of longitude. */
const MAX_SIDE = 1 / 6;
/**
 * Number of sample points along each side of the extent. `MIN_LAND_POINTS` is how many of all sample points must be
 * land.
 */
const POINTS_ALONG_SIDE = 24;
const MIN_LAND_POINTS = 6;
/** The part of the extent that has space for a name, as shares. A town's name begins at the town's point. */
const ROOM_FOR_NAMES = { left: 0.05, right: 0.95, rightOfTown: 0.75, top: 0.05, bottom: 0.95 };

/** Radius of the mark and its label around the middle, as a share of the extent. They would cover a name there. */
const MARK_SHARE = 0.08;

/**
 * How many times wider a drawing must be to show land and a name. 1 if the extent itself shows both. If even the widest
 * drawing does not show both, the result is the largest widening.
 * @param extentAt Gives the extent that is this many times wider.
 * @param draw Draws the basemap of an extent.
 */
export async function findWidening(
  extentAt: (widening: number) => MapExtent,
  draw: (extent: MapExtent) => Promise<StaticBasemap>,
): Promise<number> {
  for (let index = 0; ; index += 1) {
    const widening = wideningOfTry(index);
    const isWidest = extentAt(wideningOfTry(index + 1)).width > MAX_SIDE;
    if (isWidest || hasLandAndName(await draw(extentAt(widening)))) return widening;
  }
}

/** True if a reader sees land and a name within the extent of a basemap. */
export function hasLandAndName(basemap: StaticBasemap): boolean {
  return hasName(basemap) && hasLand(basemap);
}

function hasName({ names, viewBox }: StaticBasemap): boolean {
  const { left, right, rightOfTown, top, bottom } = ROOM_FOR_NAMES;
  return names.some(({ kind, x, y }) => {
    const [across, down] = [x / viewBox.width, y / viewBox.height];
    const end = kind === 'town' ? rightOfTown : right;
    const isUnderMark = Math.hypot(across - 0.5, down - 0.5) < MARK_SHARE;
    return !isUnderMark && across > left && across < end && down > top && down < bottom;
  });
}

function hasLand({ paths, viewBox }: StaticBasemap): boolean {
  const rings = paths.filter(({ kind }) => kind === 'land').flatMap(({ d }) => readPathLines(d));
  let found = 0;
  for (let row = 0; row < POINTS_ALONG_SIDE; row += 1)
    for (let column = 0; column < POINTS_ALONG_SIDE; column += 1) {
      const x = ((column + 0.5) / POINTS_ALONG_SIDE) * viewBox.width;
      const y = ((row + 0.5) / POINTS_ALONG_SIDE) * viewBox.height;
      if (isPointInRings(rings, [x, y])) found += 1;
      if (found === MIN_LAND_POINTS) return true;
    }
  return false;
}
