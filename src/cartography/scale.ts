import { boundsOfExtent, type MapExtent } from './extent';
import { EQUATOR_IN_METRES } from './mercator';

/** Greatest height of a map with a scale bar, in degrees: on a higher map, the scale varies too much. */
const MAX_MAP_DEGREES = 25;

/** The most that the scale bar of a page's map takes of the width of its extent. */
export const MAX_SCALE_SHARE = 0.2;

/** The length of a scale bar: a round number of metres, and its share of the width of the extent. */
export interface Scale {
  readonly metres: number;
  readonly share: number;
}

/**
 * The longest scale bar of a round length: 1, 2 or 5 times a power of ten. Null if the scale varies too much within the extent.
 * The scale is that of the middle.
 * @param maxShare The most that the bar may take of the extent's width, from 0 to 1.
 */
export function scaleOf(extent: MapExtent, maxShare: number): Scale | null {
  const [, south, , north] = boundsOfExtent(extent);
  if (!(north - south <= MAX_MAP_DEGREES)) return null;
  const latitude = ((north + south) / 2) * (Math.PI / 180);
  const widthInMetres = EQUATOR_IN_METRES * Math.cos(latitude) * extent.width;
  const most = widthInMetres * maxShare;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2].find((times) => times * power <= most) ?? 1) * power;
  return { metres, share: metres / widthInMetres };
}
