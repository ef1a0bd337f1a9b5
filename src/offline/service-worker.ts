import { isDataFile, isUsable, respondNetworkFirst, rangeResponse } from './answers';
import { pathWithinSite, fileKindOf, isRequiredOffline, type Build } from './build';
import {
  findCachedFile,
  findReadPage,
  keepReadPage,
  cacheFiles,
  deleteFilesOfOtherBuilds,
  type CacheStore,
} from './cache-store';
import type { FetchEvent, PageMessageEvent, ServiceWorkerScope } from './worker-scope';

/**
 * The build to which this worker belongs. The page writer inserts it before this script
 * (tools/prerender/service-worker.ts).
 */
declare const BUILD: Build;

/** How long the worker waits for the network, in milliseconds. */
const NETWORK_TIMEOUT_IN_MS = 3000;
const NOT_FOUND_PAGE_PATH = '404.html';

const workerScope = globalThis as unknown as ServiceWorkerScope;
const siteUrl = workerScope.registration.scope;
const currentBuild = BUILD;

/**
 * The client ids of pages that came from the cache. For their data the worker looks in the cache first, because the
 * data must come from the same build.
 */
const cachedPageClientIds = new Set<string>();
let cachingAllFiles: Promise<void> | null = null;

workerScope.addEventListener('install', (event) => {
  event.waitUntil(
    openCacheStore()
      .then((store) => cacheFiles(store, isRequiredOffline))
      // The new worker can replace the old one immediately, because it also answers requests from pages of earlier
      // builds.
      .then(() => workerScope.skipWaiting()),
  );
});

workerScope.addEventListener('activate', (event) => {
  const preload = workerScope.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([preload, workerScope.clients.claim()]));
});

workerScope.addEventListener('message', (event) => event.waitUntil(afterPageIsReady(event)));

workerScope.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = pathWithinSite(siteUrl, request.url);
  if (request.method !== 'GET' || address === null) return;
  if (request.mode === 'navigate') event.respondWith(respondWithPage(event, address));
  else if (['code', 'archive'].includes(fileKindOf(address)))
    event.respondWith(respondCacheFirst(request, address));
  else if (Object.hasOwn(currentBuild.revisionByPath, address))
    event.respondWith(respondWithFile(event, address));
});

/** The name of the cache contains the site's URL, because another folder on the same host may contain another map. */
async function openCacheStore(): Promise<CacheStore> {
  return { siteUrl, build: currentBuild, cache: await caches.open(`offline ${siteUrl}`) };
}

async function findInCache(address: string): Promise<Response | undefined> {
  return findCachedFile(await openCacheStore(), address);
}

/**
 * The cached page at a path. Also tries the path with a slash at its end. Some hosts serve the page of a folder without
 * this slash.
 */
async function findPageInCache(address: string): Promise<Response | undefined> {
  const store = await openCacheStore();
  const addresses = [address, `${address}/`];
  for (const one of addresses) {
    const page = (await findCachedFile(store, one)) ?? (await findReadPage(store, one));
    if (page !== undefined) return page;
  }
  return undefined;
}

/** Responds with a page, from the network if possible, so that readers get the newest build. */
async function respondWithPage(event: FetchEvent, address: string): Promise<Response> {
  const network = Promise.resolve(event.preloadResponse).then((preloaded) =>
    preloaded === undefined || preloaded.type === 'error' ? fetch(event.request) : preloaded,
  );
  event.waitUntil(network.catch(() => undefined));
  try {
    const answer = await respondNetworkFirst(
      network,
      () => findPageInCache(address),
      NETWORK_TIMEOUT_IN_MS,
    );
    if (answer.origin === 'cache') cachedPageClientIds.add(event.resultingClientId);
    else keepIfUnlisted(event, address, answer.response);
    return answer.response;
  } catch (error) {
    const notFound = await findInCache(NOT_FOUND_PAGE_PATH);
    if (notFound === undefined) throw error;
    return new Response(notFound.body, { status: 404, headers: notFound.headers });
  }
}

/** Stores a page that the build does not list. For a map with many sites, the build lists only the overview. */
function keepIfUnlisted(event: FetchEvent, address: string, response: Response): void {
  const isListed = Object.hasOwn(currentBuild.revisionByPath, address);
  if (isListed || fileKindOf(address) !== 'page' || response.status !== 200) return;
  const copy = response.clone();
  event.waitUntil(
    openCacheStore()
      .then((store) => keepReadPage(store, address, copy))
      // If the page is from another build, or if there is no space, it is not stored.
      .catch(() => undefined),
  );
}

async function respondWithFile(
  { request, clientId }: FetchEvent,
  address: string,
): Promise<Response> {
  if (cachedPageClientIds.has(clientId)) return respondCacheFirst(request, address);
  const network = fetch(request, { cache: 'no-cache' });
  const { response } = await respondNetworkFirst(
    // Without a network, stored data of any revision is better than none.
    network.catch(async (error: unknown) => {
      const file = await findInCache(address);
      if (file === undefined) throw error;
      return file;
    }),
    () => (isWantedRevision(request, address) ? findInCache(address) : Promise.resolve(undefined)),
    NETWORK_TIMEOUT_IN_MS,
    address.endsWith('.html') ? isUsable : isDataFile,
  );
  return response;
}

/**
 * False if the request's query is the digest of another revision than the cached one. A page of a newer build then
 * keeps its own text, instead of the older cached data.
 */
function isWantedRevision({ url }: Request, address: string): boolean {
  const digest = new URL(url).search.slice(1);
  const revision = currentBuild.revisionByPath[address];
  return digest === '' || typeof revision !== 'string' || digest.startsWith(revision);
}

async function respondCacheFirst(request: Request, address: string): Promise<Response> {
  const file = await findInCache(address);
  return file === undefined ? fetch(request) : rangeResponse(file, request.headers.get('range'));
}

/**
 * Stores the remaining files after a page has reported that its map is ready. Then deletes the files of other builds if
 * nothing needs them. Three conditions must hold: no other page is open, no other worker is waiting, and the page
 * belongs to this build.
 */
async function afterPageIsReady({ data, source }: PageMessageEvent): Promise<void> {
  const store = await openCacheStore();
  cachingAllFiles ??= cacheFiles(store, () => true)
    .catch(() => undefined)
    .finally(() => (cachingAllFiles = null));
  await cachingAllFiles;
  const windows = await workerScope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = windows.filter(({ id, url }) => id !== source?.id && url.startsWith(siteUrl));
  const { installing, waiting } = workerScope.registration;
  if (
    data !== currentBuild.entryScriptPath ||
    others.length > 0 ||
    installing !== null ||
    waiting !== null
  )
    return;
  await deleteFilesOfOtherBuilds(store);
}
