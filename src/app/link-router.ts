import { tick } from 'svelte';
import { afterNextPaint } from './load-map';
import { routeOf, type PanelRoutes } from './panel-routes.svelte';
import type { Explorer } from '../state/explorer.svelte';

interface RouterOptions {
  readonly explorer: Explorer;
  readonly pages: PanelRoutes;
  /** The page is in another page's iframe: links open the full map. */
  readonly embedded: boolean;
  /** Called after each link that is followed within the page. */
  readonly onfollow: () => void;
}

export interface LinkRouter {
  /** Opens one of the map's own pages, and moves the keyboard's focus to it. */
  readonly open: (url: URL) => Promise<void>;
  /** Handles a click anywhere in the document: a link to one of the map's own pages does not reload the page. */
  readonly followClick: (event: MouseEvent) => void;
  /** Fetches the code of the page that the link under the pointer or the focus leads to. */
  readonly prepareTarget: (event: Event) => void;
}

/** The address of the link that an event happened in, an SVG link too; null if it happened in no link. */
function linkOf({ target }: Event): URL | null {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  return link === null ? null : new URL(link.getAttribute('href') ?? '', location.href);
}

/** In a new tab: the iframe is too small for the full map, and many sites refuse to be in an iframe. */
function openInNewTab(url: URL): void {
  url.searchParams.delete('embed');
  window.open(url, '_blank', 'noopener');
}

/** Follows the links between the map's own pages without loading a page. */
export function linkRouter({ explorer, pages, embedded, onfollow }: RouterOptions): LinkRouter {
  async function open(url: URL): Promise<void> {
    if (embedded) {
      openInNewTab(url);
      return;
    }
    const siteBefore = explorer.view.siteId;
    explorer.openUrl(url);
    onfollow();
    await pages.load(routeOf(explorer.view)).catch(() => undefined);
    await tick();
    const { siteId, claimId } = explorer.view;
    if (siteId === siteBefore) return;
    // Focus needs the layout of the page. After a paint, the browser has it already.
    await afterNextPaint();
    const focused =
      siteId === null
        ? document.querySelector<HTMLElement>(`a[data-site="${CSS.escape(siteBefore ?? '')}"]`)
        : document.getElementById(claimId ?? 'site-name');
    focused?.focus();
  }
  return {
    open,
    followClick: (event) => {
      const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      const url = linkOf(event);
      if (url === null || modified || event.button !== 0 || event.defaultPrevented) return;
      if (!embedded && !explorer.isMapPage(url)) return;
      event.preventDefault();
      void open(url);
    },
    prepareTarget: (event) => {
      const url = linkOf(event);
      const view = url === null ? null : explorer.viewStateAt(url);
      if (view !== null) pages.prepare(routeOf(view));
    },
  };
}
