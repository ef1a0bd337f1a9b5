import type { Position } from 'geojson';

/** The highest zoom with tiles of the entire world. Higher zooms have only tiles of the region. */
export const MAX_WORLD_ZOOM = 6;
/** The lowest zoom at which coasts and borders come from the most detailed source, 1:10m. */
export const FIRST_ZOOM_AT_10M = 3;
/** The lowest zoom at which the region's rivers, lakes and divisions come from the most detailed sources. */
export const FIRST_DETAILED_ZOOM = 5;
/** The highest zoom with tiles of the region. */
export const MAX_REGION_ZOOM = 8;

/** The region as a range of tiles at zoom 6. At every higher zoom, a tile is either inside or outside. */
export const REGION_TILES = { zoom: 6, west: 36, east: 43, north: 23, south: 29 } as const;

/** True if the tiles of the region hold the position. */
export function isInRegionTiles([longitude = NaN, latitude = NaN]: Position): boolean {
  const { zoom, west, east, north, south } = REGION_TILES;
  const column = Math.floor(((longitude + 180) / 360) * 2 ** zoom);
  const mercator = Math.asinh(Math.tan((latitude * Math.PI) / 180));
  const row = Math.floor(((1 - mercator / Math.PI) / 2) * 2 ** zoom);
  return column >= west && column <= east && row >= north && row <= south;
}

/**
 * The region as west, south, east and north in degrees. It is a little larger than the tiles, so that no line ends at their edge.
 */
export const REGION_BOUNDS = [22, 10.8, 68, 45.5] as const;

export function isInRegion([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = REGION_BOUNDS;
  if (longitude === undefined || latitude === undefined) return false;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
