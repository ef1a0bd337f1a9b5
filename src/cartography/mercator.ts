/** Of a tile, in CSS pixels: what the levels of zoom are counted by. */
const TILE_SIZE = 512;

/** The zoom at which the whole world is one pixel wide. */
export const ZOOM_OF_WORLD = -Math.log2(TILE_SIZE);

/** In degrees. */
export interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** Web Mercator, in pixels of the whole world at a zoom, y downwards. */
export function pixelOf(lng: number, lat: number, zoom: number): readonly [x: number, y: number] {
  const world = TILE_SIZE * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [world * (lng / 360 + 0.5), world * y];
}

/** The inverse of Web Mercator: the place of a pixel of the whole world at a zoom. */
export function placeOf(x: number, y: number, zoom: number): Place {
  const world = TILE_SIZE * 2 ** zoom;
  const angle = Math.PI * (1 - (2 * y) / world);
  return { lng: (x / world - 0.5) * 360, lat: (Math.atan(Math.sinh(angle)) * 180) / Math.PI };
}
