import type { Dataset, Site } from '../../../src/claims/model.ts';
import { escapeHtml } from '../../../src/features/embed/embed.ts';
import { cardPath, oembedPath, pagePath, type SiteUrl } from './addresses.ts';
import { pageSummary, type PageSummary } from './page-summary.ts';
import { fullDay } from './w3c-dates.ts';

/** The size of a card in pixels. A card is the picture that other sites show with a link to the page. */
export const CARD = { width: 1200, height: 630 };

/**
 * The tags in a page's head for other sites: Open Graph (ogp.me), X's cards, oEmbed discovery. If `siteUrl` is null, it
 * omits tags that need an absolute address.
 * @param site Null for the overview.
 */
export function headOf(dataset: Dataset, site: Site | null, siteUrl: SiteUrl): string {
  const summary = pageSummary(dataset, site);
  const { title, mapTitle, description } = summary;
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    named('description', description),
    property('og:title', title),
    property('og:description', description),
    property('og:type', site === null ? 'website' : 'article'),
    property('og:site_name', mapTitle),
    property('og:locale', localeOf(dataset.language)),
    ...modified(dataset, site),
    ...(siteUrl === null
      ? [named('twitter:card', 'summary')]
      : absolute(siteUrl, site?.id ?? null, summary)),
  ];
  return tags.join('\n    ');
}

function absolute(siteUrl: string, page: string | null, summary: PageSummary): readonly string[] {
  const { title, cardText } = summary;
  const address = siteUrl + pagePath(page);
  return [
    `<link rel="canonical" href="${escapeHtml(address)}" />`,
    property('og:url', address),
    property('og:image', siteUrl + cardPath(page)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD.width)),
    property('og:image:height', String(CARD.height)),
    property('og:image:alt', cardText),
    named('twitter:card', 'summary_large_image'),
    named('twitter:image:alt', cardText),
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(siteUrl + oembedPath(page))}" title="${escapeHtml(title)}" />`,
  ];
}

/**
 * The tag of the last change if its date is a full day, else nothing: readers of Open Graph add missing parts to a
 * date.
 */
function modified({ dateModified }: Dataset, site: Site | null): readonly string[] {
  const day = fullDay(dateModified);
  if (day === null) return [];
  return [property(site === null ? 'og:updated_time' : 'article:modified_time', day)];
}

/**
 * The value of `og:locale`, which needs a country. If the language tag has none, Unicode's CLDR gives the likeliest.
 */
function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}" />`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}" />`;
}
