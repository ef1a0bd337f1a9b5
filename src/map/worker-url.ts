import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from './maplibre-worker?worker&url';

// TypeScript's DOM library has no Trusted Types yet.
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

let allowed = false;

/**
 * Allows the URL of MapLibre's worker as a script URL. The Trusted Types policy refuses every other script URL, and all
 * markup.
 */
export function setAllowedWorkerUrl(): void {
  if (allowed) return;
  allowed = true;
  setWorkerUrl(workerUrl);
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (url === workerUrl ? url : null),
  });
}
