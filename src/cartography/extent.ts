import type { Dataset, Site } from '../claims/model';
import { boundsOfSite, boundsOfSites, type Bounds } from './bounds';
import { pixelOf, placeOf, ZOOM_OF_WORLD } from './mercator';

/**
 * A part of the world in Web Mercator, in units of the whole world (0–1, y downwards), that a map is fitted to. Those that
 * `mapExtentOf` makes are square: what a style sheet can fit into any screen, and near enough to the room that most screens have.
 */
export interface MapExtent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place known to the metre is still shown with its surroundings: so much of the world, about 600 pixels at zoom 11. */
const LEAST_SIDE = 600 / (512 * 2 ** 11);
/** Web Mercator ends here, in degrees; the poles are infinitely far. */
const NORTHERNMOST = 85.05;
/** Where a map has no place to show. */
const WHOLE_WORLD: Bounds = [-180, -60, 180, 75];

function extentAround([west, south, east, north]: Bounds): MapExtent {
  const [left, top] = pixelOf(west, Math.min(north, NORTHERNMOST), ZOOM_OF_WORLD);
  const [right, bottom] = pixelOf(east, Math.max(south, -NORTHERNMOST), ZOOM_OF_WORLD);
  const side = Math.max(right - left, bottom - top, LEAST_SIDE);
  return { x: (left + right - side) / 2, y: (top + bottom - side) / 2, width: side, height: side };
}

/** What the map shows when it is opened at a site, or at all of them: a site of no place shows all; a map without any place, the world. */
export function mapExtentOf(dataset: Dataset, site: Site | null): MapExtent {
  return extentAround((site && boundsOfSite(site)) ?? boundsOfSites(dataset.sites) ?? WHOLE_WORLD);
}

/** West, south, east, north, in degrees. */
export function boundsOfExtent({ x, y, width, height }: MapExtent): Bounds {
  const northWest = placeOf(x, y, ZOOM_OF_WORLD);
  const southEast = placeOf(x + width, y + height, ZOOM_OF_WORLD);
  return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
}

/** The zoom (512-pixel levels) at which a frame is so many CSS pixels high. */
export function zoomOfExtent({ height }: MapExtent, pixels: number): number {
  return Math.log2(pixels / height) + ZOOM_OF_WORLD;
}
