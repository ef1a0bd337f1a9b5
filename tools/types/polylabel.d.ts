/**
 * polylabel has no types, and `@types/polylabel` rejects GeoJSON's positions. `distance` is from the point to the
 * outline, in the polygon's units.
 */
declare module 'polylabel' {
  import type { Position } from 'geojson';

  const polylabel: (
    polygon: readonly (readonly Position[])[],
    precision: number,
  ) => [x: number, y: number] & { readonly distance: number };
  export default polylabel;
}
