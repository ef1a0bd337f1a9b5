import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { featuresByLayerOf } from './read-tile';

// Tests read the committed basemap through this module.
export const committedFile = readFileSync(new URL('../../public/basemap.pmtiles', import.meta.url));
const committedBytes = new Uint8Array(committedFile).buffer;
/** The number of bytes of each read from the archive, in order. */
export const readByteCounts: number[] = [];
export const committedArchive = new PMTiles({
  getKey: () => 'basemap',
  getBytes: (offset, length) => {
    readByteCounts.push(length);
    return Promise.resolve({ data: committedBytes.slice(offset, offset + length) });
  },
});

/** The features of a tile, by layer. */
export async function readTileFeatures(zoom: number, x: number, y: number) {
  const tile = await committedArchive.getZxy(zoom, x, y);
  if (tile === undefined) throw new Error(`${zoom}/${x}/${y} is not in the archive`);
  return featuresByLayerOf(tile.data);
}

/** The column of the tile at a longitude. The fraction is the position within the tile. */
export function tileColumnAt(longitude: number, zoom: number): number {
  return ((longitude + 180) / 360) * 2 ** zoom;
}

/** The row of the tile at a latitude. The fraction is the position within the tile. */
export function tileRowAt(latitude: number, zoom: number): number {
  const radians = (latitude * Math.PI) / 180;
  return ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** zoom;
}

/** The integers from `first` to `end - 1`. */
export const integersFrom = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, index) => first + index);

export const readFeaturesOfTiles = (
  zoom: number,
  columns: readonly number[],
  rows: readonly number[],
  isWanted: (x: number, y: number) => boolean = () => true,
) =>
  Promise.all(
    columns.flatMap((x) =>
      rows.filter((y) => isWanted(x, y)).map((y) => readTileFeatures(zoom, x, y)),
    ),
  );
