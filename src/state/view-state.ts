import { NO_CHOICE, type Choice } from '../select/derive';
import type { Sort } from '../select/time-order';

/** Where the map looks. `zoom` 0–14 in MapLibre's 512-pixel levels, `lat` ±85, `lng` ±180, in degrees. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

/** Everything that the reader has chosen, and that an address carries. */
export interface ViewState extends Choice {
  /** Text to find; empty for none. */
  readonly query: string;
  readonly sort: Sort;
  /** Events against claimants, in place of one site or the list of all. */
  readonly comparing: boolean;
  /** The claims are stepped through in the order of their sources. */
  readonly reading: boolean;
  /** Null: fitted to the data, or to the site. */
  readonly camera: Camera | null;
  /** Parameters that this version does not know: kept in the address, left out of a copied link. */
  readonly unknown: string;
}

export const OVERVIEW: ViewState = {
  ...NO_CHOICE,
  query: '',
  sort: 'file',
  comparing: false,
  reading: false,
  camera: null,
  unknown: '',
};

const ZOOM_MAX = 14;
const LATITUDE_MAX = 85;
const QUERY_MAX = 200;

const clamped = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Rounds to `digits` decimals; adding 0 turns −0 into 0. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/**
 * A camera within its ranges, rounded to what an address carries: zoom to 0.01, degrees to 0.0001 (about 11 m).
 * Null where a number is not finite.
 */
export function cameraAt(zoom: number, lat: number, lng: number): Camera | null {
  if (![zoom, lat, lng].every(Number.isFinite)) return null;
  return {
    zoom: rounded(Math.max(0, Math.min(ZOOM_MAX, zoom)), 2),
    lat: rounded(clamped(lat, LATITUDE_MAX), 4),
    lng: rounded(clamped(lng, 180), 4),
  };
}

/** Text to find as an address can carry it: at most 200 letters, no control characters, and no half of a surrogate pair, which cannot be encoded. */
export function queryOf(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .slice(0, QUERY_MAX)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
