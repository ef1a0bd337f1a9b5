import type { Place } from './model';

/** The `where_prec` of a place if only its country or region is known. The map does not draw such a place. */
const COUNTRY_WHERE_PREC = 6;

export type LngLat = [lng: number, lat: number];

/**
 * The line with continuous longitudes. A step of more than 180 degrees becomes the short way across the antimeridian.
 * Longitudes can then lie beyond 180 degrees.
 */
export function unwrappedLine(line: readonly Readonly<LngLat>[]): LngLat[] {
  const positions: LngLat[] = [];
  for (const [lng, lat] of line) {
    const [previous = lng] = positions.at(-1) ?? [];
    positions.push([lng - 360 * Math.round((lng - previous) / 360), lat]);
  }
  return positions;
}

/** True if the map can draw the place. The place needs a geometry, and a `where_prec` other than that of a country. */
export function isPlaceDrawable({ geometry, where_prec }: Place): boolean {
  return geometry !== null && where_prec !== COUNTRY_WHERE_PREC;
}

/** The `where_prec` of a place, for comparisons: a place of which nobody says how well it is known comes last. */
const UNKNOWN_LAST = 8;

/** Below 0 if `a` is known better than `b`. A place of which nobody says how well it is known comes last. */
export function comparePrecision(a: Place, b: Place): number {
  return (a.where_prec ?? UNKNOWN_LAST) - (b.where_prec ?? UNKNOWN_LAST);
}

/**
 * True if a location claim with this `where_prec` supports a site with `precision`: the claimant knows the place at least as well. A
 * claim in words only (undefined) may.
 */
export function supportsPrecision(
  claimedPrecision: number | undefined,
  precision: number,
): boolean {
  return claimedPrecision === undefined || claimedPrecision <= precision;
}

/** True if a location claim with this `where_prec` supports the radius of a site. A claim of only a country or region does not. */
export function supportsRadius(claimedPrecision: number | undefined): boolean {
  return claimedPrecision !== COUNTRY_WHERE_PREC;
}
