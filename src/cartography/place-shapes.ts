import { circle, distance } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Place } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { unwrappedLine, type LngLat } from '../claims/place';
import { isInPolygon, polygonsOf } from '../claims/polygons';
import { joinAtAntimeridian, nearestCopy } from './antimeridian';
import { innermostPoint } from './innermost';

/**
 * How the map draws the area of a place.
 * - `known`: with a solid edge.
 * - `vague`: with a dashed edge, because the edge is not known (`where_prec` 5 and 7, or no `where_prec`).
 * - `division`: hatched, because the place is an administrative area (`where_prec` 3 and 4).
 */
export type FootprintKind = 'known' | 'vague' | 'division';

export interface FootprintProperties {
  /** The ids of the sites at this place, separated by spaces. Two sites share a place if one claim is about both. */
  readonly siteIds: string;
  readonly kind: FootprintKind;
  /** The names of the claimants who state the place, separated by line breaks. Missing if the editors placed the site. */
  readonly claimants?: string;
}

export type FootprintFeature = Feature<Polygon | MultiPolygon, FootprintProperties>;

export const DISC_CORNER_COUNT = 96;
const VAGUE_PRECISIONS: readonly number[] = [5, 7];
const DIVISION_PRECISIONS: readonly number[] = [3, 4];

/**
 * The area of a place, or the disc around its point. Null if the place is a line, or a point with unknown radius. If
 * the area crosses the antimeridian, its longitudes can be beyond 180 degrees.
 */
export const areaOf = computeOncePer((place: Place): Polygon | MultiPolygon | null => {
  const { geometry, coordinateUncertaintyInMeters: metres } = place;
  if (geometry === null || geometry.type === 'LineString') return null;
  if (geometry.type !== 'Point') return joinAtAntimeridian(geometry);
  if (metres === undefined) return null;
  return circle(geometry, metres, { steps: DISC_CORNER_COUNT, units: 'meters' }).geometry;
});

/**
 * The line of a place; null if the place is not a line. If the line crosses the antimeridian, its longitudes can be
 * beyond 180 degrees.
 */
export const lineOf = computeOncePer(({ geometry }: Place): LineString | null => {
  if (geometry?.type !== 'LineString') return null;
  const line = unwrappedLine(geometry.coordinates.map(lngLatOfPosition));
  return { type: 'LineString', coordinates: line.map((position) => [...position]) };
});

export function footprintKindOf({ where_prec }: Place): FootprintKind {
  if (where_prec === undefined) return 'vague';
  if (DIVISION_PRECISIONS.includes(where_prec)) return 'division';
  return VAGUE_PRECISIONS.includes(where_prec) ? 'vague' : 'known';
}

/** A point that represents the place: its own point, a point inside its area, or the middle corner of its line. */
export function representativePointOf(place: Place): Readonly<LngLat> | null {
  const geometry = lineOf(place) ?? place.geometry;
  if (geometry === null) return null;
  switch (geometry.type) {
    case 'Point':
      return lngLatOfPosition(geometry.coordinates);
    case 'LineString':
      return lngLatOfPosition(
        geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [],
      );
    default: {
      const [lng, lat] = innermostPoint(joinAtAntimeridian(geometry));
      return [nearestCopy(lng, 0), lat];
    }
  }
}

/** True if the place contains the point. A line contains no point. A point without a known radius contains only itself. */
export function placeContains(place: Place, point: Readonly<LngLat>): boolean {
  const { geometry, coordinateUncertaintyInMeters: metres } = place;
  if (geometry === null || geometry.type === 'LineString') return false;
  if (geometry.type !== 'Point')
    return polygonsOf(geometry).some((rings) => isInPolygon(point, rings));
  const metresApart = distance(geometry.coordinates, [...point], { units: 'meters' });
  return metresApart <= (metres ?? 0);
}

function lngLatOfPosition([lng = 0, lat = 0]: Position): Readonly<LngLat> {
  return [lng, lat];
}
