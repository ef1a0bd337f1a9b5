import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { layersOf } from './read-tile';

// Tests read the committed basemap through this module.
export const file = readFileSync(new URL('../../public/basemap.pmtiles', import.meta.url));
const bytes = new Uint8Array(file).buffer;
/** The number of bytes of each read from the archive, in order. */
export const readLengths: number[] = [];
export const archive = new PMTiles({
  getKey: () => 'basemap',
  getBytes: (offset, length) => {
    readLengths.push(length);
    return Promise.resolve({ data: bytes.slice(offset, offset + length) });
  },
});

/** The features of a tile, by layer. */
export async function tileAt(zoom: number, x: number, y: number) {
  const tile = await archive.getZxy(zoom, x, y);
  if (tile === undefined) throw new Error(`${zoom}/${x}/${y} is not in the archive`);
  return layersOf(tile.data);
}

/** The column of the tile at a longitude. The fraction is the position within the tile. */
export function column(longitude: number, zoom: number): number {
  return ((longitude + 180) / 360) * 2 ** zoom;
}

/** The row of the tile at a latitude. The fraction is the position within the tile. */
export function row(latitude: number, zoom: number): number {
  const radians = (latitude * Math.PI) / 180;
  return ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** zoom;
}

/** The integers from `first` to `end - 1`. */
export const integersFrom = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, index) => first + index);

export const tilesOf = (zoom: number, columns: readonly number[], rows: readonly number[]) =>
  Promise.all(columns.flatMap((x) => rows.map((y) => tileAt(zoom, x, y))));
