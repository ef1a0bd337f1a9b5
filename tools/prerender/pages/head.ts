import type { Dataset, Site } from '../../../src/claims/model.ts';
import { escapeHtml } from '../../../src/features/embed/embed.ts';
import { cardPath, oembedPath, pagePath, type SiteUrl } from './addresses.ts';
import { pageSummary, type PageSummary } from './page-summary.ts';
import { toFullDay } from './w3c-dates.ts';

/** The size of a card in pixels. A card is the picture that other sites show with a link to the page. */
export const CARD_SIZE = { width: 1200, height: 630 };

/**
 * The tags in a page's head for other sites: Open Graph (ogp.me), X's cards, oEmbed discovery. If `siteUrl` is null, it
 * omits tags that need an absolute address.
 * @param site Null for the overview.
 */
export function headTagsOf(dataset: Dataset, site: Site | null, siteUrl: SiteUrl): string {
  const summary = pageSummary(dataset, site);
  const { title, mapTitle, description } = summary;
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    metaNameTag('description', description),
    metaPropertyTag('og:title', title),
    metaPropertyTag('og:description', description),
    metaPropertyTag('og:type', site === null ? 'website' : 'article'),
    metaPropertyTag('og:site_name', mapTitle),
    metaPropertyTag('og:locale', openGraphLocaleOf(dataset.language)),
    ...modifiedTags(dataset, site),
    ...(siteUrl === null
      ? [metaNameTag('twitter:card', 'summary')]
      : absoluteTags(siteUrl, site?.id ?? null, summary)),
  ];
  return tags.join('\n    ');
}

function absoluteTags(
  siteUrl: string,
  page: string | null,
  summary: PageSummary,
): readonly string[] {
  const { title, cardAlternativeText } = summary;
  const address = siteUrl + pagePath(page);
  return [
    `<link rel="canonical" href="${escapeHtml(address)}" />`,
    metaPropertyTag('og:url', address),
    metaPropertyTag('og:image', siteUrl + cardPath(page)),
    metaPropertyTag('og:image:type', 'image/png'),
    metaPropertyTag('og:image:width', String(CARD_SIZE.width)),
    metaPropertyTag('og:image:height', String(CARD_SIZE.height)),
    metaPropertyTag('og:image:alt', cardAlternativeText),
    metaNameTag('twitter:card', 'summary_large_image'),
    metaNameTag('twitter:image:alt', cardAlternativeText),
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(siteUrl + oembedPath(page))}" title="${escapeHtml(title)}" />`,
  ];
}

/**
 * The tag of the last change if its date is a full day, else nothing: readers of Open Graph add missing parts to a
 * date.
 */
function modifiedTags({ dateModified }: Dataset, site: Site | null): readonly string[] {
  const day = toFullDay(dateModified);
  if (day === null) return [];
  return [metaPropertyTag(site === null ? 'og:updated_time' : 'article:modified_time', day)];
}

/**
 * The value of `og:locale`, which needs a country. If the language tag has none, Unicode's CLDR gives the likeliest.
 */
function openGraphLocaleOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

function metaNameTag(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}" />`;
}

function metaPropertyTag(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}" />`;
}
