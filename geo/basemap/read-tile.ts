import { createRequire } from 'node:module';

export interface TileFeature {
  /** 1 point, 2 line, 3 polygon. */
  readonly type: 1 | 2 | 3;
  readonly properties: Readonly<Record<string, string | number>>;
  loadGeometry(): { readonly x: number; readonly y: number }[][];
}
interface TileLayer {
  readonly length: number;
  feature(index: number): TileFeature;
}

// The packages `pbf` and `@mapbox/vector-tile` are dependencies of `vt-pbf`, so `require` resolves them from its folder.
const requireFromVtPbf = createRequire(createRequire(import.meta.url).resolve('vt-pbf'));
const PbfReader = requireFromVtPbf('pbf') as new (data: Uint8Array) => object;
const { VectorTile } = requireFromVtPbf('@mapbox/vector-tile') as {
  VectorTile: new (reader: object) => { readonly layers: Readonly<Record<string, TileLayer>> };
};

/** The features of a vector tile, by layer. */
export function featuresByLayerOf(data: ArrayBuffer): ReadonlyMap<string, readonly TileFeature[]> {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(data)));
  return new Map(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, index) => layer.feature(index)),
    ]),
  );
}
