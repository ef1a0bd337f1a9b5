import type { Dataset } from '../../../src/claims/model.ts';
import { escapeHtml } from '../../../src/ui/html-text.ts';
import { SITEMAP_PATH } from './addresses.ts';
import type { SiteUrl } from '../../../src/features/page-head/page-paths.ts';
import { partCountOf, pathOfPage } from '../../../src/prerender/written-pages.ts';
import { toW3cDate } from '../../../src/features/page-head/w3c-dates.ts';

/** The sitemap (sitemaps.org, 0.9) of every page. Null if the site's address is not known, since a sitemap needs absolute addresses. */
export function sitemapXml(dataset: Dataset, siteUrl: SiteUrl): string | null {
  if (siteUrl === null) return null;
  const modified = toW3cDate(dataset.dateModified);
  const lastmod = modified === null ? '' : `<lastmod>${modified}</lastmod>`;
  const pages = [null, ...dataset.sites].flatMap((site) =>
    Array.from({ length: partCountOf(dataset, site) }, (_, index) => ({ site, part: index + 1 })),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(
      (page) => `<url><loc>${escapeHtml(siteUrl + pathOfPage(page))}</loc>${lastmod}</url>`,
    ),
    '</urlset>',
    '',
  ].join('\n');
}

/** robots.txt (RFC 9309). Search engines read it at the root of a host only, so it has no effect in a folder. */
export function robotsTxt(siteUrl: SiteUrl): string {
  const sitemap = siteUrl === null ? [] : [`Sitemap: ${siteUrl}${SITEMAP_PATH}`];
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n');
}
