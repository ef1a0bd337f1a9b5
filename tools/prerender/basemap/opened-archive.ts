import { open, type FileHandle } from 'node:fs/promises';
import { PMTiles, TileType, type Source } from 'pmtiles';
import { featuresByLayerOf, type TileFeature } from '../../../geo/basemap/read-tile.ts';

/** A feature of a tile, its lines in parts of the tile's side. */
export interface Shape {
  readonly type: 1 | 2 | 3;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
}
export type Shapes = ReadonlyMap<string, readonly Shape[]>;

export interface OpenedArchive {
  readonly deepestZoom: number;
  /** A tile's shapes by layer; none where the archive does not hold it. */
  tile(zoom: number, column: number, row: number): Promise<Shapes | undefined>;
}

const USUAL_EXTENT = 4096;

function shapeOf(feature: TileFeature): Shape {
  const extent =
    'extent' in feature && typeof feature.extent === 'number' ? feature.extent : USUAL_EXTENT;
  const lines = feature
    .loadGeometry()
    .map((line) => line.map(({ x, y }) => [x / extent, y / extent] as const));
  return { type: feature.type, properties: feature.properties, lines };
}

async function rangesOf(path: string, file: FileHandle): Promise<Source> {
  const { size } = await file.stat();
  return {
    getKey: () => path,
    async getBytes(offset, length) {
      // A directory that is broken may ask for more than there is.
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      await file.read(bytes, 0, bytes.length, offset);
      return { data: bytes.buffer };
    },
  };
}

async function opened(path: string, file: FileHandle): Promise<OpenedArchive> {
  const archive = new PMTiles(await rangesOf(path, file));
  const { maxZoom, tileType } = await archive.getHeader();
  if (tileType !== TileType.Mvt) throw new Error('it does not hold vector tiles');
  return {
    deepestZoom: maxZoom,
    async tile(zoom, column, row) {
      const held = await archive.getZxy(zoom, column, row);
      if (held === undefined) return undefined;
      const layers = [...featuresByLayerOf(held.data)];
      return new Map(layers.map(([name, features]) => [name, features.map(shapeOf)]));
    },
  };
}

/**
 * What is made of an archive while it is open.
 * @throws with a sentence that names the file, where it cannot be opened or what it holds cannot be read
 */
export async function fromArchive<T>(
  path: string,
  make: (archive: OpenedArchive) => Promise<T>,
): Promise<T> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return await make(await opened(path, file));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The basemap ${path} cannot be read: ${why}.`, { cause: error });
  } finally {
    await file?.close();
  }
}
