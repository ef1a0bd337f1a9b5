import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from './maplibre-worker?worker&url';

// TypeScript's DOM library has no Trusted Types yet.
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

let isWorkerUrlAllowed = false;

/**
 * Allows the URL of MapLibre's worker as a script URL. The Trusted Types policy refuses every other script URL, and all
 * markup.
 */
export function allowWorkerUrl(): void {
  if (isWorkerUrlAllowed) return;
  isWorkerUrlAllowed = true;
  setWorkerUrl(workerUrl);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (url === workerUrl ? url : null),
  });
}
