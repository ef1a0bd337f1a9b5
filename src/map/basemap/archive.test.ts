import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { PMTiles } from 'pmtiles';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTileLoader } from './archive';
import { ArchiveSource } from './archive-source';

const URL = 'https://example.org/maps/basemap.pmtiles';
const file = new Uint8Array(
  readFileSync(new globalThis.URL('../../../public/basemap.pmtiles', import.meta.url)),
);

interface Server {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly asked: { readonly range: string; readonly cache: RequestCache | undefined }[];
}

function server(answer: (from: number, to: number) => Response): Server {
  const asked: { range: string; cache: RequestCache | undefined }[] = [];
  return {
    asked,
    fetch: (_url, { headers, cache }) => {
      const range = new Headers(headers).get('range') ?? '';
      asked.push({ range, cache });
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
      return Promise.resolve().then(() => answer(Number(from), Number(to)));
    },
  };
}

const ranges = (etag?: () => string) =>
  server((from, to) => {
    const headers = etag === undefined ? {} : { etag: etag() };
    return new Response(file.slice(from, to + 1), { status: 206, headers });
  });
/** An answer as RFC 9110 wants it. It begins at byte `from`, and says the size of the file. */
const partOf = (of: Uint8Array<ArrayBuffer>, from: number, to: number, headers = {}) => {
  const body = of.slice(from, to + 1);
  const range = `bytes ${from}-${from + body.length - 1}/${of.length}`;
  return new Response(body, { status: 206, headers: { 'content-range': range, ...headers } });
};
const wholeOnly = () => server(() => new Response(file, { status: 200 }));
const status = (code: number) => server(() => new Response('', { status: code }));

const tileRequest = (tile: string) => ({ url: `pmtiles://${URL}/${tile}`, type: 'arrayBuffer' });
const load = ({ fetch }: Server) => createTileLoader(fetch);
const size = ({ data }: { data: ArrayBuffer }) => data.byteLength;

afterEach(() => vi.unstubAllGlobals());

describe('the archive that ships', () => {
  const tile = fc
    .integer({ min: 0, max: 9 })
    .chain((zoom) =>
      fc.tuple(fc.constant(zoom), fc.nat({ max: 2 ** zoom - 1 }), fc.nat({ max: 2 ** zoom - 1 })),
    );
  const inMemory = new PMTiles({
    getKey: () => 'basemap',
    getBytes: (offset, length) =>
      Promise.resolve({ data: file.buffer.slice(offset, offset + length) }),
  });

  test.each([
    ['by ranges', ranges()],
    ['whole', wholeOnly()],
  ])('read %s gives the tiles that it holds, and no others', async (_way, host) => {
    const loadTile = load(host);
    await fc.assert(
      fc.asyncProperty(tile, async ([z, x, y]) => {
        const expected = await inMemory.getZxy(z, x, y);
        const read = await loadTile(tileRequest(`${z}/${x}/${y}`)).catch(() => undefined);
        expect(read?.data).toEqual(expected?.data);
      }),
      { numRuns: 200 },
    );
  });

  test('holds the whole world to zoom 6, and the region to zoom 8', async () => {
    const loadTile = load(wholeOnly());
    for (const held of ['0/0/0', '6/0/0', '6/63/63', '8/157/102'])
      await expect(loadTile(tileRequest(held)), held).resolves.toBeDefined();
    for (const missing of ['7/0/0', '8/0/0', '9/314/204'])
      await expect(loadTile(tileRequest(missing)), missing).rejects.toThrow('not in the archive');
  });

  test('is the same to a browser that cannot unpack gzip', async () => {
    const unpacked = await load(ranges())(tileRequest('5/19/12'));
    vi.stubGlobal('DecompressionStream', undefined);
    const tile = await load(ranges())(tileRequest('5/19/12'));
    expect(tile.data).toBeInstanceOf(ArrayBuffer);
    expect(tile.data).toEqual(unpacked.data);
  });
});

