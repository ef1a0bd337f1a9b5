import { tick } from 'svelte';
import { afterNextPaint } from './load-map';
import { routeOf, type PanelRoutes } from './panel-routes.svelte';
import type { Explorer } from '../state/explorer.svelte';

interface RouterOptions {
  readonly explorer: Explorer;
  readonly panelRoutes: PanelRoutes;
  /** True if the page is in another page's iframe. Its links then open the full map. */
  readonly isEmbedded: boolean;
  /** Called after each link that the router follows without a page load. */
  readonly onLinkFollowed: () => void;
}

export interface LinkRouter {
  /** Opens one of the map's own pages, and moves the keyboard focus to it. */
  readonly openPage: (url: URL) => Promise<void>;
  /** Handles any click in the document. A link to one of the map's own pages then needs no page load. */
  readonly handleClick: (event: MouseEvent) => void;
  /** Fetches the code of the page behind the hovered or focused link. */
  readonly preloadLinkTarget: (event: Event) => void;
}

/** The URL of the link that contains an event's target, even in SVG; null if no link does. */
function linkOf({ target }: Event): URL | null {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  return link === null ? null : new URL(link.getAttribute('href') ?? '', location.href);
}

/** Opens a new tab, because an iframe is too small for the full map, and many sites forbid framing. */
function openInNewTab(url: URL): void {
  url.searchParams.delete('embed');
  window.open(url, '_blank', 'noopener');
}

/** Follows the links between the map's own pages without loading a page. */
export function createLinkRouter({
  explorer,
  panelRoutes,
  isEmbedded,
  onLinkFollowed,
}: RouterOptions): LinkRouter {
  async function open(url: URL): Promise<void> {
    if (isEmbedded) {
      openInNewTab(url);
      return;
    }
    const siteBefore = explorer.view.siteId;
    explorer.openUrl(url);
    onLinkFollowed();
    await panelRoutes.loadPage(routeOf(explorer.view)).catch(() => undefined);
    await tick();
    const { siteId, claimId } = explorer.view;
    if (siteId === siteBefore) return;
    // Focusing needs a layout, which the browser has after a paint.
    await afterNextPaint();
    const focused =
      siteId === null
        ? document.querySelector<HTMLElement>(`a[data-site="${CSS.escape(siteBefore ?? '')}"]`)
        : document.getElementById(claimId ?? 'site-name');
    focused?.focus();
  }
  return {
    openPage: open,
    handleClick: (event) => {
      const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      const url = linkOf(event);
      if (url === null || modified || event.button !== 0 || event.defaultPrevented) return;
      if (!isEmbedded && !explorer.isMapPage(url)) return;
      event.preventDefault();
      void open(url);
    },
    preloadLinkTarget: (event) => {
      const url = linkOf(event);
      const view = url === null ? null : explorer.viewStateAt(url);
      if (view !== null) panelRoutes.preloadPage(routeOf(view));
    },
  };
}
