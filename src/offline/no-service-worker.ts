import type { ServiceWorkerScope } from './worker-scope';

// The build publishes this file as `service-worker.js` if offline use is off. It removes the worker and cache of earlier builds.
const worker = globalThis as unknown as ServiceWorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  const { scope } = worker.registration;
  event.waitUntil(
    Promise.all([caches.delete(`offline ${scope}`), worker.registration.unregister()]),
  );
});
