import type { Address } from '../state/url/codec';
import type { ViewState } from '../state/view-state';

/** Loaders of the panel's pages. Each page is its own chunk, so that a reader loads only what is shown. */
const PAGE_LOADERS = {
  overview: () => import('../features/overview/Overview.svelte'),
  site: () => import('../features/site/SitePanel.svelte'),
};

export type Route = keyof typeof PAGE_LOADERS;

type PageComponent<Name extends Route> = Awaited<
  ReturnType<(typeof PAGE_LOADERS)[Name]>
>['default'];

type LoadedPages = { readonly [Name in Route]?: PageComponent<Name> };

/** The panel page for a view. */
export function routeOf({ siteId }: ViewState): Route {
  return siteId === null ? 'overview' : 'site';
}

/** The page that an address probably shows, for use before the dataset is loaded. */
export function likelyRoute({ path, hash }: Address): Route {
  return path.startsWith('site/') || hash !== '' ? 'site' : 'overview';
}

/** Loads the pages of the panel, and keeps those that are loaded. */
export class PanelRoutes {
  #loaded: LoadedPages = $state.raw({});

  get loaded(): LoadedPages {
    return this.#loaded;
  }

  /** @throws if the page's code cannot be fetched. */
  async loadPage(name: Route): Promise<void> {
    if (this.#loaded[name] !== undefined) return;
    const { default: page } = await PAGE_LOADERS[name]();
    this.#loaded = { ...this.#loaded, [name]: page };
  }

  /** Loads a page that the reader may open next. Ignores a failure, because `loadPage` will report it. */
  preloadPage(name: Route): void {
    this.loadPage(name).catch(() => undefined);
  }
}
