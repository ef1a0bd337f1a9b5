import type { Dataset } from '../../../src/claims/model.ts';
import { escaped } from '../../../src/features/embed/embed.ts';
import { pagePath, SITEMAP_PATH, type SiteUrl } from './addresses.ts';
import { w3cDate } from './w3c-dates.ts';

/** Every page of the map by the protocol of sitemaps.org, 0.9, which has absolute addresses alone: null where none is known. */
export function sitemapXml(dataset: Dataset, siteUrl: SiteUrl): string | null {
  if (siteUrl === null) return null;
  const modified = w3cDate(dataset.dateModified);
  const lastmod = modified === null ? '' : `<lastmod>${modified}</lastmod>`;
  const pages = [null, ...dataset.sites.map(({ id }) => id)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map((page) => `<url><loc>${escaped(siteUrl + pagePath(page))}</loc>${lastmod}</url>`),
    '</urlset>',
    '',
  ].join('\n');
}

/** RFC 9309. It is read only at the root of a host: a map in a folder leaves it to whoever has the root. */
export function robotsTxt(siteUrl: SiteUrl): string {
  const sitemap = siteUrl === null ? [] : [`Sitemap: ${siteUrl}${SITEMAP_PATH}`];
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n');
}
