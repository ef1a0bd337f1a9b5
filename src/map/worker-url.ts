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

/** True if MapLibre's error says that its worker has not started, such as after a 404. MapLibre tells it by this sentence alone. */
export const isWorkerMissingError = ({ message }: Pick<Error, 'message'>): boolean =>
  message.startsWith('Worker failed');

/**
 * True if the host now answers with the worker's script, and not with a web page or an error. The request goes past the
 * browser's cache and renews what it keeps, because a portal's page may be kept there.
 */
export async function canFetchWorker(): Promise<boolean> {
  try {
    const response = await fetch(workerUrl, { cache: 'reload' });
    return response.ok && /script/.test((await response.blob()).type);
  } catch {
    return false;
  }
}
