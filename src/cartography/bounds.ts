import { circle } from '@turf/turf';
import type { Position } from 'geojson';
import type { Dataset, Place, Site } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { isPlaceDrawable } from '../claims/place';
import { claimedPlacesOf } from '../select/claimed-places';
import { claimsAtSite } from '../select/claims-at-site';
import { lineOf, representativePointOf } from './place-shapes';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The radius in metres that the bounds of a point assume if the radius is unknown. */
const UNKNOWN_RADIUS_METRES = 25_000;

type Shape = Place['geometry'] & object;

function positionsOf(shape: Shape): readonly Position[] {
  switch (shape.type) {
    case 'Point':
      return [shape.coordinates];
    case 'LineString':
      return shape.coordinates;
    case 'Polygon':
      return shape.coordinates.flat();
    case 'MultiPolygon':
      return shape.coordinates.flat(2);
  }
}

/**
 * The bounds of a shape, computed from its corners. The `bbox` in the map file is not used, because it may be wrong.
 */
function boundsOf(shape: Shape): Bounds {
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

function boundsAroundPoint(point: Position, metres: number): Bounds {
  return boundsOf(circle(point, metres, { units: 'meters' }).geometry);
}

/** The bounds of a place. For a point, they contain the disc around it. Null if the place has no geometry. */
function boundsOfPlace(place: Place): Bounds | null {
  const { coordinateUncertaintyInMeters } = place;
  const geometry = lineOf(place) ?? place.geometry;
  if (geometry?.type !== 'Point') return geometry && boundsOf(geometry);
  const metres = coordinateUncertaintyInMeters ?? UNKNOWN_RADIUS_METRES;
  return boundsAroundPoint(geometry.coordinates, metres);
}

/**
 * The bounds of everything that the map can draw of a site: its placing, its claimed places and its rings. Null if the
 * map cannot draw the site.
 */
export const boundsOfSite = computeOncePer((site: Site, dataset: Dataset): Bounds | null => {
  const point = representativePointOf(site);
  if (point === null || !isPlaceDrawable(site)) return null;
  const claims = claimsAtSite(site, dataset).map(({ claim }) => claim);
  const places = [site, ...claimedPlacesOf(dataset, claims).map(({ place }) => place)];
  return boundsAround([
    ...places.map(boundsOfPlace).filter((bounds) => bounds !== null),
    ...site.rings.map((ring) => boundsAroundPoint([...point], ring.distanceInMeters)),
  ]);
});

/** The bounds of all sites that have a place; null if no site has one. */
export function boundsOfSites(dataset: Dataset): Bounds | null {
  return boundsAround(
    dataset.sites.map((site) => boundsOfSite(site, dataset)).filter((bounds) => bounds !== null),
  );
}
