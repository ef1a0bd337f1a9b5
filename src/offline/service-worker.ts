import { partOf } from './byte-range';
import { addressIn, isEssential, kindOf, type Build } from './build';
import { deleteOthers, keep, cachedFile, type CacheStore } from './cache-store';
import { networkFirst } from './network-first';
import type { FetchEvent, MessageFromPage, ServiceWorkerScope } from './worker-scope';

/** Put in by the build (tools/offline/plugin.ts). */
declare const BUILD: Build;

/** In milliseconds, before a line that says nothing counts as none. */
const PATIENCE = 3000;
const NOT_FOUND = '404.html';

const worker = globalThis as unknown as ServiceWorkerScope;
const root = worker.registration.scope;
const edition = BUILD;

/** Pages that came from here: the data that they ask for has to be of the same edition, and not wait once more. */
const keptPages = new Set<string>();
let completing: Promise<void> | null = null;

worker.addEventListener('install', (event) => {
  // It may take over at once, because it goes on answering the pages of editions before.
  event.waitUntil(
    shelf()
      .then((own) => keep(own, isEssential))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  const preload = worker.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([preload, worker.clients.claim()]));
});

worker.addEventListener('message', (event) => event.waitUntil(tended(event)));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = addressIn(root, request.url);
  if (request.method !== 'GET' || address === null) return;
  if (request.mode === 'navigate') event.respondWith(page(event, address));
  else if (['code', 'archive'].includes(kindOf(address)))
    event.respondWith(keptFirst(request, address));
  else if (Object.hasOwn(edition.files, address)) event.respondWith(fresh(event, address));
});

/** Named for the folder, since another folder of the host may have a map of its own. */
async function shelf(): Promise<CacheStore> {
  return { root, edition, cache: await caches.open(`offline ${root}`) };
}

async function kept(address: string): Promise<Response | undefined> {
  return cachedFile(await shelf(), address);
}

/** The page as it is now, so that nobody is left with an old edition while there is a network. */
async function page(event: FetchEvent, address: string): Promise<Response> {
  const network = Promise.resolve(event.preloadResponse).then(
    (early) => early ?? fetch(event.request),
  );
  event.waitUntil(network.catch(() => undefined));
  try {
    const answer = await networkFirst(network, () => kept(address), PATIENCE);
    if (answer.from === 'browser') keptPages.add(event.resultingClientId);
    return answer.response;
  } catch (error) {
    const notFound = await kept(NOT_FOUND);
    if (notFound === undefined) throw error;
    return new Response(notFound.body, { status: 404, headers: notFound.headers });
  }
}

async function fresh({ request, clientId }: FetchEvent, address: string): Promise<Response> {
  if (keptPages.has(clientId)) return keptFirst(request, address);
  const network = fetch(request, { cache: 'no-cache' });
  const { response } = await networkFirst(network, () => kept(address), PATIENCE);
  return response;
}

async function keptFirst(request: Request, address: string): Promise<Response> {
  const file = await kept(address);
  return file === undefined ? fetch(request) : partOf(file, request.headers.get('range'));
}

/** A page says that its map is there: time for what may come late, and to let go of what no page needs any more. */
async function tended({ data, source }: MessageFromPage): Promise<void> {
  const own = await shelf();
  completing ??= keep(own, () => true)
    .catch(() => undefined)
    .finally(() => (completing = null));
  await completing;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = windows.filter(({ id, url }) => id !== source?.id && url.startsWith(root));
  const { installing, waiting } = worker.registration;
  if (data !== edition.entry || others.length > 0 || installing !== null || waiting !== null)
    return;
  await deleteOthers(own);
}
