import type { ServiceWorkerScope } from './worker-scope';

// The build publishes this file as `service-worker.js` if offline use is off. It removes the worker and the cache of
// earlier builds.
const workerScope = globalThis as unknown as ServiceWorkerScope;

workerScope.addEventListener('install', (event) => event.waitUntil(workerScope.skipWaiting()));
workerScope.addEventListener('activate', (event) => {
  const { scope } = workerScope.registration;
  event.waitUntil(
    Promise.all([caches.delete(`offline ${scope}`), workerScope.registration.unregister()]),
  );
});
