import type { Address } from './view/address';
import type { ViewState } from './view/state';

/** The pages of the panel, each a chunk of its own, so that nobody loads what is not shown. */
const PAGES = {
  overview: () => import('./ui/Overview.svelte'),
  site: () => import('./ui/SitePanel.svelte'),
};

export type PageName = keyof typeof PAGES;

type Component<Name extends PageName> = Awaited<ReturnType<(typeof PAGES)[Name]>>['default'];

type Loaded = { readonly [Name in PageName]?: Component<Name> };

/** The page that shows a view. */
export function pageOf({ site }: ViewState): PageName {
  return site === null ? 'overview' : 'site';
}

/** The page that an address is likely to show, before there is data to ask. */
export function likelyPage({ path, hash }: Address): PageName {
  return path.startsWith('site/') || hash !== '' ? 'site' : 'overview';
}

/** The pages that have come. */
export class PanelPages {
  #loaded: Loaded = $state.raw({});

  get loaded(): Loaded {
    return this.#loaded;
  }

  /** @throws where it cannot be fetched. */
  async load(name: PageName): Promise<void> {
    if (this.#loaded[name] !== undefined) return;
    const { default: page } = await PAGES[name]();
    this.#loaded = { ...this.#loaded, [name]: page };
  }

  /** For a reader who may be about to ask for it; if it does not come, the click says so. */
  prepare(name: PageName): void {
    this.load(name).catch(() => undefined);
  }
}
