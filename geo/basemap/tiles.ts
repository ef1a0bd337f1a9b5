import GeoJSONVT, { type LegacyFeature } from 'geojson-vt';
import vtPbf from 'vt-pbf';
import { LAYER_NAMES, type Band, type BasemapFeature, type LayerName } from './features';
import { soundPolygon } from './sound-polygon';
import { REGION_TILES, REGION_ZOOM, WORLD_ZOOM } from './region';

export interface Tile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

const EXTENT = 4096;

/** The tiles of a zoom: the world's, or only the region's. */
function* tilesAt(zoom: number): Generator<{ x: number; y: number }> {
  const scale = 2 ** (zoom - REGION_TILES.zoom);
  const all = zoom <= WORLD_ZOOM;
  const west = all ? 0 : REGION_TILES.west * scale;
  const east = all ? 2 ** zoom - 1 : (REGION_TILES.east + 1) * scale - 1;
  const north = all ? 0 : REGION_TILES.north * scale;
  const south = all ? 2 ** zoom - 1 : (REGION_TILES.south + 1) * scale - 1;
  for (let y = north; y <= south; y++) for (let x = west; x <= east; x++) yield { x, y };
}

/** An index one zoom deeper than it is used to, since geojson-vt does not simplify at its deepest. */
function indexOf(features: readonly BasemapFeature[]): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features: [...features] },
    { maxZoom: REGION_ZOOM + 1, indexMaxZoom: 0, tolerance: 3, buffer: 64, extent: EXTENT },
  );
}

/** A feature as the tile holds it, without what only this script reads; nothing where rounding left it no area. */
function written(feature: LegacyFeature): LegacyFeature[] {
  const tags = { ...feature.tags };
  delete tags['from'];
  if (feature.type !== 3) return [{ ...feature, tags }];
  const geometry = soundPolygon(feature.geometry);
  return geometry.length === 0 ? [] : [{ ...feature, geometry, tags }];
}

const isDrawnAt =
  (zoom: number) =>
  ({ tags }: LegacyFeature) =>
    Number(tags?.['from'] ?? 0) <= zoom;

/** Every tile of the archive in order of zoom. A tile of open sea is held too, empty: one that is not held is not covered. */
export function* tilesOf(bands: readonly Band[]): Generator<Tile> {
  const indexes = bands.map((band) => ({ ...band, index: indexOf(band.features) }));
  const featuresOf = (layer: LayerName, zoom: number, x: number, y: number) =>
    indexes
      .filter((band) => band.layer === layer && zoom >= band.zooms[0] && zoom <= band.zooms[1])
      .flatMap(({ index }) => index.getTile(zoom, x, y)?.features ?? [])
      .filter(isDrawnAt(zoom))
      .flatMap(written);
  for (let zoom = 0; zoom <= REGION_ZOOM; zoom++)
    for (const { x, y } of tilesAt(zoom)) {
      const layers = LAYER_NAMES.map(
        (layer) => [layer, { features: featuresOf(layer, zoom, x, y) }] as const,
      );
      const filled = Object.fromEntries(layers.filter(([, { features }]) => features.length > 0));
      yield { zoom, x, y, data: vtPbf.fromGeojsonVt(filled, { version: 2, extent: EXTENT }) };
    }
}
