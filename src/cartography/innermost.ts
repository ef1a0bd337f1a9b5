import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { computeOncePer } from '../claims/once-per';
import { polygonsOf } from '../claims/polygons';

/**
 * The precision of `poleOfInaccessibility`, as a share of a polygon's longer side. A fixed distance would be wrong for
 * either a village or a country.
 */
const POLE_PRECISION = 0.001;

/** The point inside a polygon that is farthest, in degrees, from the outline and from holes. */
function poleOfInaccessibility(rings: Position[][]): ReturnType<typeof polylabel> {
  const [outer = []] = rings;
  const longerSide = Math.max(
    rangeOf(outer.map(([lng = 0]) => lng)),
    rangeOf(outer.map(([, lat = 0]) => lat)),
  );
  return polylabel(rings, longerSide * POLE_PRECISION);
}

/** The difference between the largest number and the smallest. */
function rangeOf(numbers: readonly number[]): number {
  let [min, max] = [Infinity, -Infinity];
  for (const number of numbers) [min, max] = [Math.min(min, number), Math.max(max, number)];
  return max - min;
}

/**
 * The point inside an area that is farthest from its outline. If the area has several polygons, the point is in the one
 * with the most space. If the area is very thin, the point may be on the outline, or outside but within the bounding
 * box.
 */
export const innermostPoint = computeOncePer(
  (area: Polygon | MultiPolygon): readonly [lng: number, lat: number] => {
    const [roomiest] = polygonsOf(area)
      .map(poleOfInaccessibility)
      .sort((a, b) => b.distance - a.distance);
    const [lng, lat] = roomiest ?? [0, 0];
    return [lng, lat];
  },
);
