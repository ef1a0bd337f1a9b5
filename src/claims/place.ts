import type { Place } from './model';

/** The `where_prec` of a place if only its country or region is known. The map does not draw such a place. */
const COUNTRY_WHERE_PREC = 6;

export type LngLat = [lng: number, lat: number];

/**
 * The line with continuous longitudes. A step of more than 180 degrees becomes the short way across the antimeridian, so
 * longitudes can exceed 180 degrees.
 */
export function unwrappedLine(line: readonly Readonly<LngLat>[]): LngLat[] {
  const positions: LngLat[] = [];
  for (const [lng, lat] of line) {
    const [previous = lng] = positions.at(-1) ?? [];
    positions.push([lng - 360 * Math.round((lng - previous) / 360), lat]);
  }
  return positions;
}

/** True if the map can draw the place. It needs a geometry, and must be known better than by its country. */
export function isPlaceDrawable({ geometry, where_prec }: Place): boolean {
  return geometry !== null && where_prec !== COUNTRY_WHERE_PREC;
}

/** The rank of a place with unknown precision: after all values of `where_prec`. */
const UNKNOWN_LAST = 8;

/** Negative if `a` is known more precisely than `b`. A place with unknown precision comes last. */
export function comparePrecision(a: Place, b: Place): number {
  return (a.where_prec ?? UNKNOWN_LAST) - (b.where_prec ?? UNKNOWN_LAST);
}

/**
 * True if a location claim with this `where_prec` supports a site with `precision`: the claim is at least as precise. A
 * claim with only words (undefined) counts as support.
 */
export function supportsPrecision(
  claimedPrecision: number | undefined,
  precision: number,
): boolean {
  return claimedPrecision === undefined || claimedPrecision <= precision;
}

/** True if a location claim with this `where_prec` supports the radius of a site. A claim of a country does not. */
export function supportsRadius(claimedPrecision: number | undefined): boolean {
  return claimedPrecision !== COUNTRY_WHERE_PREC;
}
