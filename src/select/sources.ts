import type { Dataset, Locator, Source } from '../claims/model';
import { isWebLink } from '../claims/text';
import type { DerivedView } from './derive';

/**
 * The sources of the claims on the page, in the order of the file. Includes sources without a claim if the page shows all claims.
 */
export function sourcesShown(
  { sources }: Dataset,
  { selected, sites, shown, all }: Pick<DerivedView, 'selected' | 'sites' | 'shown' | 'all'>,
): readonly Source[] {
  if (selected === null && shown.claims === all.claims) return [...sources.values()];
  const views = selected === null ? sites : [selected];
  const used = new Set<string>();
  for (const view of views) {
    if (used.size === sources.size) break;
    for (const id of view.sources) used.add(id);
  }
  return [...sources.values()].filter(({ id }) => used.has(id));
}

/** The number of a source in printed references: its position in the file, from 1. It is the same on every page. */
export function referenceNumber({ sources }: Dataset, { id }: Source): number {
  return [...sources.keys()].indexOf(id) + 1;
}

/** The start of a fragment directive (URL Fragment Text Directives, WICG) in a URL. */
const DIRECTIVE = ':~:';

/** The URL of the source. If the locator quotes words, the browser scrolls to these words. */
export function passageLink({ url }: Source, { quote }: Locator): string {
  const exact = directiveText(quote?.exact);
  if (exact === '' || !isWebLink(url)) return url;
  const prefix = directiveText(quote?.prefix);
  const suffix = directiveText(quote?.suffix);
  const words = [prefix && `${prefix}-`, exact, suffix && `-${suffix}`].filter(Boolean).join(',');
  return `${withoutDirective(url)}${DIRECTIVE}text=${words}`;
}

/** The URL with its fragment, but without the fragment directive that it may contain. */
function withoutDirective(url: string): string {
  const [page = '', ...fragment] = url.split('#');
  const [anchor = ''] = fragment.join('#').split(DIRECTIVE);
  return `${page}#${anchor}`;
}

/**
 * Encodes words for a text directive, in which dashes, commas and ampersands have a meaning. Replaces lone surrogates, which a
 * URL cannot contain.
 */
function directiveText(words = ''): string {
  const plainWords = words
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim();
  return encodeURIComponent(plainWords).replaceAll('-', '%2D');
}
