import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { expect, test } from 'vitest';
import { basemapDescription, DEEPEST_ZOOM } from './tile-json';

const bytes = readFileSync('public/basemap.pmtiles');
const archive = new PMTiles({
  getKey: () => 'basemap',
  getBytes: (offset, length) =>
    Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
});

test('the description tells the zooms of the archive that ships', async () => {
  const { minZoom, maxZoom } = await archive.getHeader();
  const { data } = await basemapDescription({ url: 'pmtiles://a', type: 'json' });
  expect(data).toMatchObject({
    tiles: ['pmtiles://a/{z}/{x}/{y}'],
    minzoom: minZoom,
    maxzoom: maxZoom,
    sparse: true,
  });
  expect(maxZoom).toBe(DEEPEST_ZOOM);
});

test('a tile is not read where the page is drawn', async () => {
  await expect(basemapDescription({ url: 'pmtiles://a/0/0/0' })).rejects.toThrow('worker');
});
