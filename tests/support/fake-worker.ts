import { vi } from 'vitest';
import type { Build } from '../../src/offline/build';
import type { FetchEvent } from '../../src/offline/worker-scope';
import { fakeCache } from './fake-cache';

export const ROOT = 'https://example.org/a/';

type Asked = Partial<Omit<FetchEvent, 'request'>> & {
  readonly mode?: string;
  readonly range?: string;
};

interface FakeWorker {
  /** Answers requests as the host would. A test may replace this function. */
  network: (request: Pick<Request, 'url'>) => Promise<Response>;
  /** The browser's windows that the service worker can see. */
  windows: readonly { readonly id: string; readonly url: string }[];
  readonly cache: ReturnType<typeof fakeCache>;
  /** The status and text of the worker's answer; undefined if the worker leaves the request to the browser. */
  readonly answer: (path: string, asked?: Asked) => Promise<string | undefined>;
  /** Sends a message to the worker from the page with this id. */
  readonly tell: (data: unknown, id: string) => Promise<void>;
}

/**
 * Starts the service worker in a browser that has these files in its cache. The test must use fake timers, and unstub
 * the globals.
 */
export async function startedWorker(
  edition: Build,
  held: Readonly<Record<string, string>>,
): Promise<FakeWorker> {
  const listeners = new Map<string, (event: unknown) => void>();
  const files = Object.entries(held).map(([key, text]) => [ROOT + key, text]);
  const worker: FakeWorker = {
    network: ({ url }) => Promise.resolve(new Response(`new ${url.slice(ROOT.length)}`)),
    windows: [],
    cache: fakeCache(Object.fromEntries(files) as Record<string, string>),

    async answer(path, { mode = 'cors', range, ...event } = {}) {
      let answered: Promise<Response> | undefined;
      const headers = new Headers(range === undefined ? {} : { range });
      const request = { url: new URL(path, ROOT).href, method: 'GET', mode, headers };
      const respondWith = (response: Promise<Response>) => (answered = response);
      listeners.get('fetch')?.({ waitUntil: () => undefined, ...event, request, respondWith });
      answered?.catch(() => undefined);
      await vi.runAllTimersAsync();
      if (answered === undefined) return undefined;
      const response = await answered;
      return `${response.status} ${await response.text()}`;
    },

    async tell(data, id) {
      let done: Promise<unknown> = Promise.resolve();
      const waitUntil = (tended: Promise<unknown>) => (done = tended);
      listeners.get('message')?.({ data, source: { id }, waitUntil });
      await done;
    },
  };
  vi.stubGlobal('BUILD', edition);
  vi.stubGlobal('caches', { open: () => Promise.resolve(worker.cache) });
  vi.stubGlobal('fetch', (request: Request) => worker.network(request));
  vi.stubGlobal('registration', { scope: ROOT, installing: null, waiting: null });
  vi.stubGlobal('clients', { matchAll: () => Promise.resolve(worker.windows) });
  vi.stubGlobal('addEventListener', (name: string, listener: (event: unknown) => void) =>
    listeners.set(name, listener),
  );
  vi.resetModules();
  await import('../../src/offline/service-worker');
  return worker;
}
