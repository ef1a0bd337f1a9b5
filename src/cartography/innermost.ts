import { bbox } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { computeOncePer } from '../claims/once-per';

/** How exactly the point is sought, as a share of a polygon's longer side. A fixed distance would suit neither a village nor a country. */
const PRECISION = 0.001;

/** The pole of inaccessibility: the point with the greatest distance to the outline and to holes, in degrees. */
function poleOf(coordinates: Position[][]): ReturnType<typeof polylabel> {
  const [west, south, east, north] = bbox({ type: 'Polygon', coordinates });
  return polylabel(coordinates, Math.max(east - west, north - south) * PRECISION);
}

/**
 * The point of an area that is farthest from its outline; of several polygons, that of the one with the most room.
 * An area without an inside gives a point on its outline, or in its bounding box where that is thinner than `PRECISION`.
 */
export const innermostPoint = computeOncePer(
  (area: Polygon | MultiPolygon): readonly [lng: number, lat: number] => {
    const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    const [roomiest] = polygons.map(poleOf).sort((a, b) => b.distance - a.distance);
    const [lng, lat] = roomiest ?? [0, 0];
    return [lng, lat];
  },
);
