import type { PlacedMark } from '../../src/view/placement';

/** A mark of one symbol, with nothing more to show; `x` and `y` are its degrees east and north. */
export const placedMark = (
  site: string,
  x: number,
  y: number,
  more: Partial<PlacedMark> = {},
): PlacedMark => ({
  site,
  lng: x,
  lat: y,
  label: site,
  localLabel: '',
  symbols: [{ shape: 'square', hue: 'blue' }],
  differs: false,
  maybe: false,
  radiusUnknown: false,
  dx: 0,
  dy: 0,
  ...more,
});
