import type { Dataset, Locator, Source } from '../claims/model';
import { isWebLink } from '../claims/text';
import type { DerivedView } from './derive';

/** The sources of the claims that the page shows, in the order of the file. If the page shows all claims, all sources. */
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

/** The number of a source in printed references: its place in the file, from 1. It is the same on every page. */
export function referenceNumber({ sources }: Dataset, { id }: Source): number {
  return [...sources.keys()].indexOf(id) + 1;
}

/** Begins a fragment directive (URL Fragment Text Directives, WICG). */
const DIRECTIVE = ':~:';

/** A link that opens the source at the passage of the claim, if the locator quotes words; else a link to the source. */
export function passageLink({ url }: Source, { quote }: Locator): string {
  const exact = directiveText(quote?.exact);
  if (exact === '' || !isWebLink(url)) return url;
  const prefix = directiveText(quote?.prefix);
  const suffix = directiveText(quote?.suffix);
  const words = [prefix && `${prefix}-`, exact, suffix && `-${suffix}`].filter(Boolean).join(',');
  return `${withoutDirective(url)}${DIRECTIVE}text=${words}`;
}

/** The address with its fragment, and without a directive that the fragment has. */
function withoutDirective(url: string): string {
  const [page = '', ...fragment] = url.split('#');
  const [anchor = ''] = fragment.join('#').split(DIRECTIVE);
  return `${page}#${anchor}`;
}

/** Words encoded for a text directive, in which dash, comma and ampersand have a meaning. Half a surrogate pair is replaced. */
function directiveText(words = ''): string {
  const plainWords = words
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim();
  return encodeURIComponent(plainWords).replaceAll('-', '%2D');
}
