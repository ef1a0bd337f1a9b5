import { encodePath } from '../../state/url/codec';

/** A page of the build: the id of its site, or null for the overview. */
export type PageId = string | null;

/** The URL of the published site, with a slash at its end; null if unknown. */
export type SiteUrl = string | null;

// Paths relative to the build's output folder.

/** @param part The number of the part of the page's list, from 1. */
export const pagePath = (page: PageId, part = 1): string => encodePath(page, part);

export const cardPath = (page: PageId): string => `cards/${pageFileName(page)}.png`;

export const oembedPath = (page: PageId): string => `oembed/${pageFileName(page)}.json`;

/**
 * The name of a page's card and oEmbed files. The overview uses `map`, so a site with the id `map` uses `map.site`. No
 * id contains a full stop.
 */
function pageFileName(page: PageId): string {
  if (page === null) return 'map';
  return page === 'map' ? 'map.site' : page;
}
