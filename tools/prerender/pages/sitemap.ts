import type { Dataset } from '../../../src/claims/model.ts';
import { escapeHtml } from '../../../src/ui/html-text.ts';
import { SITEMAP_PATH } from './addresses.ts';
import type { SiteUrl } from '../../../src/features/page-head/page-paths.ts';
import { partCountOf, pathOfPage } from '../../../src/prerender/written-pages.ts';
import { toW3cDate } from '../../../src/features/page-head/w3c-dates.ts';

/**
 * Maximum number of addresses in one file. The protocol allows 50,000 and 50 MB, but smaller files are easier to fetch
 * again.
 */
const ADDRESSES_PER_FILE_MAX = 10_000;

export interface SitemapFile {
  /** Path relative to the build's output folder. */
  readonly path: string;
  readonly content: string;
}

/**
 * The sitemap (sitemaps.org, 0.9) with every page. For many pages there are several files, and the first one is their
 * index. Empty if `siteUrl` is null, because a sitemap needs absolute addresses.
 */
export function sitemapFiles(dataset: Dataset, siteUrl: SiteUrl): readonly SitemapFile[] {
  if (siteUrl === null) return [];
  const modified = toW3cDate(dataset.dateModified);
  const entry = (tag: 'url' | 'sitemap', path: string): string => {
    const lastmod = modified === null ? '' : `<lastmod>${modified}</lastmod>`;
    return `<${tag}><loc>${escapeHtml(siteUrl + path)}</loc>${lastmod}</${tag}>`;
  };
  const paths = [null, ...dataset.sites].flatMap((site) =>
    Array.from({ length: partCountOf(dataset, site) }, (_, index) =>
      pathOfPage({ site, part: index + 1 }),
    ),
  );
  const pagesFile = (path: string, pagePaths: readonly string[]): SitemapFile =>
    xmlFile(
      path,
      'urlset',
      pagePaths.map((one) => entry('url', one)),
    );
  if (paths.length <= ADDRESSES_PER_FILE_MAX) return [pagesFile(SITEMAP_PATH, paths)];
  const files = Array.from(
    { length: Math.ceil(paths.length / ADDRESSES_PER_FILE_MAX) },
    (_, index) => {
      const start = index * ADDRESSES_PER_FILE_MAX;
      const pathsOfFile = paths.slice(start, start + ADDRESSES_PER_FILE_MAX);
      return pagesFile(`sitemap-${index + 1}.xml`, pathsOfFile);
    },
  );
  const entries = files.map(({ path }) => entry('sitemap', path));
  return [xmlFile(SITEMAP_PATH, 'sitemapindex', entries), ...files];
}

const xmlFile = (
  path: string,
  tag: 'urlset' | 'sitemapindex',
  entries: readonly string[],
): SitemapFile => ({
  path,
  content: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries,
    `</${tag}>`,
    '',
  ].join('\n'),
});

/** robots.txt (RFC 9309). In a folder it has no effect, because search engines read it only at the root of a host. */
export function robotsTxt(siteUrl: SiteUrl): string {
  const sitemap = siteUrl === null ? [] : [`Sitemap: ${siteUrl}${SITEMAP_PATH}`];
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n');
}
