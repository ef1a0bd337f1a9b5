/** Side of a map tile in CSS pixels. At zoom 0, one tile holds the world. */
const TILE_SIZE = 512;

/** The zoom at which the world is one pixel wide. */
export const ZOOM_OF_WORLD = -Math.log2(TILE_SIZE);

/** The width and height of the world at a zoom, in CSS pixels. */
export const worldSizeAt = (zoom: number): number => TILE_SIZE * 2 ** zoom;

export const EQUATOR_IN_METRES = 40_075_017;

/** Converts metres at a latitude to CSS pixels at a zoom. */
export const pixelsOfMetres = (metres: number, lat: number, zoom: number): number =>
  (metres * worldSizeAt(zoom)) / (EQUATOR_IN_METRES * Math.cos((lat * Math.PI) / 180));

/** A longitude and latitude, in degrees. */
export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

/** Projects a position to Web Mercator. The result is in pixels of the world at a zoom; y grows downwards. */
export function pixelOf(lng: number, lat: number, zoom: number): readonly [x: number, y: number] {
  const world = worldSizeAt(zoom);
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [world * (lng / 360 + 0.5), world * y];
}

/** The position of a pixel of the world at a zoom. This function is the inverse of `pixelOf`. */
export function lngLatOf(x: number, y: number, zoom: number): LngLat {
  const world = worldSizeAt(zoom);
  const angle = Math.PI * (1 - (2 * y) / world);
  return { lng: (x / world - 0.5) * 360, lat: (Math.atan(Math.sinh(angle)) * 180) / Math.PI };
}

/** The step between zooms for which the live map computes clusters, marks and names anew. */
export const ZOOM_STEP = 0.25;

/** The nearest zoom that is a multiple of `ZOOM_STEP`. */
export const steppedZoomOf = (zoom: number): number => Math.round(zoom / ZOOM_STEP) * ZOOM_STEP;
