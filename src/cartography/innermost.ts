import { bbox } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { computeOncePer } from '../claims/once-per';

/**
 * The precision of `poleOfInaccessibility`, as a share of a polygon's longer side. A fixed distance would be wrong for
 * either a village or a country.
 */
const POLE_PRECISION = 0.001;

/** The point inside a polygon that is farthest, in degrees, from the outline and from holes. */
function poleOfInaccessibility(coordinates: Position[][]): ReturnType<typeof polylabel> {
  const [west, south, east, north] = bbox({ type: 'Polygon', coordinates });
  return polylabel(coordinates, Math.max(east - west, north - south) * POLE_PRECISION);
}

/**
 * The point inside an area that is farthest from its outline. If the area has several polygons, the point is in the one
 * with the most space. If the area is very thin, the point may be on the outline, or outside but within the bounding
 * box.
 */
export const innermostPoint = computeOncePer(
  (area: Polygon | MultiPolygon): readonly [lng: number, lat: number] => {
    const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    const [roomiest] = polygons.map(poleOfInaccessibility).sort((a, b) => b.distance - a.distance);
    const [lng, lat] = roomiest ?? [0, 0];
    return [lng, lat];
  },
);
