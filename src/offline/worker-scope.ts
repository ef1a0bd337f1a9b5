/**
 * The members of a service worker's global scope that `service-worker.ts` uses. TypeScript's own library `webworker` conflicts
 * with the library `dom` for pages.
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
    }) => Promise<readonly Client[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  addEventListener<Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ): void;
}

interface Client {
  readonly id: string;
  readonly url: string;
}

interface LifecycleEvent {
  /** Keeps the worker running until the promise settles. */
  readonly waitUntil: (done: Promise<unknown>) => void;
}

export interface FetchEvent extends LifecycleEvent {
  readonly request: Request;
  /** The id of the page that sends the request. */
  readonly clientId: string;
  /** The id of the page that a navigation creates. */
  readonly resultingClientId: string;
  /** The response to the request that the browser sent while the worker was starting (navigation preload). */
  readonly preloadResponse?: Promise<Response | undefined>;
  readonly respondWith: (response: Promise<Response>) => void;
}

export interface MessageFromPage extends LifecycleEvent {
  readonly data: unknown;
  readonly source: Client | null;
}

interface Events {
  readonly install: LifecycleEvent;
  readonly activate: LifecycleEvent;
  readonly fetch: FetchEvent;
  readonly message: MessageFromPage;
}
