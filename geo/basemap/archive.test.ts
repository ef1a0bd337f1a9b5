import { describe, expect, test } from 'vitest';
import { PREFETCHED_BYTE_COUNT } from '../../src/map/basemap/tile-json';
import {
  committedArchive,
  integersFrom,
  tileColumnAt,
  committedFile,
  readByteCounts,
  tileRowAt,
} from './committed-archive';

/** The tiles that a view of this size in pixels shows. A tile is 512 pixels wide at its own zoom. */
function tilesOfView(zoom: number, latitude: number, longitude: number, pixels: [number, number]) {
  const tileZoom = Math.min(Math.floor(zoom), 8);
  const size = 512 * 2 ** (zoom - tileZoom);
  const span = (middle: number, extent: number) => {
    const first = Math.floor(middle - extent / size / 2);
    const last = Math.floor(middle + extent / size / 2);
    return integersFrom(first, last + 1);
  };
  const rows = span(tileRowAt(latitude, tileZoom), pixels[1]);
  return span(tileColumnAt(longitude, tileZoom), pixels[0]).flatMap((x) =>
    rows.map((y) => ({ zoom: tileZoom, x, y })),
  );
}

describe('the committed archive', () => {
  test('begins as PMTiles version 3 prescribes', () => {
    expect(committedFile.subarray(0, 7).toString('latin1')).toBe('PMTiles');
    expect(committedFile[7]).toBe(3);
  });

  test('has at most 12 MB', () => {
    expect(committedFile.byteLength).toBeLessThanOrEqual(12_000_000);
  });

  test('holds the world to zoom 6 and the region to zoom 8', async () => {
    expect(await committedArchive.getHeader()).toMatchObject({
      specVersion: 3,
      minZoom: 0,
      maxZoom: 8,
    });
    expect(await committedArchive.getZxy(6, 0, 0)).toBeDefined();
    expect(await committedArchive.getZxy(7, 0, 0)).toBeUndefined();
    expect(await committedArchive.getZxy(8, 157, 102)).toBeDefined();
  });

  test('has its whole directory in the first read', async () => {
    const { rootDirectoryOffset, rootDirectoryLength } = await committedArchive.getHeader();
    expect(rootDirectoryOffset + rootDirectoryLength).toBeLessThanOrEqual(PREFETCHED_BYTE_COUNT);
  });

  test.each([
    [5, 34.45, 40.92],
    [5, 33.3, 44.3],
    [5.9, 34.45, 41.5],
    [6, 34.45, 41.5],
    [6, 33.3, 44.3],
    [3, 50, 10],
    [4, 50, 10],
    [5, 38, 25],
    [6, 0, 115],
    [6, 25.2, 56.9],
  ])(
    'needs at most 150 kB for a first view of 1000 × 800 pixels at zoom %d around %d, %d',
    async (zoom, latitude, longitude) => {
      await committedArchive.getHeader();
      const before = readByteCounts.length;
      for (const tile of tilesOfView(zoom, latitude, longitude, [1000, 800]))
        await committedArchive.getZxy(tile.zoom, tile.x, tile.y);
      const tiles = readByteCounts.slice(before);
      expect(tiles.length).toBeGreaterThanOrEqual(2);
      expect(tiles.reduce((sum, length) => sum + length, PREFETCHED_BYTE_COUNT)).toBeLessThan(
        150_000,
      );
    },
  );
});
