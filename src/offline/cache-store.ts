import { cacheKey, fileKind, type Build } from './build';

/** A build, the address that it comes from, and the cache that keeps its files. */
export interface CacheStore {
  /** The site's folder: absolute, with a slash at its end. */
  readonly root: string;
  readonly build: Build;
  readonly cache: Pick<Cache, 'keys' | 'match' | 'put' | 'delete'>;
}

type Fetch = (request: Request) => Promise<Response>;

/**
 * Fetches the wanted files that the cache does not have yet, and puts them in. Files that another build cached are not fetched again.
 * @throws if any file cannot be fetched. The others are cached all the same.
 */
export async function cacheFiles(
  { root, build, cache }: CacheStore,
  isWanted: (address: string) => boolean,
  fetchFile: Fetch = (request) => fetch(request),
): Promise<void> {
  const cachedUrls = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.entries(build.files).filter(
    ([address, revision]) =>
      isWanted(address) && !cachedUrls.has(root + cacheKey(address, revision)),
  );
  const results = await Promise.allSettled(
    missing.map(async ([address, revision]) => {
      const request = new Request(root + address, {
        // Without a hash in the name, the browser's HTTP cache could give an old content.
        cache: revision === null ? 'default' : 'no-cache',
        priority: 'low',
      });
      const file = await cacheableCopy(await fetchFile(request), address, build);
      await cache.put(root + cacheKey(address, revision), file);
    }),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** The cached file at an address, in this build's revision. A file whose name contains a hash may come from any build. */
export function cachedFile(
  { root, build, cache }: CacheStore,
  address: string,
): Promise<Response | undefined> {
  return cache.match(root + cacheKey(address, build.files[address] ?? null));
}

/** Deletes the cached files that this build does not have. */
export async function deleteOtherBuilds({ root, build, cache }: CacheStore): Promise<void> {
  const own = new Set(
    Object.entries(build.files).map(([address, revision]) => root + cacheKey(address, revision)),
  );
  const others = (await cache.keys()).filter(({ url }) => !own.has(url));
  await Promise.all(others.map(({ url }) => cache.delete(url)));
}

/** A new response with the same body. Browsers refuse a redirected response for a page, and the body is already decompressed. */
async function cacheableCopy(response: Response, address: string, build: Build): Promise<Response> {
  if (response.status !== 200) throw new Error(`${address} has the status ${response.status}.`);
  const body = await response.blob();
  const revision = build.files[address] ?? null;
  if (!(await isOfBuild(build, address, revision, body)))
    throw new Error(`${address} belongs to another build.`);
  const headers = new Headers(response.headers);
  // These describe how this body was sent, and to whom. The copy serves every request.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  // The archive's reader needs a strong ETag to notice that the archive was replaced.
  const isStrong = headers.get('etag')?.startsWith('"') === true;
  if (revision !== null && !isStrong) headers.set('etag', `"${revision}"`);
  return new Response(body, { headers });
}

/** True if the fetched file belongs to this build. A host's own cache may still give a file of an earlier build. */
async function isOfBuild(
  { entry }: Build,
  address: string,
  revision: string | null,
  body: Blob,
): Promise<boolean> {
  switch (fileKind(address)) {
    case 'page':
      // Not by its hash, because hosts may add to a page.
      return (await body.text()).includes(entry);
    case 'archive':
      return (await sha256(body)).startsWith(revision ?? '');
    case 'code':
    case 'data':
    case 'extra':
      // The name of a code file contains its hash, and the page itself checks the data.
      return true;
  }
}

/** The SHA-256 of a body in hexadecimal. */
async function sha256(body: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await body.arrayBuffer());
  const bytes = [...new Uint8Array(digest)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
