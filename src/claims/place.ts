import type { Place } from './model';

/** The `where_prec` of a place of which only the country or region is known. No map draws such a place. */
const COUNTRY_WHERE_PREC = 6;

/** True if the place has a geometry that is more precise than a country. */
export function isPlaceDrawable({ geometry, where_prec }: Place): boolean {
  return geometry !== null && where_prec !== COUNTRY_WHERE_PREC;
}
