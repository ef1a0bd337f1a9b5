import { tick } from 'svelte';
import { afterNextPaint } from './after-paint';
import { routeOf, type PanelRoutes } from './panel-routes.svelte';
import type { Explorer } from '../state/explorer.svelte';

interface Following {
  readonly explorer: Explorer;
  readonly pages: PanelRoutes;
  /** Shown in a frame of another page, from which links lead to the full map. */
  readonly embedded: boolean;
  readonly onfollow: () => void;
}

export interface LinkRouter {
  /** Goes there, and takes the keyboard's focus along. */
  readonly open: (url: URL) => Promise<void>;
  /** For a click anywhere: if it is on a link of the map's own, the page need not be loaded for it. */
  readonly follow: (event: MouseEvent) => void;
  /** For what may become a click: the page is fetched while the reader is still aiming. */
  readonly prepare: (event: Event) => void;
}

/** Where a link of the page leads, one in a drawing too; null where there is none. */
function linkAt({ target: at }: Event): URL | null {
  const link = at instanceof Element ? at.closest('a[href]') : null;
  return link === null ? null : new URL(link.getAttribute('href') ?? '', location.href);
}

/** In a page of its own: in a frame, no other one would fit, and many refuse to be shown in any. */
function openFully(url: URL): void {
  url.searchParams.delete('embed');
  window.open(url, '_blank', 'noopener');
}

/** Follows the map's own links within the page. */
export function linkRouter({ explorer, pages, embedded, onfollow }: Following): LinkRouter {
  async function open(url: URL): Promise<void> {
    if (embedded) {
      openFully(url);
      return;
    }
    const left = explorer.view.site;
    explorer.follow(url);
    onfollow();
    await pages.load(routeOf(explorer.view)).catch(() => undefined);
    await tick();
    const { site, claim } = explorer.view;
    if (site === left) return;
    await afterNextPaint();
    const next =
      site === null
        ? document.querySelector<HTMLElement>(`a[data-site="${CSS.escape(left ?? '')}"]`)
        : document.getElementById(claim ?? 'site-name');
    next?.focus();
  }
  return {
    open,
    follow: (event) => {
      const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      const url = linkAt(event);
      if (url === null || modified || event.button !== 0 || event.defaultPrevented) return;
      if (!embedded && !explorer.leadsHere(url)) return;
      event.preventDefault();
      void open(url);
    },
    prepare: (event) => {
      const url = linkAt(event);
      const next = url === null ? null : explorer.viewAt(url);
      if (next !== null) pages.prepare(routeOf(next));
    },
  };
}
