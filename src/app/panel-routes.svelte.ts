import type { Address } from '../state/url/codec';
import type { ViewState } from '../state/view-state';

/** The pages of the panel. Each is a chunk of its own, so that a reader loads only what is shown. */
const PAGES = {
  overview: () => import('../features/overview/Overview.svelte'),
  site: () => import('../features/site/SitePanel.svelte'),
};

export type Route = keyof typeof PAGES;

type Component<Name extends Route> = Awaited<ReturnType<(typeof PAGES)[Name]>>['default'];

type Loaded = { readonly [Name in Route]?: Component<Name> };

/** The page that shows a view. */
export function routeOf({ siteId }: ViewState): Route {
  return siteId === null ? 'overview' : 'site';
}

/** The page that an address probably shows, for use before the dataset is there. */
export function likelyRoute({ path, hash }: Address): Route {
  return path.startsWith('site/') || hash !== '' ? 'site' : 'overview';
}

/** Loads the pages of the panel, and holds those that are loaded. */
export class PanelRoutes {
  #loaded: Loaded = $state.raw({});

  get loaded(): Loaded {
    return this.#loaded;
  }

  /** @throws if the page's code cannot be fetched. */
  async load(name: Route): Promise<void> {
    if (this.#loaded[name] !== undefined) return;
    const { default: page } = await PAGES[name]();
    this.#loaded = { ...this.#loaded, [name]: page };
  }

  /** Loads a page that the reader may open next. If that fails, `load` fails again when the reader opens it. */
  prepare(name: Route): void {
    this.load(name).catch(() => undefined);
  }
}
