import { bbox } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { computeOncePer } from '../claims/once-per';

/**
 * Precision of the search, as a share of a polygon's longer side. A fixed distance would suit neither a village nor a
 * country.
 */
const POLE_PRECISION = 0.001;

/** The point inside a polygon with the greatest distance, in degrees, to the outline and to holes. */
function poleOfInaccessibility(coordinates: Position[][]): ReturnType<typeof polylabel> {
  const [west, south, east, north] = bbox({ type: 'Polygon', coordinates });
  return polylabel(coordinates, Math.max(east - west, north - south) * POLE_PRECISION);
}

/**
 * The point of an area that is farthest from its outline. Of several polygons, the roomiest one has the point. An area
 * too thin to have an inside gives a point on its outline, or in its bounding box.
 */
export const innermostPoint = computeOncePer(
  (area: Polygon | MultiPolygon): readonly [lng: number, lat: number] => {
    const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    const [roomiest] = polygons.map(poleOfInaccessibility).sort((a, b) => b.distance - a.distance);
    const [lng, lat] = roomiest ?? [0, 0];
    return [lng, lat];
  },
);
