import { NO_CHOICE, type ReaderChoice } from '../select/derive';
import type { EventOrder } from '../select/lists/event-list';
import type { SiteSort } from '../select/time-order';

/** The centre and zoom of the map. `zoom` is from 0 to 14, as in MapLibre. `lat` is from −85 to 85 degrees. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

/** All choices of the reader. The address contains all of them. */
export interface ViewState extends ReaderChoice {
  /** The search text; empty without a search. */
  readonly searchText: string;
  readonly sort: SiteSort;
  /** The order of a site's events, for a site whose list of events is in parts. */
  readonly eventOrder: EventOrder;
  /**
   * The number of the part that the reader has opened, from 1. On the overview, it is a part of the sites; else, a part
   * of the site's events. If a claim is open, it is the number of the written part that contains the claim.
   */
  readonly listPart: number;
  /** True if the panel shows the comparison: a table of events and claimants. */
  readonly isComparing: boolean;
  /** True in reading mode, in which the reader steps through the claims in the order of their sources. */
  readonly isReading: boolean;
  /** The reader's camera. If null, the map fits the open site, or all sites if none is open. */
  readonly camera: Camera | null;
  /**
   * The query parameters that this version of the code does not know. The address keeps them, but shared links do not
   * contain them.
   */
  readonly unknownParameters: string;
}

export const OVERVIEW: ViewState = {
  ...NO_CHOICE,
  searchText: '',
  sort: 'file',
  eventOrder: 'oldest',
  listPart: 1,
  isComparing: false,
  isReading: false,
  camera: null,
  unknownParameters: '',
};

const ZOOM_MAX = 14;
const LATITUDE_MAX = 85;
const MAX_SEARCH_TEXT_LENGTH = 200;

const clamped = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Rounds the value to `digits` decimals. Adding 0 turns −0 into 0. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/**
 * A camera within the allowed ranges, rounded as in an address: zoom to 0.01, degrees to 0.0001 (about 11 m). Null if
 * any number is not finite.
 */
export function clampedCamera(zoom: number, lat: number, lng: number): Camera | null {
  if (![zoom, lat, lng].every(Number.isFinite)) return null;
  return {
    zoom: rounded(Math.max(0, Math.min(ZOOM_MAX, zoom)), 2),
    lat: rounded(clamped(lat, LATITUDE_MAX), 4),
    lng: rounded(clamped(lng, 180), 4),
  };
}

/** A search text that an address can contain: at most 200 characters, without control characters and lone surrogates. */
export function cleanSearchText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .slice(0, MAX_SEARCH_TEXT_LENGTH)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
