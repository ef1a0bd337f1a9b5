import { open, type FileHandle } from 'node:fs/promises';
import { PMTiles, TileType, type Source } from 'pmtiles';
import { featuresByLayerOf, type TileFeature } from '../../../geo/basemap/read-tile.ts';
import { findSchema, layersInMetadata, type TileSchema } from './tile-schema.ts';

/**
 * A feature of a vector tile. Coordinates are shares of the tile's side. `type` 1 means points, 2 lines and 3 polygons.
 */
export interface TileShape {
  readonly type: 1 | 2 | 3;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
}
export type ShapesByLayer = ReadonlyMap<string, readonly TileShape[]>;

export interface OpenedArchive {
  readonly schema: TileSchema;
  readonly deepestZoom: number;
  /** The shapes of a tile. Key: name of the tile's layer. Undefined if the archive has no such tile. */
  readTile(zoom: number, column: number, row: number): Promise<ShapesByLayer | undefined>;
}

const DEFAULT_TILE_EXTENT = 4096;

function tileShapeOf(feature: TileFeature): TileShape {
  const extent =
    'extent' in feature && typeof feature.extent === 'number'
      ? feature.extent
      : DEFAULT_TILE_EXTENT;
  const lines = feature
    .loadGeometry()
    .map((line) => line.map(({ x, y }) => [x / extent, y / extent] as const));
  return { type: feature.type, properties: feature.properties, lines };
}

/** Makes an open file a source for the library `pmtiles`. */
export async function fileSource(path: string, file: FileHandle): Promise<Source> {
  const { size } = await file.stat();
  return {
    getKey: () => path,
    async getBytes(offset, length) {
      // Limits the length, because a broken directory may ask for bytes beyond the end of the file.
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      await file.read(bytes, 0, bytes.length, offset);
      return { data: bytes.buffer };
    },
  };
}

async function openArchive(path: string, file: FileHandle): Promise<OpenedArchive> {
  const archive = new PMTiles(await fileSource(path, file));
  const { maxZoom, tileType } = await archive.getHeader();
  if (tileType !== TileType.Mvt) throw new Error('it does not hold vector tiles');
  const found = findSchema(layersInMetadata(await archive.getMetadata()));
  if (found.schema === null) throw new Error(`it ${found.fault}`);
  return {
    schema: found.schema,
    deepestZoom: maxZoom,
    async readTile(zoom, column, row) {
      const held = await archive.getZxy(zoom, column, row);
      if (held === undefined) return undefined;
      const layers = [...featuresByLayerOf(held.data)];
      return new Map(layers.map(([name, features]) => [name, features.map(tileShapeOf)]));
    },
  };
}

/** The error for an archive that cannot be opened or read. */
export class UnreadableArchive extends Error {}

/**
 * Opens an archive, calls `make` with it, closes it, and returns the result of `make`.
 * @throws an `UnreadableArchive` that names the file, if the archive cannot be opened or read.
 */
export async function withArchive<T>(
  path: string,
  make: (archive: OpenedArchive) => Promise<T>,
): Promise<T> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return await make(await openArchive(path, file));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnreadableArchive(`The basemap ${path} cannot be read: ${why}.`, { cause: error });
  } finally {
    await file?.close();
  }
}