describe('from a server that knows byte ranges', () => {
  test('a tile costs its own bytes, and the header is read once for all', async () => {
    const host = ranges();
    const loadTile = load(host);
    expect(size(await loadTile(tileRequest('5/19/12')))).toBeGreaterThan(1000);
    expect(size(await loadTile(tileRequest('5/19/13')))).toBeGreaterThan(1000);
    expect(host.asked.map(({ range }) => range)[0]).toBe('bytes=0-8191');
    expect(host.asked).toHaveLength(3);
  });

  test('a root directory beyond the first bytes is read with the 16 kB in which it must be', async () => {
    const [header, at] = [new DataView(file.buffer), 8192];
    const length = Number(header.getBigUint64(16, true));
    const moved = file.slice();
    moved.set(file.slice(262, 262 + length), at);
    moved.fill(0, 262, 262 + length);
    new DataView(moved.buffer).setBigUint64(8, BigInt(at), true);
    const host = server((from, to) => new Response(moved.slice(from, to + 1), { status: 206 }));
    expect(size(await load(host)(tileRequest('5/19/12')))).toBeGreaterThan(1000);
    expect(host.asked.map(({ range }) => range).slice(0, 2)).toEqual([
      'bytes=0-8191',
      'bytes=0-16383',
    ]);
  });

  test('one tile is read once, however many ask, and each has it for itself', async () => {
    const host = ranges();
    const loadTile = load(host);
    const all = await Promise.all([1, 2, 3].map(() => loadTile(tileRequest('5/19/12'))));
    const again = await loadTile(tileRequest('5/19/12'));
    expect(host.asked).toHaveLength(2);
    expect(new Set([...all, again].map(({ data }) => data)).size).toBe(4);
    expect(new Set([...all, again].map(size)).size).toBe(1);
  });

  test('a tile that could not be read is asked for again', async () => {
    let fails = true;
    const host = server((from, to) =>
      fails && from > 0
        ? new Response('', { status: 500 })
        : new Response(file.slice(from, to + 1), { status: 206 }),
    );
    const loadTile = load(host);
    await expect(loadTile(tileRequest('5/19/12'))).rejects.toThrow('500');
    fails = false;
    expect(size(await loadTile(tileRequest('5/19/12')))).toBeGreaterThan(1000);
  });

  test('only the last tiles are kept', async () => {
    const host = ranges();
    const loadTile = load(host);
    const row = Array.from({ length: 25 }, (_, x) => tileRequest(`5/${x}/12`));
    for (const tile of row) await loadTile(tile);
    expect(host.asked).toHaveLength(26);
    await loadTile(tileRequest('5/24/12'));
    expect(host.asked).toHaveLength(26);
    await loadTile(tileRequest('5/0/12'));
    expect(host.asked).toHaveLength(27);
  });

  test('a header that could not be read is asked for again', async () => {
    let fails = true;
    const host = server((from, to) =>
      fails
        ? new Response('', { status: 500 })
        : new Response(file.slice(from, to + 1), { status: 206 }),
    );
    const loadTile = load(host);
    await expect(loadTile(tileRequest('5/19/12'))).rejects.toThrow('500');
    fails = false;
    expect(size(await loadTile(tileRequest('5/19/12')))).toBeGreaterThan(1000);
  });

  test('tiles asked for at once share the header', async () => {
    const host = ranges();
    const loadTile = load(host);
    await Promise.all(['5/19/12', '5/20/12', '5/19/13'].map((tile) => loadTile(tileRequest(tile))));
    expect(host.asked).toHaveLength(4);
  });

  test('an archive that was replaced meanwhile is read anew, past the browser’s cache', async () => {
    let etag = '"one"';
    const host = ranges(() => etag);
    const loadTile = load(host);
    await loadTile(tileRequest('5/19/12'));
    etag = '"two"';
    expect(size(await loadTile(tileRequest('5/19/13')))).toBeGreaterThan(1000);
    expect(host.asked.at(-1)?.cache).toBe('reload');
    // Header and tile, the tile that did not fit, header and tile again.
    expect(host.asked).toHaveLength(5);
  });

  test('an archive that is replaced again and again is read whole', async () => {
    let edition = 0;
    const host = server((from, to) => {
      const headers = { etag: `"${edition++}"` };
      return Number.isNaN(from)
        ? new Response(file, { headers })
        : new Response(file.slice(from, to + 1), { status: 206, headers });
    });
    const loadTile = load(host);
    expect(size(await loadTile(tileRequest('5/19/12')))).toBeGreaterThan(1000);
    expect(host.asked.at(-1)).toEqual({ range: '', cache: 'reload' });
    // Header and tile, the header again, a tile that does not fit again, and the whole archive.
    expect(host.asked).toHaveLength(5);
    await loadTile(tileRequest('5/19/13'));
    expect(host.asked).toHaveLength(5);
  });

  test('servers behind one address may name the same archive by different ETags', async () => {
    let edition = 0;
    const host = server((from, to) => partOf(file, from, to, { etag: `"${edition++}"` }));
    const loadTile = load(host);
    for (const tile of ['5/19/12', '5/19/13', '5/20/12']) await loadTile(tileRequest(tile));
    expect(host.asked).toHaveLength(4);
  });

  test('an archive of another size has been replaced, whatever its ETag', async () => {
    let current = file;
    const host = server((from, to) => partOf(current, from, to));
    const loadTile = load(host);
    await loadTile(tileRequest('5/19/12'));
    current = new Uint8Array([...file, 0]);
    expect(size(await loadTile(tileRequest('5/19/13')))).toBeGreaterThan(1000);
    expect(host.asked.map(({ cache }) => cache).slice(-2)).toEqual(['reload', 'reload']);
  });

  test('after a tile that nobody can unpack, the header is read anew', async () => {
    let isGarbled = true;
    const host = server((from, to) =>
      partOf(isGarbled && from > 0 ? file.map((byte) => ~byte) : file, from, to),
    );
    const loadTile = load(host);
    await expect(loadTile(tileRequest('5/19/12'))).rejects.toThrow();
    isGarbled = false;
    expect(size(await loadTile(tileRequest('5/19/12')))).toBeGreaterThan(1000);
    expect(host.asked.at(-1)?.cache).toBe('no-cache');
  });

  test('a weak ETag says nothing about bytes', async () => {
    let edition = 0;
    const host = ranges(() => `W/"${edition++}"`);
    expect(size(await load(host)(tileRequest('5/19/12')))).toBeGreaterThan(1000);
    expect(host.asked).toHaveLength(2);
  });
});

