import type { Dataset, TranslatableText } from '../../../src/claims/model.ts';
import { textInLanguage } from '../../../src/claims/text.ts';
import { escapeHtml } from '../../../src/ui/html-text.ts';
import { pageWords } from '../../../src/features/page-head/words.ts';
import { sharedWordsIn } from '../../../src/i18n/words.ts';
import { pagePath, type SiteUrl } from '../../../src/features/page-head/page-paths.ts';
import { singleLineOf } from '../../../src/features/page-head/page-summary.ts';

/**
 * The page that a host serves for unknown addresses. No address in it is relative, because the host serves it at any
 * depth. If `siteUrl` is null, it has no links and no styles.
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
    <title>${escapeHtml(title)}</title>${indentLines(4, styles.map(styleSheetTag))}
  </head>
  <body>
    <main>
      <h1>${words.notFound}</h1>
      <p>${words.mayBeMistyped}</p>
      <p>${words.theMap} ${map}</p>${siteUrl === null ? '' : siteListHtml(dataset, siteUrl, heading)}
    </main>
  </body>
</html>
`;
}

/** A page that somebody came to by mistake has no use for more. The link to the map leads to the others. */
const LISTED_SITES_MAX = 50;

/** A list of links to the sites. It needs `siteUrl`, because names without links would lead nowhere. */
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
