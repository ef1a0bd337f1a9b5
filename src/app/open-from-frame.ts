import { withoutEmbed } from '../state/url/embed-parameter';

/** How long WordPress has to follow a link before the frame itself opens it. */
const WAIT_FOR_WORDPRESS_MS = 500;

/**
 * Opens a link of a framed page in a new tab. If the frame's sandbox forbids tabs, opens a page of the full map instead:
 * in WordPress in the whole tab, elsewhere in the frame. Other sites refuse to be shown in a frame.
 * @param href The link, which is never rewritten.
 * @param fullMapUrl The absolute URL of the page of the full map for this link.
 */
export function openFromFrame(href: string, fullMapUrl: string): void {
  // With the feature `noopener`, the result would always be null. So the opener is cut off afterwards.
  const opened = window.open(href, '_blank');
  if (opened !== null) {
    try {
      opened.opener = null;
    } catch {
      // The tab has the sandbox of the frame, and another opaque origin. It can navigate nothing but this frame.
    }
    return;
  }
  const secret = /[#?]secret=([\w-]+)/.exec(location.hash)?.[1];
  if (secret === undefined) location.assign(fullMapUrl);
  else {
    window.parent.postMessage({ message: 'link', value: fullMapUrl, secret }, '*');
    setTimeout(() => location.assign(fullMapUrl), WAIT_FOR_WORDPRESS_MS);
  }
}

/** The URL of this page in the full map, at the claim that contains the link, if one does. */
export function claimUrlOf(link: Element): string {
  const url = new URL(location.href);
  url.search = withoutEmbed(url.search);
  url.hash = link.closest('article[id]')?.id ?? '';
  return url.href;
}