describe('from a server that ignores byte ranges', () => {
  test('the archive is read whole, once', async () => {
    const host = wholeOnly();
    const loadTile = load(host);
    await Promise.all(
      ['5/19/12', '5/20/12', '8/157/102'].map((tile) => loadTile(tileRequest(tile))),
    );
    expect(size(await loadTile(tileRequest('5/19/13')))).toBeGreaterThan(1000);
    expect(host.asked).toHaveLength(1);
  });

  test('both ways give the same bytes', async () => {
    const [whole, part] = [
      new ArchiveSource(URL, wholeOnly().fetch),
      new ArchiveSource(URL, ranges().fetch),
    ];
    expect(await whole.getBytes(200, 500)).toEqual(await part.getBytes(200, 500));
  });

  test('a reading that breaks off is begun again', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new Error('gone')),
    });
    let answers = 0;
    const host = server(() => new Response(answers++ === 0 ? broken : file, { status: 200 }));
    const source = new ArchiveSource(URL, host.fetch);
    await expect(source.getBytes(200, 10)).rejects.toThrow('gone');
    expect((await source.getBytes(200, 7)).data.byteLength).toBe(7);
  });
});

describe('from a server that answers ranges wrongly, the archive is read whole, once', () => {
  const zipped = new Uint8Array(gzipSync(file));
  const cannotBeUnpacked = () =>
    new ReadableStream({ start: (controller) => controller.error(new TypeError('decoding')) });
  const contentRange = (from: number, to: number, of = file.length) => ({
    'content-range': `bytes ${from}-${to}/${of}`,
  });

  test.each<[string, (from: number, to: number) => Response]>([
    [
      'a part of the compressed file, which the browser cannot unpack',
      (from, to) =>
        new Response(cannotBeUnpacked(), {
          status: 206,
          headers: { 'content-encoding': 'gzip', ...contentRange(from, to, zipped.length) },
        }),
    ],
    ['a part of the compressed file, as it is', (from, to) => partOf(zipped, from, to)],
    ['0 bytes', (from, to) => new Response('', { status: 206, headers: contentRange(from, to) })],
    ['0 bytes without Content-Range', () => new Response('', { status: 206 })],
    [
      'a part that breaks off',
      (from, to) =>
        new Response(file.slice(from, to - 9), { status: 206, headers: contentRange(from, to) }),
    ],
    ['another part', (_from, to) => partOf(file, 0, to)],
    ['less than was asked for', (from, to) => partOf(file, from, Math.min(to, from + 999))],
    ['a web page', () => new Response('<!doctype html>'.repeat(400), { status: 206 })],
    ['the whole file, compressed', () => new Response(zipped)],
    ...[400, 405, 416, 501].map((code): [string, () => Response] => [
      `${code}`,
      () => new Response('', { status: code }),
    ]),
  ])('%s', async (_what, answer) => {
    const host = server((from, to) => (Number.isNaN(from) ? new Response(file) : answer(from, to)));
    const loadTile = load(host);
    await Promise.all(
      ['5/19/12', '5/20/12', '8/157/102'].map((tile) => loadTile(tileRequest(tile))),
    );
    expect(size(await loadTile(tileRequest('5/19/13')))).toBeGreaterThan(1000);
    expect(host.asked.filter(({ range }) => range === '').length).toBeLessThanOrEqual(1);
    expect(host.asked.length).toBeLessThanOrEqual(5);
  });

  test('an answer that the browser refuses whole is asked for again, then read whole', async () => {
    const host = server((from) => {
      if (Number.isNaN(from)) return new Response(file);
      throw new TypeError('Failed to fetch');
    });
    const loadTile = load(host);
    await expect(loadTile(tileRequest('5/19/12'))).rejects.toThrow('Failed to fetch');
    expect(size(await loadTile(tileRequest('5/19/12')))).toBeGreaterThan(1000);
    expect(host.asked.map(({ range }) => range)).toEqual(['bytes=0-8191', 'bytes=0-8191', '']);
  });

  test('a network that fails for a part of the archive costs no whole download', async () => {
    let isCut = false;
    const host = server((from, to) => {
      if (isCut) throw new TypeError('Failed to fetch');
      return partOf(file, from, to);
    });
    const source = new ArchiveSource(URL, host.fetch, 'no-cache');
    await source.getBytes(0, 4096);
    isCut = true;
    await expect(source.getBytes(200, 7)).rejects.toThrow('Failed to fetch');
    expect(host.asked.filter(({ range }) => range === '')).toEqual([]);
  });

  test('a refusal that has nothing to do with ranges is asked again by ranges', async () => {
    for (const code of [403, 429, 503]) {
      const host = status(code);
      await expect(load(host)(tileRequest('5/19/12'))).rejects.toThrow(`answers ${code}`);
      expect(host.asked).toHaveLength(1);
    }
  });

  test('a web page in place of the whole archive is not kept', async () => {
    let isPortal = true;
    const host = server(() => new Response(isPortal ? '<!doctype html>' : file));
    const loadTile = load(host);
    await expect(loadTile(tileRequest('5/19/12'))).rejects.toThrow('not a PMTiles archive');
    isPortal = false;
    expect(size(await loadTile(tileRequest('5/19/12')))).toBeGreaterThan(1000);
  });
});

