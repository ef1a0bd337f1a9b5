import type { ServiceWorkerScope } from './worker-scope';

/** Takes the place of the service worker where the site is built without one: frees those who have been here before. */
const worker = globalThis as unknown as ServiceWorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  const { scope } = worker.registration;
  event.waitUntil(
    Promise.all([caches.delete(`offline ${scope}`), worker.registration.unregister()]),
  );
});
