import type { DisplacedMark } from '../../src/cartography/labels/displace-marks';

/** A mark of one symbol, with nothing more to show; `x` and `y` are its degrees east and north. */
export const placedMark = (
  site: string,
  x: number,
  y: number,
  more: Partial<DisplacedMark> = {},
): DisplacedMark => ({
  siteId: site,
  lng: x,
  lat: y,
  label: site,
  localLabel: '',
  symbols: [{ shape: 'square', hue: 'blue' }],
  hasDifferingAccounts: false,
  isMaybeInPeriod: false,
  isRadiusUnknown: false,
  dx: 0,
  dy: 0,
  ...more,
});
