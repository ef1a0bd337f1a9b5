import type { Dataset, Site } from '../../../src/claims/model.ts';
import { escaped } from '../../../src/features/embed/embed.ts';
import { cardPath, oembedPath, pagePath, type SiteUrl } from './addresses.ts';
import { pageSummary, type PageSummary } from './page-summary.ts';
import { fullDay } from './w3c-dates.ts';

/** The picture that stands for a page where its link is shown. */
export const CARD = { width: 1200, height: 630 };

/**
 * The head's tags that say what a page is: of a site, or of the whole map (null). Open Graph (ogp.me), X's cards, oEmbed's
 * discovery. What has to be absolute is there only where the publisher's address is known.
 */
export function headOf(dataset: Dataset, site: Site | null, siteUrl: SiteUrl): string {
  const summary = pageSummary(dataset, site);
  const { title, mapTitle, description } = summary;
  const tags = [
    `<title>${escaped(title)}</title>`,
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
    `<link rel="canonical" href="${escaped(address)}" />`,
    property('og:url', address),
    property('og:image', siteUrl + cardPath(page)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD.width)),
    property('og:image:height', String(CARD.height)),
    property('og:image:alt', cardText),
    named('twitter:card', 'summary_large_image'),
    named('twitter:image:alt', cardText),
    `<link rel="alternate" type="application/json+oembed" href="${escaped(siteUrl + oembedPath(page))}" title="${escaped(title)}" />`,
  ];
}

/** A day or nothing: readers of Open Graph make a moment of whatever they get. */
function modified({ dateModified }: Dataset, site: Site | null): readonly string[] {
  const day = fullDay(dateModified);
  if (day === null) return [];
  return [property(site === null ? 'og:updated_time' : 'article:modified_time', day)];
}

/** Open Graph has no language without a country: the one that Unicode's CLDR holds likeliest, where the tag names none. */
function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escaped(content)}" />`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escaped(content)}" />`;
}
