import type { Dataset, Site } from '../../../src/claims/model.ts';
import { embedAddress, iframeHtml } from '../../../src/features/embed/embed.ts';
import { cardPath, pagePath, type SiteUrl } from '../../../src/features/page-head/page-paths.ts';
import { CARD_SIZE, siteWithCard } from '../../../src/features/page-head/head-tags.ts';
import {
  pageSummary,
  publisherNameOf,
  singleLineOf,
} from '../../../src/features/page-head/page-summary.ts';

const EMBED_SIZE = { width: 720, height: 540 };

/** An oEmbed 1.0 response of the type `rich`. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly author_name?: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/**
 * The oEmbed response by which other sites embed a page. Null if `siteUrl` is null.
 * @param site Null for the overview.
 */
export function oembedOf(dataset: Dataset, site: Site | null, siteUrl: SiteUrl): OEmbed | null {
  if (siteUrl === null) return null;
  const page = site?.id ?? null;
  const { title, mapTitle } = pageSummary(dataset, site);
  const { publisher } = dataset;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: publisherNameOf(dataset) ?? mapTitle,
    provider_url: dataset.presentation.homeUrl ?? siteUrl,
    ...(publisher !== undefined && { author_name: singleLineOf(publisher, dataset) }),
    ...EMBED_SIZE,
    html: iframeHtml({
      src: embedAddress(siteUrl + pagePath(page), 'light'),
      title,
      height: EMBED_SIZE.height,
    }),
    thumbnail_url: siteUrl + cardPath(siteWithCard(dataset, site)?.id ?? null),
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
  };
}
