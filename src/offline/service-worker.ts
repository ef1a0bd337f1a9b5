import { networkFirst, rangeResponse } from './answers';
import { addressWithin, fileKind, isEssential, type Build } from './build';
import { cachedFile, cacheFiles, deleteOtherBuilds, type CacheStore } from './cache-store';
import type { FetchEvent, MessageFromPage, ServiceWorkerScope } from './worker-scope';

/** `tools/offline/plugin.ts` inserts the value when it builds the site. */
declare const BUILD: Build;

/** The time in milliseconds after which the worker stops waiting for the network. */
const NETWORK_TIMEOUT = 3000;
const NOT_FOUND = '404.html';

const worker = globalThis as unknown as ServiceWorkerScope;
const root = worker.registration.scope;
const build = BUILD;

/**
 * The ids of clients whose page came from the cache. Their data must come from the same build, so the worker takes it from the
 * cache first.
 */
const cachedPages = new Set<string>();
let cachingAll: Promise<void> | null = null;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    openStore()
      .then((store) => cacheFiles(store, isEssential))
      // The new worker can replace the old one at once, because it also answers requests from pages of earlier builds.
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  const preload = worker.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([preload, worker.clients.claim()]));
});

worker.addEventListener('message', (event) => event.waitUntil(afterPageIsReady(event)));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = addressWithin(root, request.url);
  if (request.method !== 'GET' || address === null) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, address));
  else if (['code', 'archive'].includes(fileKind(address)))
    event.respondWith(cacheFirst(request, address));
  else if (Object.hasOwn(build.files, address)) event.respondWith(answerFile(event, address));
});

/** The name of the cache contains the site's URL, because another folder of the same host may contain another map. */
async function openStore(): Promise<CacheStore> {
  return { root, build, cache: await caches.open(`offline ${root}`) };
}

async function cached(address: string): Promise<Response | undefined> {
  return cachedFile(await openStore(), address);
}

/** Asks the network first, so that readers get the newest build. */
async function answerPage(event: FetchEvent, address: string): Promise<Response> {
  const network = Promise.resolve(event.preloadResponse).then(
    (preloaded) => preloaded ?? fetch(event.request),
  );
  event.waitUntil(network.catch(() => undefined));
  try {
    const answer = await networkFirst(network, () => cached(address), NETWORK_TIMEOUT);
    if (answer.from === 'cache') cachedPages.add(event.resultingClientId);
    return answer.response;
  } catch (error) {
    const notFound = await cached(NOT_FOUND);
    if (notFound === undefined) throw error;
    return new Response(notFound.body, { status: 404, headers: notFound.headers });
  }
}

async function answerFile({ request, clientId }: FetchEvent, address: string): Promise<Response> {
  if (cachedPages.has(clientId)) return cacheFirst(request, address);
  const network = fetch(request, { cache: 'no-cache' });
  const { response } = await networkFirst(network, () => cached(address), NETWORK_TIMEOUT);
  return response;
}

async function cacheFirst(request: Request, address: string): Promise<Response> {
  const file = await cached(address);
  return file === undefined ? fetch(request) : rangeResponse(file, request.headers.get('range'));
}

/**
 * After a page reports that its map is ready, stores the remaining files, then deletes other builds. It deletes them only if no
 * other page is open, no other worker waits, and the page belongs to this build.
 */
async function afterPageIsReady({ data, source }: MessageFromPage): Promise<void> {
  const store = await openStore();
  cachingAll ??= cacheFiles(store, () => true)
    .catch(() => undefined)
    .finally(() => (cachingAll = null));
  await cachingAll;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = windows.filter(({ id, url }) => id !== source?.id && url.startsWith(root));
  const { installing, waiting } = worker.registration;
  if (data !== build.entry || others.length > 0 || installing !== null || waiting !== null) return;
  await deleteOtherBuilds(store);
}
