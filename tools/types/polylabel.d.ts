/** polylabel ships no types: the point of a polygon farthest from its outline, with that distance in the polygon's units. */
declare module 'polylabel' {
  import type { Position } from 'geojson';

  const polylabel: (
    polygon: readonly (readonly Position[])[],
    precision: number,
  ) => [x: number, y: number] & { readonly distance: number };
  export default polylabel;
}
