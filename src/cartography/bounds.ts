import { circle } from '@turf/turf';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Dataset, Place, Site } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { isPlaceDrawable } from '../claims/place';
import { polygonsOf } from '../claims/polygons';
import { claimedPlacesOf } from '../select/claimed-places';
import { claimsAtSite } from '../select/claims-at-site';
import { arcOfPositions, smallestArc } from './antimeridian';
import { lineOf, representativePointOf } from './place-shapes';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The radius in metres that the bounds of a point assume if the radius is unknown. */
const UNKNOWN_RADIUS_METRES = 25_000;

/**
 * The bounds of a line or a ring, computed from its corners. The `bbox` in the map file is not used, because it may be
 * wrong.
 */
function boundsOfPositions(positions: readonly Position[]): Bounds {
  const [west, east] = arcOfPositions(positions);
  let [south, north] = [Infinity, -Infinity];
  for (const [, lat = 0] of positions)
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  return [west, south, east, north];
}

/** The smallest bounds that contain all of `all`, which may cross the antimeridian. Null if `all` is empty. */
export function boundsAround(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  const [west, east] = smallestArc(all.map(([from, , to]) => [from, to]));
  const [souths, norths] = [all.map(([, south]) => south), all.map(([, , , north]) => north)];
  return [west, Math.min(...souths), east, Math.max(...norths)];
}

/** The bounds of a line or an area, computed from its corners. */
export function boundsOfShape(shape: LineString | Polygon | MultiPolygon): Bounds {
  const lines = shape.type === 'LineString' ? [shape.coordinates] : polygonsOf(shape).flat();
  const all = lines.map(boundsOfPositions);
  return boundsAround(all) ?? [0, 0, 0, 0];
}

function boundsAroundPoint(point: Position, metres: number): Bounds {
  const [outline = []] = circle([...point], metres, { units: 'meters' }).geometry.coordinates;
  return boundsOfPositions(outline);
}

/** The bounds of the parts of a place. For a point, they contain the disc around it. Empty if it has no geometry. */
function boundsOfParts(place: Place): readonly Bounds[] {
  const geometry = lineOf(place) ?? place.geometry;
  switch (geometry?.type) {
    case undefined:
      return [];
    case 'Point':
      return [
        boundsAroundPoint(
          geometry.coordinates,
          place.coordinateUncertaintyInMeters ?? UNKNOWN_RADIUS_METRES,
        ),
      ];
    case 'LineString':
      return [boundsOfPositions(geometry.coordinates)];
    case 'Polygon':
      return [boundsOfPositions(geometry.coordinates[0] ?? [])];
    case 'MultiPolygon':
      return geometry.coordinates.map(([outer = []]) => boundsOfPositions(outer));
  }
}

/**
 * The bounds of everything that the map can draw of a site: its placing, its claimed places and its rings. Null if the
 * map cannot draw the site. Across the antimeridian, the east is more than 180 degrees.
 */
export const boundsOfSite = computeOncePer((site: Site, dataset: Dataset): Bounds | null => {
  const point = representativePointOf(site);
  if (point === null || !isPlaceDrawable(site)) return null;
  const claims = claimsAtSite(site, dataset).map(({ claim }) => claim);
  const places = [site, ...claimedPlacesOf(dataset, claims).map(({ place }) => place)];
  return boundsAround([
    ...places.flatMap(boundsOfParts),
    ...site.rings.map((ring) => boundsAroundPoint([...point], ring.distanceInMeters)),
  ]);
});

/** The bounds of all sites that have a place; null if no site has one. */
export const boundsOfSites = computeOncePer((dataset: Dataset): Bounds | null =>
  boundsAround(
    dataset.sites.map((site) => boundsOfSite(site, dataset)).filter((bounds) => bounds !== null),
  ),
);

/** True if the two bounds overlap. Longitudes that differ by whole turns count as equal. */
export function doBoundsMeet(one: Bounds, other: Bounds): boolean {
  const [west, south, east, north] = one;
  if (south > other[3] || north < other[1]) return false;
  return [-360, 0, 360].some((turn) => west + turn <= other[2] && east + turn >= other[0]);
}

/**
 * Adds a turn to a longitude where needed, so that it is within the bounds of all sites. Sites on both sides of the
 * antimeridian then have neighbouring longitudes, some of them beyond 180 degrees.
 */
export function lngBesideOthers(dataset: Dataset, lng: number): number {
  const [west, , east] = boundsOfSites(dataset) ?? [-180, 0, 180];
  return east > 180 && lng < west ? lng + 360 : lng;
}
