import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { layersOf } from './read-tile';

export const file = readFileSync(new URL('../../public/basemap.pmtiles', import.meta.url));
const bytes = new Uint8Array(file).buffer;
/** How many bytes each reading took, in order. */
export const lengths: number[] = [];
export const archive = new PMTiles({
  getKey: () => 'basemap',
  getBytes: (offset, length) => {
    lengths.push(length);
    return Promise.resolve({ data: bytes.slice(offset, offset + length) });
  },
});

export async function tileAt(zoom: number, x: number, y: number) {
  const tile = await archive.getZxy(zoom, x, y);
  if (tile === undefined) throw new Error(`${zoom}/${x}/${y} is not in the archive`);
  return layersOf(tile.data);
}

export function column(longitude: number, zoom: number): number {
  return ((longitude + 180) / 360) * 2 ** zoom;
}
export function row(latitude: number, zoom: number): number {
  const radians = (latitude * Math.PI) / 180;
  return ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** zoom;
}

export const between = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, index) => first + index);

export const tilesOf = (zoom: number, columns: readonly number[], rows: readonly number[]) =>
  Promise.all(columns.flatMap((x) => rows.map((y) => tileAt(zoom, x, y))));
