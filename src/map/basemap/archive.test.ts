import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { basemapTiles } from './archive';
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
      return Promise.resolve(answer(Number(from), Number(to)));
    },
  };
}

const ranges = (etag?: () => string) =>
  server((from, to) => {
    const headers = etag === undefined ? {} : { etag: etag() };
    return new Response(file.slice(from, to + 1), { status: 206, headers });
  });
const wholeOnly = () => server(() => new Response(file, { status: 200 }));
const status = (code: number) => server(() => new Response('', { status: code }));

const tileRequest = (tile: string) => ({ url: `pmtiles://${URL}/${tile}`, type: 'arrayBuffer' });
const load = ({ fetch }: Server) => {
  return basemapTiles(fetch);
};
const size = ({ data }: { data: ArrayBuffer | object }) => (data as ArrayBuffer).byteLength;

describe('from a server that knows byte ranges', () => {
  test('a tile costs its own bytes, and the header is read once for all', async () => {
    const host = ranges();
    const loadTile = load(host);
    expect(size(await loadTile(tileRequest('5/19/12')))).toBeGreaterThan(1000);
    expect(size(await loadTile(tileRequest('5/19/13')))).toBeGreaterThan(1000);
    expect(host.asked.map(({ range }) => range)[0]).toBe('bytes=0-4095');
    expect(host.asked).toHaveLength(3);
  });

  test('a root directory beyond the first bytes is read by itself', async () => {
    const [header, at] = [new DataView(file.buffer), 8192];
    const length = Number(header.getBigUint64(16, true));
    const moved = file.slice();
    moved.set(file.slice(262, 262 + length), at);
    moved.fill(0, 262, 262 + length);
    new DataView(moved.buffer).setBigUint64(8, BigInt(at), true);
    const host = server((from, to) => new Response(moved.slice(from, to + 1), { status: 206 }));
    expect(size(await load(host)(tileRequest('5/19/12')))).toBeGreaterThan(1000);
    expect(host.asked.map(({ range }) => range)[1]).toBe(`bytes=${at}-${at + length - 1}`);
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
    await expect(source.getBytes(0, 10)).rejects.toThrow('gone');
    expect((await source.getBytes(0, 7)).data.byteLength).toBe(7);
  });
});

describe('what cannot be read is said', () => {
  test.each([
    [status(404), `The basemap is missing: there is no ${URL}.`],
    [status(503), `The basemap cannot be read: ${URL} answers 503.`],
    [status(200), `The basemap is no PMTiles archive: ${URL} has only 0 bytes.`],
    [status(206), `The basemap is no PMTiles archive: ${URL} has only 0 bytes.`],
  ])('case %#', async (host, message) => {
    await expect(load(host)(tileRequest('5/19/12'))).rejects.toThrow(message);
  });

  test('a page in place of the archive', async () => {
    const page = server(() => new Response('<!doctype html>'.repeat(20), { status: 200 }));
    await expect(load(page)(tileRequest('0/0/0'))).rejects.toThrow();
  });

  test('an address that is no tile', async () => {
    await expect(load(ranges())({ url: 'pmtiles://x' })).rejects.toThrow('pmtiles://x is no tile');
  });
});

test('a tile that is not held has the status by which MapLibre draws the one above it', async () => {
  await expect(load(ranges())(tileRequest('8/0/0'))).rejects.toMatchObject({ status: 404 });
});
