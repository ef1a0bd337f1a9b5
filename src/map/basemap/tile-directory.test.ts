import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { PMTiles, zxyToTileId } from 'pmtiles';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { basemapTiles } from './archive';
import { entriesOf, entryFor, headerOf, tileIdOf } from './tile-directory';
import { gunzip } from './gunzip';

const file = readFileSync('public/basemap.pmtiles');
const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
/** The reference implementation, reading the archive that ships. */
const reference = new PMTiles({
  getKey: () => 'basemap',
  getBytes: (offset, length) => Promise.resolve({ data: bytes.slice(offset, offset + length) }),
});

const tile = fc
  .integer({ min: 0, max: 9 })
  .chain((zoom) =>
    fc.tuple(
      fc.constant(zoom),
      fc.integer({ min: 0, max: 2 ** zoom - 1 }),
      fc.integer({ min: 0, max: 2 ** zoom - 1 }),
    ),
  );

afterEach(() => vi.unstubAllGlobals());

describe('the number of a tile', () => {
  it('is that of the reference implementation, at any zoom', () => {
    const any = fc
      .integer({ min: 0, max: 26 })
      .chain((zoom) =>
        fc.tuple(fc.constant(zoom), fc.nat({ max: 2 ** zoom - 1 }), fc.nat({ max: 2 ** zoom - 1 })),
      );
    fc.assert(fc.property(any, (zxy) => tileIdOf(...zxy) === zxyToTileId(...zxy)));
  });
});

describe('the archive that ships', () => {
  it('gives the tiles that the reference implementation reads, and none besides', async () => {
    const load = basemapTiles(() => Promise.resolve(new Response(bytes, { status: 200 })));
    await fc.assert(
      fc.asyncProperty(tile, async ([z, x, y]) => {
        const expected = await reference.getZxy(z, x, y);
        const url = `pmtiles://https://example.org/basemap.pmtiles/${z}/${x}/${y}`;
        const read = await load({ url }).catch(() => undefined);
        expect(read?.data.byteLength).toBe(expected?.data.byteLength);
        if (read !== undefined)
          expect(new Uint8Array(read.data)).toEqual(
            new Uint8Array(expected?.data ?? new ArrayBuffer(0)),
          );
      }),
      { numRuns: 200 },
    );
  });

  it('has a root in which every tile id falls into one entry, or into none', () => {
    const { root } = headerOf(bytes);
    const entries = entriesOf(gunzipSync(file.subarray(root.offset, root.offset + root.length)));
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) expect(entryFor(entries, entry.tileId)).toBe(entry);
    expect(entryFor(entries, (entries[0]?.tileId ?? 0) - 1)).toBeUndefined();
  });
});

describe('what is no archive', () => {
  it.each([
    [new ArrayBuffer(127), 'no PMTiles archive'],
    [new TextEncoder().encode('<!doctype html>'.repeat(20)).buffer, 'no PMTiles archive'],
  ])('is told, case %#', (data, message) => {
    expect(() => headerOf(data)).toThrow(message);
  });
});

describe('a browser that cannot unpack', () => {
  it('gets the same bytes', async () => {
    const { root } = headerOf(bytes);
    const packed = bytes.slice(root.offset, root.offset + root.length);
    const byItself = await gunzip(packed);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(new Uint8Array(await gunzip(packed))).toEqual(new Uint8Array(byItself));
  });
});
