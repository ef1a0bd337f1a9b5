import type { ServiceWorkerScope } from './worker-scope';

// Published as `service-worker.js` if the site is built without offline use: removes the worker and cache of earlier builds.
const worker = globalThis as unknown as ServiceWorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  const { scope } = worker.registration;
  event.waitUntil(
    Promise.all([caches.delete(`offline ${scope}`), worker.registration.unregister()]),
  );
});
