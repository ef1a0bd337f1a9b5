import { keyOf, kindOf, type Build } from './build';

/** An edition, the folder that it comes from, and where it is kept. */
export interface CacheStore {
  /** Absolute, with a slash at its end. */
  readonly root: string;
  readonly edition: Build;
  readonly cache: Pick<Cache, 'keys' | 'match' | 'put' | 'delete'>;
}

type Fetch = (request: Request) => Promise<Response>;

/**
 * Fetches what is not kept yet, and keeps it. What is there already, from whichever edition, is not fetched again.
 * @throws where a file could not be had; the others are kept.
 */
export async function keep(
  { root, edition, cache }: CacheStore,
  wanted: (address: string) => boolean,
  fetchFile: Fetch = (request) => fetch(request),
): Promise<void> {
  const held = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.entries(edition.files).filter(
    ([address, revision]) => wanted(address) && !held.has(root + keyOf(address, revision)),
  );
  const tried = await Promise.allSettled(
    missing.map(async ([address, revision]) => {
      const request = new Request(root + address, {
        // A name without a digest is asked for anew, or an old content would be kept as the new one.
        cache: revision === null ? 'default' : 'no-cache',
        priority: 'low',
      });
      const file = await keptCopy(await fetchFile(request), address, edition);
      await cache.put(root + keyOf(address, revision), file);
    }),
  );
  const failed = tried.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** What is kept of an address: as this edition has it, or, where the name says which content it is, of any edition. */
export function cachedFile(
  { root, edition, cache }: CacheStore,
  address: string,
): Promise<Response | undefined> {
  return cache.match(root + keyOf(address, edition.files[address] ?? null));
}

/** Lets go of what other editions have left. */
export async function deleteOthers({ root, edition, cache }: CacheStore): Promise<void> {
  const own = new Set(
    Object.entries(edition.files).map(([address, revision]) => root + keyOf(address, revision)),
  );
  const others = (await cache.keys()).filter(({ url }) => !own.has(url));
  await Promise.all(others.map(({ url }) => cache.delete(url)));
}

/** A new response: one that was redirected could not answer for a page, and its body is no longer packed. */
async function keptCopy(response: Response, address: string, edition: Build): Promise<Response> {
  if (response.status !== 200) throw new Error(`${address} is answered by ${response.status}.`);
  const body = await response.blob();
  const revision = edition.files[address] ?? null;
  if (!(await isOf(edition.entry, address, revision, body)))
    throw new Error(`${address} is of another edition.`);
  const headers = new Headers(response.headers);
  // Of how the body came, and for whom; it is for everybody who asks for this address.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  // By a strong one, the reader of the archive notices that it has been replaced.
  const isStrong = headers.get('etag')?.startsWith('"') === true;
  if (revision !== null && !isStrong) headers.set('etag', `"${revision}"`);
  return new Response(body, { headers });
}

/** Where a host has a cache of its own, this list may be newer than what it lists. */
async function isOf(
  entry: string,
  address: string,
  revision: string | null,
  body: Blob,
): Promise<boolean> {
  switch (kindOf(address)) {
    case 'page':
      // Not by its digest, because hosts may add to a page.
      return (await body.text()).includes(entry);
    case 'archive':
      return (await digestOf(body)).startsWith(revision ?? '');
    default:
      // Code is named by its content, data are checked by the page.
      return true;
  }
}

async function digestOf(body: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await body.arrayBuffer());
  const bytes = [...new Uint8Array(digest)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
