import type { listCode } from './list-code';
import type { Address } from '../state/url/codec';
import type { ViewState } from '../state/view-state';

/**
 * Key: page of the panel. Value: a function that loads its code. The build makes a file for each page, so that a reader
 * loads only the pages that are shown.
 */
const PAGE_LOADERS = {
  overview: () => import('../features/overview/Overview.svelte'),
  site: () => import('../features/site/SitePanel.svelte'),
};

export type Route = keyof typeof PAGE_LOADERS;

type PageComponent<Name extends Route> = Awaited<
  ReturnType<(typeof PAGE_LOADERS)[Name]>
>['default'];

type LoadedPages = { readonly [Name in Route]?: PageComponent<Name> };

/** The page of the panel that shows this view. */
export function routeOf({ siteId }: ViewState): Route {
  return siteId === null ? 'overview' : 'site';
}

/** The page that an address probably shows. Used before the dataset has loaded. */
export function likelyRoute({ path, hash }: Address): Route {
  return path.startsWith('site/') || hash !== '' ? 'site' : 'overview';
}

/** Loads the pages of the panel and caches them. */
export class PanelRoutes {
  #loaded: LoadedPages = $state.raw({});
  /** The code for lists in parts; null if the map has no such lists. */
  listCode: typeof listCode | null = null;

  get loaded(): LoadedPages {
    return this.#loaded;
  }

  /**
   * Loads the code of a page, unless it has already loaded.
   * @throws if the code cannot be fetched.
   */
  async loadPage(name: Route): Promise<void> {
    if (this.#loaded[name] !== undefined) return;
    const { default: page } = await PAGE_LOADERS[name]();
    this.#loaded = { ...this.#loaded, [name]: page };
  }

  /** Loads the code for lists in parts, before the first page is shown. @throws if the code cannot be fetched. */
  async loadListCode(): Promise<void> {
    ({ listCode: this.listCode } = await import('./list-code'));
  }

  /** Loads the code of a page that the reader may open next. Ignores a failure, because `loadPage` will report it. */
  preloadPage(name: Route): void {
    this.loadPage(name).catch(() => undefined);
  }
}
