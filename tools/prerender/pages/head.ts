import type { Dataset } from '../../../src/claims/model.ts';
import { headTagsOf, type HeadTag } from '../../../src/features/page-head/head-tags.ts';
import type { SiteUrl } from '../../../src/features/page-head/page-paths.ts';
import { pageSummary } from '../../../src/features/page-head/page-summary.ts';
import type { WrittenPage } from '../../../src/prerender/written-pages.ts';
import { escapeHtml } from '../../../src/ui/html-text.ts';

/** The title, and the tags that other sites read, as HTML for the head of a page. */
export function headHtmlOf(
  dataset: Dataset,
  { site, part }: WrittenPage,
  siteUrl: SiteUrl,
): string {
  const { title } = pageSummary(dataset, site, part);
  const tags = headTagsOf(dataset, site, siteUrl, part).map(htmlOfTag);
  return [`<title>${escapeHtml(title)}</title>`, ...tags].join('\n    ');
}

function htmlOfTag({ name, attributes }: HeadTag): string {
  const html = Object.entries(attributes).map(([key, value]) => `${key}="${escapeHtml(value)}"`);
  return `<${name} ${html.join(' ')} />`;
}
