import type { Place } from './model';
import { computeOncePer } from './once-per';

/** The `where_prec` of a place of which only the country or region is known. No map draws such a place. */
const COUNTRY_WHERE_PREC = 6;

/** True if the place has a geometry that is more precise than a country. */
export function isPlaceDrawable({ geometry, where_prec }: Place): boolean {
  return geometry !== null && where_prec !== COUNTRY_WHERE_PREC;
}

/** A text that equal places share: places with the same geometry, precision and radius. */
export const placeKey = computeOncePer(
  ({ geometry, where_prec, coordinateUncertaintyInMeters }: Place): string =>
    JSON.stringify([geometry, where_prec, coordinateUncertaintyInMeters]),
);
