import GeoJSONVT from 'geojson-vt';
import { zxyToTileId } from 'pmtiles';
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles';
import vtPbf from 'vt-pbf';
import { rewindPolygon } from '../../geo/basemap/polygons';
import { DETAILED_MIDDLE, protomapsFeatures, type ProtomapsFeature } from './protomaps-features';

type Bounds = readonly [west: number, south: number, east: number, north: number];

const [X, Y] = DETAILED_MIDDLE;
/** What the archive has tiles of: a region to zoom 7, less of it to zoom 10, and one place to zoom 14. */
const BOUNDS_TO_ZOOM: readonly (readonly [deepest: number, bounds: Bounds])[] = [
  [7, [38, 31, 47, 37]],
  [10, [X - 0.4, Y - 0.3, X + 0.4, Y + 0.3]],
  [14, [X - 0.08, Y - 0.06, X + 0.08, Y + 0.06]],
];
const DEEPEST_ZOOM = 14;
const TILE_EXTENT = 4096;

/** The layers of Protomaps' tiles, version 4. */
const PROTOMAPS_LAYERS = [
  ...['boundaries', 'buildings', 'earth', 'landcover', 'landuse'],
  ...['places', 'pois', 'roads', 'water'],
];
const ATTRIBUTION =
  '<a href="https://github.com/protomaps/basemaps">Protomaps</a> © <a href="https://openstreetmap.org">OpenStreetMap</a>';

interface Tile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

/** Makes the tiles of a small map in Protomaps' schema, of data that this repository has. */
export function protomapsTiles(): readonly Tile[] {
  const indexes = Array.from(groupByLayer(), ([layer, features]) => ({
    layer,
    index: new GeoJSONVT(
      {
        type: 'FeatureCollection',
        features: features.map(({ geometry, properties, firstZoom }) => ({
          type: 'Feature',
          geometry,
          properties: { ...properties, firstZoom },
        })),
      },
      { maxZoom: DEEPEST_ZOOM, indexMaxZoom: 0, tolerance: 3, buffer: 64, extent: TILE_EXTENT },
    ),
  }));
  return tilePositions().map(({ zoom, x, y }) => {
    const layers = indexes.map(({ layer, index }) => {
      const shown = (index.getTile(zoom, x, y)?.features ?? []).filter(
        ({ tags }) => Number(tags?.['firstZoom']) <= zoom,
      );
      const features = shown.map((shape) =>
        shape.type === 3 ? { ...shape, geometry: rewindPolygon(shape.geometry) } : shape,
      );
      return [layer, { features }] as const;
    });
    const data = vtPbf.fromGeojsonVt(
      Object.fromEntries(layers.filter(([, { features }]) => features.length > 0)),
      { version: 2, extent: TILE_EXTENT },
    );
    return { zoom, x, y, data };
  });
}

function groupByLayer(): ReadonlyMap<string, readonly ProtomapsFeature[]> {
  const groups = new Map<string, ProtomapsFeature[]>();
  for (const feature of protomapsFeatures())
    groups.set(feature.layer, [...(groups.get(feature.layer) ?? []), feature]);
  return groups;
}

function tilePositions(): readonly Omit<Tile, 'data'>[] {
  const zooms = Array.from({ length: DEEPEST_ZOOM + 1 }, (_, zoom) => zoom);
  return zooms.flatMap((zoom) => {
    const [, bounds] = BOUNDS_TO_ZOOM.find(([deepest]) => zoom <= deepest) ?? [];
    if (bounds === undefined) return [];
    const [west, north] = tileAt(bounds[0], bounds[3], zoom);
    const [east, south] = tileAt(bounds[2], bounds[1], zoom);
    const columns = Array.from({ length: east - west + 1 }, (_, index) => west + index);
    const rows = Array.from({ length: south - north + 1 }, (_, index) => north + index);
    return rows.flatMap((y) => columns.map((x) => ({ zoom, x, y })));
  });
}

function tileAt(longitude: number, latitude: number, zoom: number): readonly [number, number] {
  const down = 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
  return [Math.floor((longitude / 360 + 0.5) * 2 ** zoom), Math.floor(down * 2 ** zoom)];
}

/** What an archive says of itself, for files that are wrong in one way. */
interface ArchiveOptions {
  readonly layers?: readonly string[];
  readonly tiles?: readonly Tile[];
}

/** Makes a small PMTiles archive in Protomaps' schema. */
export async function protomapsArchive({
  layers = PROTOMAPS_LAYERS,
  tiles = protomapsTiles(),
}: ArchiveOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = new BufferWriter();
  const writer = new S2PMTilesWriter(buffer, TileType.Pbf, Compression.Gzip);
  const id = ({ zoom, x, y }: Tile): number => zxyToTileId(zoom, x, y);
  for (const { zoom, x, y, data } of tiles.toSorted((one, other) => id(one) - id(other)))
    await writer.writeTileXYZ(zoom, x, y, data);
  await writer.commit({
    name: 'A small map in the schema of Protomaps',
    attribution: ATTRIBUTION,
    vector_layers: layers.map((layer) => ({ id: layer, fields: {}, minzoom: 0, maxzoom: 15 })),
  } as Parameters<typeof writer.commit>[0]);
  const archive = new Uint8Array(buffer.commit());
  // The writer leaves out a part of the signature, and the bounds.
  archive.set(new TextEncoder().encode('PMTiles'));
  const [, bounds] = BOUNDS_TO_ZOOM[0] ?? [];
  const header = new DataView(archive.buffer);
  for (const [index, degrees] of (bounds ?? []).entries())
    header.setInt32(102 + 4 * index, Math.round(degrees * 1e7), true);
  return archive;
}
