import { withoutEmbed } from '../state/url/embed-parameter';

/** How long WordPress has time to follow a link before the frame opens it, in milliseconds. */
const WAIT_FOR_WORDPRESS_MS = 500;

/**
 * Opens a link of a framed page in a new tab. If the frame's sandbox forbids tabs, it opens a page of the full map
 * instead. In WordPress, this page opens in the whole tab; elsewhere, in the frame. Other sites refuse to be shown in a
 * frame.
 * @param href The link, unchanged.
 * @param fullMapUrl The absolute URL of the full map's page for this link.
 */
export function openFromFrame(href: string, fullMapUrl: string): void {
  // Removes the opener afterwards, because with the feature `noopener` the result would always be null.
  const opened = window.open(href, '_blank');
  if (opened !== null) {
    try {
      opened.opener = null;
    } catch {
      // The tab has the frame's sandbox and another opaque origin. It can navigate only this frame.
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

/** The URL of this page in the full map. If the link is in a claim, the URL leads to that claim. */
export function claimUrlOf(link: Element): string {
  const url = new URL(location.href);
  url.search = withoutEmbed(url.search);
  url.hash = link.closest('article[id]')?.id ?? '';
  return url.href;
}
