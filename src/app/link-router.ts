import { tick } from 'svelte';
import { focusElement } from '../ui/focus';
import { isInFrame } from '../ui/frame';
import { afterNextPaint } from './load-map';
import { routeOf, type PanelRoutes } from './panel-routes.svelte';
import type { Explorer } from '../state/explorer.svelte';
import type { ViewState } from '../state/view-state';

interface RouterOptions {
  readonly explorer: Explorer;
  readonly panelRoutes: PanelRoutes;
  /** True if the page is in an iframe of another page. Its links then open the full map. */
  readonly isEmbedded: boolean;
  /** Called after each link that the router has opened without a page load. */
  readonly onLinkFollowed: () => void;
}

export interface LinkRouter {
  /** Opens one of the map's own pages and moves the keyboard focus to it. */
  readonly openPage: (url: URL) => Promise<void>;
  /** Shows a view as if the reader had opened a link to it. */
  readonly moveTo: (view: ViewState) => Promise<void>;
  /** Handles all clicks in the document. It opens links to the map's own pages without a page load. */
  readonly handleClick: (event: MouseEvent) => void;
  /** Fetches the code of a page when the reader hovers over a link to it or focuses the link. */
  readonly preloadLinkTarget: (event: Event) => void;
}

/** The link that contains the target of a DOM event, and its URL. Null if there is no link. It may be an SVG link. */
function linkOf({ target }: Event): { readonly link: Element; readonly url: URL } | null {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (link === null) return null;
  return { link, url: new URL(link.getAttribute('href') ?? '', location.href) };
}

/**
 * Selectors of the elements that may get the focus when the reader goes from one view to another. The first element on
 * the page gets it. If the list is empty, the focus stays, because the reader has only changed a filter.
 */
function focusTargets(before: ViewState, after: ViewState): readonly string[] {
  const { siteId, claimId } = after;
  const opened = siteId === null ? '#sites-heading' : `#${CSS.escape(claimId ?? 'site-name')}`;
  if (after.isComparing) return before.isComparing ? [] : ['#compare-heading'];
  if (after.isReading && !before.isReading) return ['.reading [rel=next]', '.reading', opened];
  if (siteId !== before.siteId)
    return siteId !== null
      ? [opened, '#site-name']
      : [`a[data-site="${CSS.escape(before.siteId ?? '')}"]`, opened];
  if (before.isComparing) return ['#compare-link', opened];
  // The reader has opened another part of the same list. If the address names a claim, its card takes the focus by
  // itself.
  if (after.listPart !== before.listPart) return claimId === null ? ['#list-part', opened] : [];
  if (before.isReading && !after.isReading)
    return siteId === null ? ['#reading-link', opened] : [opened, '#site-name'];
  return [];
}

/** Makes the router, which opens links between the map's own pages without a page load. */
export function createLinkRouter({
  explorer,
  panelRoutes,
  isEmbedded,
  onLinkFollowed,
}: RouterOptions): LinkRouter {
  const isFramed = isEmbedded || isInFrame();
  // Loaded before the first click, because browsers allow opening a tab only directly after a click.
  const framedLinks = isFramed ? import('./open-from-frame') : null;
  const openFromFrame = (url: URL, link: Element | null): void =>
    void framedLinks?.then(
      (links) => links.openFromFrame(url.href, link === null ? url.href : links.claimUrlOf(link)),
      () => location.assign(url),
    );
  async function open(url: URL): Promise<void> {
    if (isEmbedded) {
      openFromFrame(url, null);
      return;
    }
    const before = explorer.view;
    explorer.openUrl(url);
    onLinkFollowed();
    await moveFocus(before);
  }

  /** Moves the keyboard focus to the element that the reader has opened, as soon as it is on the page. */
  async function moveFocus(before: ViewState): Promise<void> {
    const after = explorer.view;
    const selectors = focusTargets(before, after);
    // `App.svelte` handles an element that the address names.
    if (selectors.length === 0 || explorer.fragment !== null) return;
    await panelRoutes.loadPage(routeOf(after)).catch(() => undefined);
    await (after.isComparing ? import('../features/compare/Compare.svelte') : null);
    await (after.isReading ? import('../features/reading/ReadingBar.svelte') : null);
    await tick();
    // Waits for the next paint. Before that, the browser has not laid out the element, so it cannot get the focus.
    await afterNextPaint();
    if (explorer.view.siteId !== after.siteId) return;
    const focused = selectors
      .map((selector) => document.querySelector<HTMLElement>(selector))
      .find((element) => element?.checkVisibility() === true);
    // Prevents scrolling to a claim, because the page itself scrolls to it. The browser would scroll to the middle of a
    // long claim.
    if (focused !== undefined && focused !== null)
      focusElement(focused, { preventScroll: after.claimId !== null });
  }

  if (!isFramed) explorer.onHistoryStep((before) => void moveFocus(before));
  return {
    openPage: open,
    moveTo: (view) => {
      const before = explorer.view;
      explorer.showViewState(view);
      return moveFocus(before);
    },
    handleClick: (event) => {
      const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      const found = linkOf(event);
      if (found === null || modified || event.button !== 0 || event.defaultPrevented) return;
      const { link, url } = found;
      const isMapPage = explorer.isMapPage(url);
      if (isMapPage && !isEmbedded) {
        event.preventDefault();
        void open(url);
      } else if (isFramed) {
        // Opens the link outside of the frame. The frame is too small for the full map, and many websites refuse to be
        // shown in a frame.
        event.preventDefault();
        openFromFrame(url, isMapPage ? null : link);
      }
    },
    preloadLinkTarget: (event) => {
      const found = linkOf(event);
      const view = found === null ? null : explorer.viewStateAt(found.url);
      if (view !== null) panelRoutes.preloadPage(routeOf(view));
    },
  };
}
