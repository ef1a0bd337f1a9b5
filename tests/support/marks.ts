import type { DisplacedMark } from '../../src/cartography/labels/displace-marks';

/** A mark with one symbol and defaults for the rest. `x` is its longitude and `y` its latitude, in degrees. */
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
