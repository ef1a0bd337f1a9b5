import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { afterEach, expect, test, vi } from 'vitest';
import { createTileLoader } from './archive';
import { describeTiles, DEEPEST_ZOOM, prefetchArchiveStart } from './tile-json';

const bytes = readFileSync('public/basemap.pmtiles');
const archive = new PMTiles({
  getKey: () => 'basemap',
  getBytes: (offset, length) =>
    Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
});

afterEach(() => vi.unstubAllGlobals());

test('the description tells the zooms of the archive that ships', async () => {
  const { minZoom, maxZoom } = await archive.getHeader();
  const { data } = await describeTiles({ url: 'pmtiles://a', type: 'json' }, DEEPEST_ZOOM);
  expect(data).toMatchObject({
    tiles: ['pmtiles://a/{z}/{x}/{y}'],
    minzoom: minZoom,
    maxzoom: maxZoom,
    sparse: true,
  });
  expect(maxZoom).toBe(DEEPEST_ZOOM);
});

test('a tile is not read where the page is drawn', async () => {
  await expect(describeTiles({ url: 'pmtiles://a/0/0/0' }, 8)).rejects.toThrow('worker');
});

test('the page prefetches the bytes that the worker reads first', async () => {
  const ranges: (string | null)[] = [];
  const notedFetch = (_url: string, { headers }: RequestInit) => {
    ranges.push(new Headers(headers).get('range'));
    return Promise.resolve(new Response(new Uint8Array(bytes), { status: 206 }));
  };
  vi.stubGlobal('fetch', notedFetch);
  await prefetchArchiveStart('https://example.org/basemap.pmtiles');
  await createTileLoader()({ url: 'pmtiles://https://example.org/basemap.pmtiles/0/0/0' }).catch(
    () => undefined,
  );
  expect(ranges[0]).toBeTruthy();
  expect(ranges[1]).toBe(ranges[0]);
});
