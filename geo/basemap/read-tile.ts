import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

export interface TileFeature {
  /** 1 point, 2 line, 3 polygon. */
  readonly type: 1 | 2 | 3;
  readonly properties: Readonly<Record<string, string | number>>;
  loadGeometry(): { readonly x: number; readonly y: number }[][];
}
/** The features of a vector tile, by layer. */
export function featuresByLayerOf(data: ArrayBuffer): ReadonlyMap<string, readonly TileFeature[]> {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(data)));
  return new Map(
    Object.entries(layers).map(([name, layer]) => [
      name,
      // The specification knows a type 0, which says nothing. Our archive has no such feature.
      Array.from({ length: layer.length }, (_, index) => layer.feature(index) as TileFeature),
    ]),
  );
}
