import type { Position } from 'geojson';

/** The last zoom with tiles of the whole world. Deeper zooms have tiles of the region only. */
export const WORLD_ZOOM = 5;
/** The last zoom with tiles of the region. */
export const REGION_ZOOM = 8;

/** The region in whole tiles of zoom 6, so that every deeper tile is either inside or outside. */
export const REGION_TILES = { zoom: 6, west: 36, east: 43, north: 23, south: 29 } as const;

/** West, south, east, north in degrees: a little more than the tiles, so that no line ends at their edge. */
export const REGION_BOUNDS = [22, 10.8, 68, 45.5] as const;

export function isInRegion([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = REGION_BOUNDS;
  if (longitude === undefined || latitude === undefined) return false;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
