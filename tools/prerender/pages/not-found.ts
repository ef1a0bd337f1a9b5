import type { Dataset, TranslatableText } from '../../../src/claims/model.ts';
import { textInLanguage } from '../../../src/claims/text.ts';
import { accentCss } from './accent-css.ts';
import { escapeHtml } from '../../../src/ui/html-text.ts';
import { pageWords } from '../../../src/features/page-head/words.ts';
import { sharedWordsIn } from '../../../src/i18n/words.ts';
import { pagePath, type SiteUrl } from '../../../src/features/page-head/page-paths.ts';
import { singleLineOf } from '../../../src/features/page-head/page-summary.ts';

/**
 * The page that a host serves for unknown addresses. It has no relative address, because the host serves it at any
 * depth. If `siteUrl` is null, it has no links to the site and no styles of the site.
 */
export function notFoundHtml(
  dataset: Dataset,
  siteUrl: SiteUrl,
  stylesheets: readonly string[],
): string {
  const { language, direction, sites: heading } = sharedWordsIn([dataset.language]);
  const words = pageWords({ language });
  const title = words.notFoundTitle(singleLineOf(dataset.title, dataset));
  const styles = siteUrl === null ? [] : stylesheets.map((path) => siteUrl + path);
  const map = nameHtml(dataset.title, dataset, siteUrl);
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escapeHtml(title)}</title>${indentLines(4, [...styles.map(styleSheetTag), styleTag(dataset)])}
  </head>
  <body>
    <main>${indentLines(6, mastheadHtml(dataset, siteUrl))}
      <h1>${words.notFound}</h1>
      <p>${words.mayBeMistyped}</p>
      <p>${words.theMap} ${map}</p>${siteUrl === null ? '' : siteListHtml(dataset, siteUrl, heading)}
    </main>
  </body>
</html>
`;
}

/** Styles for this page of text, because the styles of every page are for a map with a panel. */
const TEXT_CSS =
  'body{overflow:auto}main{max-inline-size:40rem;margin-inline:auto;padding:1.5rem}h1,h2{font-family:var(--serif,serif)}';
const LOGO_CSS =
  '.masthead img{block-size:auto;max-block-size:2rem;inline-size:auto;max-inline-size:100%}';

const styleTag = (dataset: Dataset): string =>
  `<style>${TEXT_CSS}${LOGO_CSS}${accentCss(dataset) ?? ''}</style>`;

/**
 * The publisher's logo, with a link to the publisher's website. If `siteUrl` is null, the publisher's name replaces the
 * logo.
 */
function mastheadHtml(dataset: Dataset, siteUrl: SiteUrl): readonly string[] {
  const { publisher, presentation } = dataset;
  const { homeUrl, logo, darkLogo } = presentation;
  if (publisher === undefined || (homeUrl === undefined && logo === undefined)) return [];
  if (siteUrl === null || logo === undefined)
    return [`<p class="masthead">${nameHtml(publisher, dataset, homeUrl ?? null)}</p>`];
  const dark =
    darkLogo === undefined
      ? ''
      : `<source media="screen and (prefers-color-scheme: dark)" srcset="${escapeHtml(siteUrl + darkLogo.path)}" />`;
  const picture = `<picture>${dark}<img src="${escapeHtml(siteUrl + logo.path)}" width="${logo.width}" height="${logo.height}" alt="${escapeHtml(singleLineOf(publisher, dataset))}" /></picture>`;
  const mark = homeUrl === undefined ? picture : `<a href="${escapeHtml(homeUrl)}">${picture}</a>`;
  return [`<p class="masthead">${mark}</p>`];
}

/**
 * Maximum number of listed sites, because visitors reach this page by mistake. All other sites are behind the link to
 * the map.
 */
const LISTED_SITES_MAX = 50;

/** A list of links to the sites. It needs `siteUrl`, because relative links would not work on this page. */
function siteListHtml(dataset: Dataset, siteUrl: string, heading: string): string {
  if (dataset.sites.length === 0) return '';
  const sites = dataset.sites
    .slice(0, LISTED_SITES_MAX)
    .map(({ id, name }) => `  <li>${nameHtml(name, dataset, siteUrl + pagePath(id))}</li>`);
  return indentLines(6, [`<h2>${heading}</h2>`, '<ul>', ...sites, '</ul>']);
}

/** A name as HTML with its own language and direction; a link if `address` is not null. */
function nameHtml(text: TranslatableText, dataset: Dataset, address: string | null): string {
  const language =
    textInLanguage(text, dataset.language, dataset.language).language ?? dataset.language;
  const attributes = `lang="${escapeHtml(language)}" dir="auto"`;
  const name = escapeHtml(singleLineOf(text, dataset));
  if (address === null) return `<span ${attributes}>${name}</span>`;
  return `<a href="${escapeHtml(address)}" ${attributes}>${name}</a>`;
}

function styleSheetTag(address: string): string {
  return `<link rel="stylesheet" href="${escapeHtml(address)}" />`;
}

function indentLines(indent: number, lines: readonly string[]): string {
  return lines.map((line) => `\n${' '.repeat(indent)}${line}`).join('');
}
