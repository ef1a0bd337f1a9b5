/**
 * The members of a service worker's global scope that `service-worker.ts` uses. TypeScript's own library `webworker`
 * conflicts with the library `dom`, which the pages use.
 */
export interface ServiceWorkerScope {
  readonly registration: {
    /** The absolute URL of the site's folder, with a slash at its end. */
    readonly scope: string;
    readonly installing: object | null;
    readonly waiting: object | null;
    readonly navigationPreload?: { readonly enable: () => Promise<void> };
    readonly unregister: () => Promise<boolean>;
  };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly type: 'window';
      readonly includeUncontrolled: true;
    }) => Promise<readonly WorkerClient[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}

interface WorkerClient {
  readonly id: string;
  readonly url: string;
}

interface ExtendableWorkerEvent {
  /** Keeps the worker running until the promise settles. */
  readonly waitUntil: (untilSettled: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableWorkerEvent {
  readonly request: Request;
  /** The id of the page that sends the request. */
  readonly clientId: string;
  /** The id of the page that a navigation creates. */
  readonly resultingClientId: string;
  /** The response to a request that the browser sent before the worker had started (navigation preload). */
  readonly preloadResponse?: Promise<Response | undefined>;
  readonly respondWith: (response: Promise<Response>) => void;
}

export interface PageMessageEvent extends ExtendableWorkerEvent {
  readonly data: unknown;
  readonly source: WorkerClient | null;
}

interface WorkerEvents {
  readonly install: ExtendableWorkerEvent;
  readonly activate: ExtendableWorkerEvent;
  readonly fetch: FetchEvent;
  readonly message: PageMessageEvent;
}
