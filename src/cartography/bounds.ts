import { circle } from '@turf/turf';
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Site } from '../claims/model';
import { isDrawable, representativePointOf } from './scene';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The radius, in metres, that is assumed for the bounds of a site whose own radius is unknown. */
const UNKNOWN_RADIUS_METRES = 25_000;

function positionsOf(shape: Point | Polygon | MultiPolygon): readonly Position[] {
  switch (shape.type) {
    case 'Point':
      return [shape.coordinates];
    case 'Polygon':
      return shape.coordinates.flat();
    case 'MultiPolygon':
      return shape.coordinates.flat(2);
  }
}

/**
 * The bounds of a shape, computed from its corners. The `bbox` in the map file is not used, because it may be wrong.
 */
function boundsOf(shape: Point | Polygon | MultiPolygon): Bounds {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positionsOf(shape)) {
    bounds[0] = Math.min(bounds[0], lng);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lng);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

function boundsAround(all: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = all;
  if (first === undefined) return null;
  return rest.reduce<Bounds>(
    (held, next) => [
      Math.min(held[0], next[0]),
      Math.min(held[1], next[1]),
      Math.max(held[2], next[2]),
      Math.max(held[3], next[3]),
    ],
    first,
  );
}

/** The bounds of a site's footprint and rings; null if the map draws nothing of the site. */
export function boundsOfSite(site: Site): Bounds | null {
  const point = representativePointOf(site);
  if (site.geometry === null || point === null || !isDrawable(site)) return null;
  const isPoint = site.geometry.type === 'Point';
  const reaches = [
    ...(isPoint ? [site.coordinateUncertaintyInMeters ?? UNKNOWN_RADIUS_METRES] : []),
    ...site.rings.map((ring) => ring.distanceInMeters),
  ];
  return boundsAround([
    boundsOf(site.geometry),
    ...reaches.map((metres) => boundsOf(circle([...point], metres, { units: 'meters' }).geometry)),
  ]);
}

/** The bounds of all sites that have a place; null if no site has one. */
export function boundsOfSites(sites: readonly Site[]): Bounds | null {
  return boundsAround(sites.map(boundsOfSite).filter((bounds) => bounds !== null));
}
