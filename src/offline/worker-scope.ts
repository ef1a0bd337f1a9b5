/**
 * What we use of a service worker's global scope. TypeScript has that scope in a library which cannot be loaded beside the
 * page's own.
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

interface LifeEvent {
  /** The worker is not stopped before that is done. */
  readonly waitUntil: (done: Promise<unknown>) => void;
}

export interface FetchEvent extends LifeEvent {
  readonly request: Request;
  /** Who asks; and who will be there when a page has been answered. */
  readonly clientId: string;
  readonly resultingClientId: string;
  /** What the browser has asked for by itself while the worker was starting. */
  readonly preloadResponse?: Promise<Response | undefined>;
  readonly respondWith: (response: Promise<Response>) => void;
}

export interface MessageFromPage extends LifeEvent {
  readonly data: unknown;
  readonly source: Client | null;
}

interface Events {
  readonly install: LifeEvent;
  readonly activate: LifeEvent;
  readonly fetch: FetchEvent;
  readonly message: MessageFromPage;
}
