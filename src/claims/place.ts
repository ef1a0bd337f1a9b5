import type { Place } from './model';

/** The `where_prec` of a place of which only the country or region is known. No map draws such a place. */
const COUNTRY_WHERE_PREC = 6;

export type LngLat = [lng: number, lat: number];

/** The line, with a step of more than 180 degrees taken as a crossing of the antimeridian. Longitudes may then lie beyond 180 degrees. */
export function unwrappedLine(line: readonly Readonly<LngLat>[]): LngLat[] {
  const positions: LngLat[] = [];
  for (const [lng, lat] of line) {
    const [previous = lng] = positions.at(-1) ?? [];
    positions.push([lng - 360 * Math.round((lng - previous) / 360), lat]);
  }
  return positions;
}

/** True if the place has a geometry that is more precise than a country. */
export function isPlaceDrawable({ geometry, where_prec }: Place): boolean {
  return geometry !== null && where_prec !== COUNTRY_WHERE_PREC;
}