describe('what cannot be read is said', () => {
  test.each([
    [status(404), `The basemap is missing: there is no ${URL}.`],
    [status(503), `The basemap cannot be read: ${URL} answers 503.`],
    [status(200), `The basemap is not a PMTiles archive: ${URL} has only 0 bytes.`],
    [status(206), `The basemap is not a PMTiles archive: ${URL} has only 0 bytes.`],
  ])('case %#', async (host, message) => {
    await expect(load(host)(tileRequest('5/19/12'))).rejects.toThrow(message);
  });

  const withBytes = (...bytes: readonly (readonly [at: number, byte: number])[]) => {
    const changed = file.slice(0, 20_000);
    for (const [at, byte] of bytes) changed[at] = byte;
    return changed;
  };

  test.each([
    ['a page in its place', '<!doctype html>'.repeat(20), 'not a PMTiles archive of version 3'],
    ['version 2', withBytes([7, 2]), 'not a PMTiles archive of version 3'],
    ['version 4', withBytes([7, 4]), 'not a PMTiles archive of version 3'],
    ['tiles packed with Brotli', withBytes([98, 3]), 'not compressed with gzip'],
    ['directories packed with zstd', withBytes([97, 4]), 'not compressed with gzip'],
    ['126 bytes', file.slice(0, 126), `${URL} has only 126 bytes`],
  ])('%s', async (_what, body, message) => {
    for (const code of [200, 206]) {
      const host = server(() => new Response(body, { status: code }));
      await expect(load(host)(tileRequest('0/0/0'))).rejects.toThrow(message);
    }
  });

  test('an address that is no tile', async () => {
    await expect(load(ranges())({ url: 'pmtiles://x' })).rejects.toThrow('pmtiles://x is no tile');
  });
});

test('a tile that is not held has the status by which MapLibre draws the one above it', async () => {
  await expect(load(ranges())(tileRequest('8/0/0'))).rejects.toMatchObject({ status: 404 });
});

test('an archive of gigabytes is not downloaded whole', async () => {
  let isCancelled = false;
  const endless = () =>
    new ReadableStream({ pull: () => undefined, cancel: () => void (isCancelled = true) });
  const host = server(
    () => new Response(endless(), { status: 200, headers: { 'content-length': '3000000000' } }),
  );
  await expect(load(host)(tileRequest('0/0/0'))).rejects.toThrow('too large to be read whole');
  expect(isCancelled).toBe(true);
});
