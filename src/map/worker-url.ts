import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from './maplibre-worker?worker&url';

// TypeScript's DOM library has no types for Trusted Types yet.
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

let isWorkerUrlAllowed = false;

/**
 * Allows the URL of MapLibre's worker as a script URL. The Trusted Types policy refuses all other script URLs and all
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

/**
 * True if MapLibre reports that its worker has not started, for example after a 404. Only this sentence identifies the
 * error.
 */
export const isWorkerMissingError = ({ message }: Pick<Error, 'message'>): boolean =>
  message.startsWith('Worker failed');

/**
 * True if the host responds with the worker's script, and not with a web page or an error. The request bypasses and
 * renews the browser's cache, because a captive portal's page may be cached.
 */
export async function canFetchWorker(): Promise<boolean> {
  try {
    const response = await fetch(workerUrl, { cache: 'reload' });
    return response.ok && /script/.test((await response.blob()).type);
  } catch {
    return false;
  }
}
