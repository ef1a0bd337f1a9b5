import type { Address } from '../state/url/codec';
import type { ViewState } from '../state/view-state';

/** The pages of the panel, each a chunk of its own, so that nobody loads what is not shown. */
const PAGES = {
  overview: () => import('../features/overview/Overview.svelte'),
  site: () => import('../features/site/SitePanel.svelte'),
};

export type Route = keyof typeof PAGES;

type Component<Name extends Route> = Awaited<ReturnType<(typeof PAGES)[Name]>>['default'];

type Loaded = { readonly [Name in Route]?: Component<Name> };

/** The page that shows a view. */
export function routeOf({ site }: ViewState): Route {
  return site === null ? 'overview' : 'site';
}

/** The page that an address is likely to show, before there is data to ask. */
export function likelyRoute({ path, hash }: Address): Route {
  return path.startsWith('site/') || hash !== '' ? 'site' : 'overview';
}

/** The pages that have come. */
export class PanelRoutes {
  #loaded: Loaded = $state.raw({});

  get loaded(): Loaded {
    return this.#loaded;
  }

  /** @throws where it cannot be fetched. */
  async load(name: Route): Promise<void> {
    if (this.#loaded[name] !== undefined) return;
    const { default: page } = await PAGES[name]();
    this.#loaded = { ...this.#loaded, [name]: page };
  }

  /** For a reader who may be about to ask for it; if it does not come, the click says so. */
  prepare(name: Route): void {
    this.load(name).catch(() => undefined);
  }
}
