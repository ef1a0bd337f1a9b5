import type { Dataset, Site } from '../../claims/model';
import { cardPath, oembedPath, pagePath, type SiteUrl } from './page-paths';
import { pageSummary, publisherNameOf, type PageSummary } from './page-summary';
import { toFullDay } from './w3c-dates';

/** The size of a card in pixels. A card is the picture that other sites show with a link to the page. */
export const CARD_SIZE = { width: 1200, height: 630 };

/**
 * A map with more sites has one card for all pages, unless the publisher wants a card for each site. Thousands of cards
 * would be of little use.
 */
export const MAX_SITES_WITH_CARDS = 200;

/** The site whose card a page shows. Null for the card of the map. */
export function siteWithCard({ sites, presentation }: Dataset, site: Site | null): Site | null {
  const cards = presentation.cards ?? (sites.length > MAX_SITES_WITH_CARDS ? 'map' : 'all');
  return cards === 'all' ? site : null;
}

/** An element in a page's head. */
export interface HeadTag {
  readonly name: 'meta' | 'link';
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The tags in a page's head for other sites: Open Graph (ogp.me), X's cards, oEmbed discovery. If `siteUrl` is null,
 * tags that need an absolute address are omitted.
 * @param site Null for the overview.
 * @param part The number of the part of the page's list. All parts have the card and oEmbed of the first part.
 */
export function headTagsOf(
  dataset: Dataset,
  site: Site | null,
  siteUrl: SiteUrl,
  part = 1,
): readonly HeadTag[] {
  const summary = pageSummary(dataset, site, part);
  const { title, mapTitle, description } = summary;
  return [
    namedTag('description', description),
    propertyTag('og:title', title),
    propertyTag('og:description', description),
    propertyTag('og:type', site === null ? 'website' : 'article'),
    propertyTag('og:site_name', publisherNameOf(dataset) ?? mapTitle),
    propertyTag('og:locale', openGraphLocaleOf(dataset.language)),
    ...modifiedTags(dataset, site),
    ...(siteUrl === null
      ? [namedTag('twitter:card', 'summary')]
      : absoluteTags(siteUrl, dataset, site, part, summary)),
  ];
}

function absoluteTags(
  siteUrl: string,
  dataset: Dataset,
  site: Site | null,
  part: number,
  { title }: PageSummary,
): readonly HeadTag[] {
  const page = site?.id ?? null;
  const card = siteWithCard(dataset, site);
  const { cardAlternativeText } = pageSummary(dataset, card);
  const address = siteUrl + pagePath(page, part);
  return [
    { name: 'link', attributes: { rel: 'canonical', href: address } },
    propertyTag('og:url', address),
    propertyTag('og:image', siteUrl + cardPath(card?.id ?? null)),
    propertyTag('og:image:type', 'image/png'),
    propertyTag('og:image:width', String(CARD_SIZE.width)),
    propertyTag('og:image:height', String(CARD_SIZE.height)),
    propertyTag('og:image:alt', cardAlternativeText),
    namedTag('twitter:card', 'summary_large_image'),
    namedTag('twitter:image:alt', cardAlternativeText),
    {
      name: 'link',
      attributes: {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: siteUrl + oembedPath(page),
        title,
      },
    },
  ];
}

/**
 * The tag for the date of the last change. Omitted if the date is not a full day, because readers of Open Graph would
 * invent the missing parts.
 */
function modifiedTags({ dateModified }: Dataset, site: Site | null): readonly HeadTag[] {
  const day = toFullDay(dateModified);
  if (day === null) return [];
  return [propertyTag(site === null ? 'og:updated_time' : 'article:modified_time', day)];
}

/**
 * The value of `og:locale`, which needs a country. If the language tag has no country, Unicode's CLDR gives the
 * likeliest.
 */
function openGraphLocaleOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

function namedTag(name: string, content: string): HeadTag {
  return { name: 'meta', attributes: { name, content } };
}

function propertyTag(property: string, content: string): HeadTag {
  return { name: 'meta', attributes: { property, content } };
}
