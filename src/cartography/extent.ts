import type { Dataset, Site } from '../claims/model';
import { boundsOfSite, boundsOfSites, doBoundsMeet, type Bounds } from './bounds';
import { pixelOf, lngLatOf, ZOOM_OF_WORLD } from './mercator';

/**
 * The part of the world that a map shows, in Web Mercator. All numbers are shares of the world's width; y increases
 * downwards from 0 to 1. If the extent crosses the antimeridian, its right side is more than 1. `mapExtentOf` returns
 * squares, because the build does not know the shape of the screen. CSS fits the square into the screen.
 */
export interface MapExtent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Smallest side of an extent: 600 pixels at zoom 11. The extent of a small site therefore shows its surroundings too.
 */
const MIN_EXTENT_SIDE = 600 / (512 * 2 ** 11);
/** The northern limit of Web Mercator, in degrees. */
const MERCATOR_MAX_LATITUDE = 85.05;
/** The bounds of a map on which no site has a place. */
const WORLD_BOUNDS: Bounds = [-180, -60, 180, 75];

/** @param widening The factor by which the extent is wider than the bounds. */
function extentAround([west, south, east, north]: Bounds, widening: number): MapExtent {
  const [left, top] = pixelOf(west, Math.min(north, MERCATOR_MAX_LATITUDE), ZOOM_OF_WORLD);
  const [right, bottom] = pixelOf(east, Math.max(south, -MERCATOR_MAX_LATITUDE), ZOOM_OF_WORLD);
  const side = widening * Math.max(right - left, bottom - top, MIN_EXTENT_SIDE);
  return { x: (left + right - side) / 2, y: (top + bottom - side) / 2, width: side, height: side };
}

/**
 * The extent with which the map opens. It shows `site`. If `site` is null or has no place, it shows the publisher's
 * opening view, or else all sites. The build widens it where there is no land or name to recognise (`Surroundings`).
 */
export function mapExtentOf(dataset: Dataset, site: Site | null): MapExtent {
  const siteBounds = site && boundsOfSite(site, dataset);
  if (site && siteBounds) return extentAround(siteBounds, wideningOf(dataset, site.id));
  const { openingBounds } = dataset.presentation;
  return openingBounds === undefined ? extentOfAllSites(dataset) : extentAround(openingBounds, 1);
}

/** The extent that shows all sites. If no site has a place, it shows the world. */
export function extentOfAllSites(dataset: Dataset): MapExtent {
  return extentAround(boundsOfSites(dataset) ?? WORLD_BOUNDS, wideningOf(dataset, ''));
}

const wideningOf = ({ surroundings }: Dataset, key: string): number =>
  surroundings?.get(key)?.widening ?? 1;

/** The sites that have a place but are outside of the view with which the overview opens. */
export function sitesOutsideOpening(dataset: Dataset): readonly Site[] {
  const opening = dataset.presentation.openingBounds;
  if (opening === undefined) return [];
  return dataset.sites.filter((site) => {
    const bounds = boundsOfSite(site, dataset);
    return bounds !== null && !doBoundsMeet(bounds, opening);
  });
}

/** The longitude of the middle of an extent, in degrees. */
export const middleLngOf = ({ x, width }: MapExtent): number => (x + width / 2 - 0.5) * 360;

/** The bounds of an extent, in degrees. */
export function boundsOfExtent({ x, y, width, height }: MapExtent): Bounds {
  const northWest = lngLatOf(x, y, ZOOM_OF_WORLD);
  const southEast = lngLatOf(x + width, y + height, ZOOM_OF_WORLD);
  return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
}

/**
 * The zoom at which the extent has a height of `pixels`, in CSS pixels. At zoom 0, the world is 512 CSS pixels wide.
 */
export function zoomOfExtent({ height }: MapExtent, pixels: number): number {
  return Math.log2(pixels / height) + ZOOM_OF_WORLD;
}
