/**
 * The part of a service worker's global scope that ours uses. TypeScript's own types for it (lib `webworker`) conflict with the
 * types for pages (lib `dom`).
 */
export interface ServiceWorkerScope {
  readonly registration: {
    /** The folder of the site, absolute, with a slash at its end. */
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
  /** The page that sends the request. */
  readonly clientId: string;
  /** The page that a navigation creates. */
  readonly resultingClientId: string;
  /** The answer to the request that the browser sent while the worker was starting (navigation preload). */
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
