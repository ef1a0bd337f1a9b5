import GeoJSONVT, { type LegacyFeature } from 'geojson-vt';
import vtPbf from 'vt-pbf';
import { LAYER_NAMES, type LayerBand, type BasemapFeature, type LayerName } from './features';
import { rewindPolygon } from './polygons';
import { REGION_TILES, MAX_REGION_ZOOM, MAX_WORLD_ZOOM } from './region';

export interface Tile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

/** The width and height of a tile in units of its coordinates. */
const TILE_SIZE_IN_UNITS = 4096;

/** The tiles of a zoom: of the entire world up to `MAX_WORLD_ZOOM`, then only of the region. */
function* tilePositionsAt(zoom: number): Generator<{ x: number; y: number }> {
  const scale = 2 ** (zoom - REGION_TILES.zoom);
  const isWorld = zoom <= MAX_WORLD_ZOOM;
  const west = isWorld ? 0 : REGION_TILES.west * scale;
  const east = isWorld ? 2 ** zoom - 1 : (REGION_TILES.east + 1) * scale - 1;
  const north = isWorld ? 0 : REGION_TILES.north * scale;
  const south = isWorld ? 2 ** zoom - 1 : (REGION_TILES.south + 1) * scale - 1;
  for (let y = north; y <= south; y++) for (let x = west; x <= east; x++) yield { x, y };
}

/**
 * An index of features by tile. It goes one zoom deeper than the tiles, because geojson-vt does not simplify lines at the deepest
 * zoom.
 */
function tileIndexOf(features: readonly BasemapFeature[]): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features: [...features] },
    {
      maxZoom: MAX_REGION_ZOOM + 1,
      indexMaxZoom: 0,
      tolerance: 3,
      buffer: 64,
      extent: TILE_SIZE_IN_UNITS,
    },
  );
}

/** The feature for a tile, without `firstZoom` and with rewound polygons. Empty if rounding leaves no area. */
function tileFeaturesOf(feature: LegacyFeature): LegacyFeature[] {
  const tags = { ...feature.tags };
  delete tags['firstZoom'];
  if (feature.type !== 3) return [{ ...feature, tags }];
  const geometry = rewindPolygon(feature.geometry);
  return geometry.length === 0 ? [] : [{ ...feature, geometry, tags }];
}

const isDrawnAtZoom =
  (zoom: number) =>
  ({ tags }: LegacyFeature) =>
    Number(tags?.['firstZoom'] ?? 0) <= zoom;

/**
 * All tiles of the archive, in the order of their zoom. Includes the empty tiles of open sea: without a tile, a place would not
 * count as covered.
 */
export function* makeTiles(bands: readonly LayerBand[]): Generator<Tile> {
  const indexes = bands.map((band) => ({ ...band, index: tileIndexOf(band.features) }));
  const featuresOf = (layer: LayerName, zoom: number, x: number, y: number) =>
    indexes
      .filter(
        (band) => band.layer === layer && zoom >= band.zoomRange[0] && zoom <= band.zoomRange[1],
      )
      .flatMap(({ index }) => index.getTile(zoom, x, y)?.features ?? [])
      .filter(isDrawnAtZoom(zoom))
      .flatMap(tileFeaturesOf);
  for (let zoom = 0; zoom <= MAX_REGION_ZOOM; zoom++)
    for (const { x, y } of tilePositionsAt(zoom)) {
      const layers = LAYER_NAMES.map(
        (layer) => [layer, { features: featuresOf(layer, zoom, x, y) }] as const,
      );
      const notEmpty = Object.fromEntries(layers.filter(([, { features }]) => features.length > 0));
      yield {
        zoom,
        x,
        y,
        data: vtPbf.fromGeojsonVt(notEmpty, { version: 2, extent: TILE_SIZE_IN_UNITS }),
      };
    }
}
