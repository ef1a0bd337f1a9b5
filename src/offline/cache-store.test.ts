import { describe, expect, it } from 'vitest';
import { fakeCache, type FakeCache } from '../../tests/support/fake-cache';
import type { Build } from './build';
import { deleteOthers, keep, cachedFile, type CacheStore } from './cache-store';

const ROOT = 'https://example.org/a/';
/** SHA-256 of "tiles" begins so. */
const TILES = 'ad9243fa6fb2';
const ENTRY = 'assets/index-1.js';
const edition: Build = {
  entry: ENTRY,
  files: { '': 'page1', [ENTRY]: null, 'basemap.pmtiles': TILES, '404.html': 'lost1' },
};
const SERVED: Readonly<Record<string, string>> = {
  '': `<script src="./${ENTRY}">`,
  [ENTRY]: 'code',
  'basemap.pmtiles': 'tiles',
  '404.html': 'Not found',
};

function host(files: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
  const asked: string[] = [];
  const fetchFile = ({ url, cache }: Request) => {
    const address = url.slice(ROOT.length);
    asked.push(`${address} ${cache}`);
    const text = files[address];
    return Promise.resolve(
      text === undefined ? new Response('', { status: 404 }) : new Response(text, { headers }),
    );
  };
  return { asked, fetchFile };
}

const all = () => true;
const shelf = (cache: FakeCache, of = edition): CacheStore => ({ root: ROOT, edition: of, cache });
const keys = async (cache: FakeCache) =>
  (await cache.keys()).map(({ url }) => url.slice(ROOT.length)).sort();
const text = async (response: Promise<Response | undefined>) => (await response)?.text();

describe('what is kept', () => {
  it('is each file by its content, asked for anew where its name does not tell it', async () => {
    const own = shelf(fakeCache());
    const { asked, fetchFile } = host(SERVED);
    await keep(own, all, fetchFile);
    expect(asked.sort()).toEqual([
      ' no-cache',
      '404.html no-cache',
      'assets/index-1.js default',
      'basemap.pmtiles no-cache',
    ]);
    expect(await text(cachedFile(own, ''))).toBe(SERVED['']);
    expect(await text(cachedFile(own, 'basemap.pmtiles'))).toBe('tiles');
    expect(await cachedFile(own, 'site/irbil/')).toBeUndefined();
  });

  it('is fetched once, whichever edition has fetched it', async () => {
    const cache = fakeCache();
    await keep(shelf(cache), all, host(SERVED).fetchFile);
    const next = { ...edition, files: { ...edition.files, '404.html': 'lost2' } };
    const { asked, fetchFile } = host(SERVED);
    await keep(shelf(cache, next), all, fetchFile);
    expect(asked).toEqual(['404.html no-cache']);
  });

  it('is what is wanted, and no more', async () => {
    const cache = fakeCache();
    await keep(shelf(cache), (address) => address === ENTRY, host(SERVED).fetchFile);
    expect(await keys(cache)).toEqual([ENTRY]);
  });

  it('is all that can be had, though something is missing', async () => {
    const cache = fakeCache();
    const { '404.html': missing, ...others } = SERVED;
    expect(missing).toBeDefined();
    const { fetchFile } = host(others);
    await expect(keep(shelf(cache), all, fetchFile)).rejects.toThrow('404');
    expect(await keys(cache)).toHaveLength(3);
  });

  it.each([
    ['', '<script src="./assets/index-0.js">'],
    ['basemap.pmtiles', 'older tiles'],
  ])(
    'is never another edition’s "%s", as a cache of the host’s may have it',
    async (address, old) => {
      const cache = fakeCache();
      const { fetchFile } = host({ ...SERVED, [address]: old });
      await expect(keep(shelf(cache), all, fetchFile)).rejects.toThrow('another edition');
      expect(await cachedFile(shelf(cache), address)).toBeUndefined();
    },
  );

  it('tells by its ETag which content it is, and not how it was packed', async () => {
    const own = shelf(fakeCache());
    const packed = {
      'content-encoding': 'br',
      'content-type': 'text/html',
      etag: 'W/"weak"',
      vary: '*',
    };
    await keep(own, all, host(SERVED, packed).fetchFile);
    const kept = await cachedFile(own, 'basemap.pmtiles');
    expect([...(kept?.headers ?? [])]).toEqual([
      ['content-type', 'text/html'],
      ['etag', `"${TILES}"`],
    ]);
  });

  it('has the host’s own ETag, where that is strong', async () => {
    const own = shelf(fakeCache());
    await keep(own, all, host(SERVED, { etag: '"strong"' }).fetchFile);
    expect((await cachedFile(own, 'basemap.pmtiles'))?.headers.get('etag')).toBe('"strong"');
  });
});

it('an edition lets go of what others have left, and keeps its own', async () => {
  const cache = fakeCache({ [`${ROOT}assets/index-0.js`]: '', [`${ROOT}?page0`]: '' });
  await keep(shelf(cache), all, host(SERVED).fetchFile);
  expect(await text(cachedFile(shelf(cache), 'assets/index-0.js'))).toBe('');
  await deleteOthers(shelf(cache));
  expect(await keys(cache)).toEqual(
    ['?page1', '404.html?lost1', ENTRY, `basemap.pmtiles?${TILES}`].sort(),
  );
});
