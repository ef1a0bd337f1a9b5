import { describe, expect, it } from 'vitest';
import { fakeCache, type FakeCache } from '../../tests/support/fake-cache';
import type { Build } from './build';
import {
  deleteFilesOfOtherBuilds,
  cacheFiles,
  findCachedFile,
  type CacheStore,
} from './cache-store';

const ROOT = 'https://example.org/a/';
/** The first digits of the SHA-256 of "tiles". */
const TILES = 'ad9243fa6fb2';
const ENTRY = 'assets/index-1.js';
const build: Build = {
  entryScriptPath: ENTRY,
  revisionByPath: { '': 'page1', [ENTRY]: null, 'basemap.pmtiles': TILES, '404.html': 'lost1' },
};
const SERVED: Readonly<Record<string, string>> = {
  '': `<script src="./${ENTRY}">`,
  [ENTRY]: 'code',
  'basemap.pmtiles': 'tiles',
  '404.html': 'Not found',
};

function host(files: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
  const requested: string[] = [];
  const fetchFile = ({ url, cache }: Request) => {
    const address = url.slice(ROOT.length);
    requested.push(`${address} ${cache}`);
    const text = files[address];
    return Promise.resolve(
      text === undefined ? new Response('', { status: 404 }) : new Response(text, { headers }),
    );
  };
  return { requested, fetchFile };
}

const all = () => true;
const storeOf = (cache: FakeCache, of = build): CacheStore => ({ siteUrl: ROOT, build: of, cache });
const keys = async (cache: FakeCache) =>
  (await cache.keys()).map(({ url }) => url.slice(ROOT.length)).sort();
const text = async (response: Promise<Response | undefined>) => (await response)?.text();

describe('the cache', () => {
  it('has each file by its revision, fetched past the HTTP cache if its name has no hash', async () => {
    const store = storeOf(fakeCache());
    const { requested, fetchFile } = host(SERVED);
    await cacheFiles(store, all, fetchFile);
    expect(requested.sort()).toEqual([
      ' no-cache',
      '404.html no-cache',
      'assets/index-1.js default',
      'basemap.pmtiles no-cache',
    ]);
    expect(await text(findCachedFile(store, ''))).toBe(SERVED['']);
    expect(await text(findCachedFile(store, 'basemap.pmtiles'))).toBe('tiles');
    expect(await findCachedFile(store, 'site/irbil/')).toBeUndefined();
  });

  it('shares files that another build has fetched', async () => {
    const cache = fakeCache();
    await cacheFiles(storeOf(cache), all, host(SERVED).fetchFile);
    const next = { ...build, revisionByPath: { ...build.revisionByPath, '404.html': 'lost2' } };
    const { requested, fetchFile } = host(SERVED);
    await cacheFiles(storeOf(cache, next), all, fetchFile);
    expect(requested).toEqual(['404.html no-cache']);
  });

  it('has the wanted files only', async () => {
    const cache = fakeCache();
    await cacheFiles(storeOf(cache), (address) => address === ENTRY, host(SERVED).fetchFile);
    expect(await keys(cache)).toEqual([ENTRY]);
  });

  it('has the other files if one is missing', async () => {
    const cache = fakeCache();
    const { '404.html': missing, ...others } = SERVED;
    expect(missing).toBeDefined();
    const { fetchFile } = host(others);
    await expect(cacheFiles(storeOf(cache), all, fetchFile)).rejects.toThrow('404');
    expect(await keys(cache)).toHaveLength(3);
  });

  it.each([
    ['', '<script src="./assets/index-0.js">'],
    ['basemap.pmtiles', 'older tiles'],
  ])('refuses another build’s "%s", which a host’s own cache may give', async (address, old) => {
    const cache = fakeCache();
    const { fetchFile } = host({ ...SERVED, [address]: old });
    await expect(cacheFiles(storeOf(cache), all, fetchFile)).rejects.toThrow('another build');
    expect(await findCachedFile(storeOf(cache), address)).toBeUndefined();
  });

  it('gives each file an ETag, and drops the headers about its transfer', async () => {
    const store = storeOf(fakeCache());
    const transferHeaders = {
      'content-encoding': 'br',
      'content-type': 'text/html',
      etag: 'W/"weak"',
      vary: '*',
    };
    await cacheFiles(store, all, host(SERVED, transferHeaders).fetchFile);
    const cached = await findCachedFile(store, 'basemap.pmtiles');
    expect([...(cached?.headers ?? [])]).toEqual([
      ['content-type', 'text/html'],
      ['etag', `"${TILES}"`],
    ]);
  });

  it('keeps the host’s ETag if it is strong', async () => {
    const store = storeOf(fakeCache());
    await cacheFiles(store, all, host(SERVED, { etag: '"strong"' }).fetchFile);
    expect((await findCachedFile(store, 'basemap.pmtiles'))?.headers.get('etag')).toBe('"strong"');
  });
});

it('a build deletes the files of other builds, and keeps its own', async () => {
  const cache = fakeCache({ [`${ROOT}assets/index-0.js`]: '', [`${ROOT}?page0`]: '' });
  await cacheFiles(storeOf(cache), all, host(SERVED).fetchFile);
  expect(await text(findCachedFile(storeOf(cache), 'assets/index-0.js'))).toBe('');
  await deleteFilesOfOtherBuilds(storeOf(cache));
  expect(await keys(cache)).toEqual(
    ['?page1', '404.html?lost1', ENTRY, `basemap.pmtiles?${TILES}`].sort(),
  );
});
