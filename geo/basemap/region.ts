import type { Position } from 'geojson';

/** The last zoom at which the whole world is drawn; beyond it only the region is. */
export const WORLD_ZOOM = 5;
export const REGION_ZOOM = 8;

/** Tiles of zoom 6 that the region covers, so that every deeper tile is in it or out of it. */
export const REGION_TILES = { zoom: 6, west: 36, east: 43, north: 23, south: 29 } as const;

/** West, south, east, north: a little more than the tiles, so that nothing ends at their edge. */
export const REGION_BOUNDS = [22, 10.8, 68, 45.5] as const;

export function isInRegion([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = REGION_BOUNDS;
  if (longitude === undefined || latitude === undefined) return false;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
