import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The polygons of an area, each as its rings. */
export function polygonsOf({ type, coordinates }: Polygon | MultiPolygon): Position[][][] {
  return type === 'Polygon' ? [coordinates] : coordinates;
}

/**
 * True if a position lies in a polygon or on its outline. A position in a hole is outside.
 * @param rings The outer ring and the holes. The first position of a ring occurs again at its end.
 */
export function isInPolygon(
  [lng = 0, lat = 0]: Readonly<Position>,
  rings: readonly (readonly Readonly<Position>[])[],
): boolean {
  let crossingCount = 0;
  for (const ring of rings) {
    for (const [index, [endLng = 0, endLat = 0]] of ring.entries()) {
      const [startLng = endLng, startLat = endLat] = ring[index - 1] ?? [];
      // Positive on one side of the edge, negative on the other, 0 on the line through the edge.
      const side = (lng - startLng) * (endLat - startLat) - (lat - startLat) * (endLng - startLng);
      if (side === 0 && isBetween(lng, startLng, endLng) && isBetween(lat, startLat, endLat))
        return true;
      const isEdgeCrossed = startLat <= lat !== endLat <= lat;
      // Counts only edges to the east of the position.
      if (isEdgeCrossed && side > 0 === endLat <= lat) crossingCount++;
    }
  }
  return crossingCount % 2 === 1;
}

function isBetween(value: number, one: number, other: number): boolean {
  return (value - one) * (value - other) <= 0;
}
