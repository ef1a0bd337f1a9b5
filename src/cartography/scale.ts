import { boundsOfExtent, type MapExtent } from './extent';
import { EQUATOR_IN_METRES } from './mercator';

/**
 * Largest height of a map with a scale bar, in degrees. On a higher map, the scale differs too much between its parts.
 */
const MAX_MAP_DEGREES = 25;

/** Largest length of the scale bar on a page's map, as a share of the extent's width. */
export const MAX_SCALE_SHARE = 0.2;

/** The length of a scale bar: a round number of metres, and the bar's share of the extent's width. */
export interface Scale {
  readonly metres: number;
  readonly share: number;
}

/**
 * The longest scale bar with a round length: 1, 2 or 5 times a power of ten. The scale is that of the extent's middle.
 * Null if the scale differs too much within the extent.
 * @param maxShare Largest length of the bar, as a share of the extent's width, from 0 to 1.
 */
export function scaleOf(extent: MapExtent, maxShare: number): Scale | null {
  const [, south, , north] = boundsOfExtent(extent);
  if (!(north - south <= MAX_MAP_DEGREES)) return null;
  const latitude = ((north + south) / 2) * (Math.PI / 180);
  const widthInMetres = EQUATOR_IN_METRES * Math.cos(latitude) * extent.width;
  const maxMetres = widthInMetres * maxShare;
  const power = 10 ** Math.floor(Math.log10(maxMetres));
  const metres = ([5, 2].find((times) => times * power <= maxMetres) ?? 1) * power;
  return { metres, share: metres / widthInMetres };
}
