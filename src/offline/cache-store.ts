import { cacheKey, fileKindOf, type Build } from './build';

/** The cache that stores the files of a build, and the website of these files. */
export interface CacheStore {
  /** The absolute URL of the website's folder, with a slash at its end. */
  readonly siteUrl: string;
  readonly build: Build;
  readonly cache: Pick<Cache, 'keys' | 'match' | 'put' | 'delete'>;
}

type FetchFile = (request: Request) => Promise<Response>;

/**
 * Fetches and stores the wanted files that are not in the cache. Reuses files that another build has stored, if they
 * are the same.
 * @throws if a file cannot be fetched. All other files are still stored.
 */
export async function cacheFiles(
  { siteUrl, build, cache }: CacheStore,
  isWanted: (address: string) => boolean,
  fetchFile: FetchFile = (request) => fetch(request),
): Promise<void> {
  const cachedUrls = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.entries(build.revisionByPath).filter(
    ([address, revision]) =>
      isWanted(address) && !cachedUrls.has(siteUrl + cacheKey(address, revision)),
  );
  const results = await Promise.allSettled(
    missing.map(async ([address, revision]) => {
      const request = new Request(siteUrl + address, {
        // A file without a hash in its name may change under the same name. `no-cache` prevents an old version from the
        // browser's HTTP cache.
        cache: revision === null ? 'default' : 'no-cache',
        priority: 'low',
      });
      const file = await makeCacheableCopy(await fetchFile(request), address, build);
      await cache.put(siteUrl + cacheKey(address, revision), file);
    }),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** The cached file at a path, in the revision of this build. A file with a hash in its name may come from any build. */
export function findCachedFile(
  { siteUrl, build, cache }: CacheStore,
  address: string,
): Promise<Response | undefined> {
  return cache.match(siteUrl + cacheKey(address, build.revisionByPath[address] ?? null));
}

/** Maximum number of pages in the cache that the reader has opened and the build does not list. */
const MAX_READ_PAGES = 50;

/** The cache URL of a page that the reader has opened and the build does not list. */
const readPageUrl = ({ siteUrl, build }: CacheStore, address: string): string =>
  siteUrl + cacheKey(address, `read=${build.entryScriptPath}`);

/**
 * Stores a page that the reader has opened and the build does not list. If there are too many such pages, the oldest is
 * deleted.
 */
export async function keepReadPage(
  store: CacheStore,
  address: string,
  response: Response,
): Promise<void> {
  const page = await makeCacheableCopy(response, address, store.build);
  const url = readPageUrl(store, address);
  await store.cache.delete(url);
  await store.cache.put(url, page);
  const read = (await store.cache.keys()).filter((keptRequest) =>
    isReadPage(store, keptRequest.url),
  );
  await Promise.all(
    read
      .slice(0, Math.max(0, read.length - MAX_READ_PAGES))
      .map(({ url: old }) => store.cache.delete(old)),
  );
}

export function findReadPage(store: CacheStore, address: string): Promise<Response | undefined> {
  return store.cache.match(readPageUrl(store, address));
}

const isReadPage = ({ build }: CacheStore, url: string): boolean =>
  url.endsWith(`?read=${build.entryScriptPath}`);

/** Deletes the cached files that do not belong to this build. */
export async function deleteFilesOfOtherBuilds(store: CacheStore): Promise<void> {
  const { siteUrl, build, cache } = store;
  const own = new Set(
    Object.entries(build.revisionByPath).map(
      ([address, revision]) => siteUrl + cacheKey(address, revision),
    ),
  );
  const others = (await cache.keys()).filter(({ url }) => !own.has(url) && !isReadPage(store, url));
  await Promise.all(others.map(({ url }) => cache.delete(url)));
}

/**
 * Copies a response. Browsers refuse to show a page from a redirected response, and a copy does not count as
 * redirected.
 */
async function makeCacheableCopy(
  response: Response,
  address: string,
  build: Build,
): Promise<Response> {
  if (response.status !== 200) throw new Error(`${address} has the status ${response.status}.`);
  const body = await response.blob();
  const revision = build.revisionByPath[address] ?? null;
  if (!(await isFileOfBuild(build, address, revision, body)))
    throw new Error(`${address} belongs to another build.`);
  const headers = new Headers(response.headers);
  // Removes headers that describe only this transfer, because the cached copy answers all later requests.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  // Adds a strong ETag, which the PMTiles reader needs to notice a new version of the archive.
  const isStrong = headers.get('etag')?.startsWith('"') === true;
  if (revision !== null && !isStrong) headers.set('etag', `"${revision}"`);
  return new Response(body, { headers });
}

/**
 * True if the fetched file belongs to this build. An HTTP cache between host and browser may still return a file of an
 * earlier build.
 */
async function isFileOfBuild(
  { entryScriptPath }: Build,
  address: string,
  revision: string | null,
  body: Blob,
): Promise<boolean> {
  switch (fileKindOf(address)) {
    case 'page':
      // Looks for the path of the entry script. Comparing hashes could fail, because a host may add code to a page.
      return (await body.text()).includes(entryScriptPath);
    case 'archive':
      return (await sha256HexOf(body)).startsWith(revision ?? '');
    case 'code':
    case 'data':
    case 'extra':
      // Needs no test: the name of a code file contains its hash, and the page checks the data itself.
      return true;
  }
}

/** The SHA-256 of a body in hexadecimal. */
async function sha256HexOf(body: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await body.arrayBuffer());
  const bytes = [...new Uint8Array(digest)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
