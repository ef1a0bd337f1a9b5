import { describe, expect, test } from 'vitest';
import { FIRST_BYTES } from '../../src/map/basemap/tile-json';
import { archive, between, column, file, lengths, row } from './committed-archive';

/** The tiles, of 512 pixels, that a view of so many pixels shows. */
function tilesOfView(zoom: number, latitude: number, longitude: number, pixels: [number, number]) {
  const held = Math.min(Math.floor(zoom), 8);
  const size = 512 * 2 ** (zoom - held);
  const span = (middle: number, extent: number) => {
    const first = Math.floor(middle - extent / size / 2);
    const last = Math.floor(middle + extent / size / 2);
    return between(first, last + 1);
  };
  const rows = span(row(latitude, held), pixels[1]);
  return span(column(longitude, held), pixels[0]).flatMap((x) =>
    rows.map((y) => ({ zoom: held, x, y })),
  );
}

describe('the committed archive', () => {
  test('says what it is, as PMTiles version 3 asks', () => {
    expect(file.subarray(0, 7).toString('latin1')).toBe('PMTiles');
    expect(file[7]).toBe(3);
  });

  test('has at most 12 MB', () => {
    expect(file.byteLength).toBeLessThanOrEqual(12_000_000);
  });

  test('holds the world to zoom 5 and the region to zoom 8', async () => {
    expect(await archive.getHeader()).toMatchObject({ specVersion: 3, minZoom: 0, maxZoom: 8 });
    expect(await archive.getZxy(5, 0, 0)).toBeDefined();
    expect(await archive.getZxy(6, 0, 0)).toBeUndefined();
    expect(await archive.getZxy(8, 157, 102)).toBeDefined();
  });

  test('has its whole directory in the bytes that are read first', async () => {
    const { rootDirectoryOffset, rootDirectoryLength } = await archive.getHeader();
    expect(rootDirectoryOffset + rootDirectoryLength).toBeLessThanOrEqual(FIRST_BYTES);
  });

  test.each([
    [5, 34.45, 40.92],
    [5, 33.3, 44.3],
    [5.9, 34.45, 41.5],
    [6, 34.45, 41.5],
    [6, 33.3, 44.3],
  ])(
    'costs at most 150 kB for a first view of 1000 × 800 at zoom %d',
    async (zoom, latitude, longitude) => {
      await archive.getHeader();
      const before = lengths.length;
      for (const tile of tilesOfView(zoom, latitude, longitude, [1000, 800]))
        await archive.getZxy(tile.zoom, tile.x, tile.y);
      const tiles = lengths.slice(before);
      expect(tiles.length).toBeGreaterThanOrEqual(4);
      expect(tiles.reduce((sum, length) => sum + length, FIRST_BYTES)).toBeLessThan(150_000);
    },
  );
});
