import type { Dataset, Source, Locator } from '../claims/model';
import type { DerivedView } from './derive';
import { isWebLink } from '../claims/text';

/** The documents of the claims that the page shows, in the order of the file; all of the map, where the whole of it is shown. */
export function sourcesShown(
  { sources }: Dataset,
  { selected, sites, shown, all }: Pick<DerivedView, 'selected' | 'sites' | 'shown' | 'all'>,
): readonly Source[] {
  const whole = selected === null && shown.claims === all.claims;
  const views = selected === null ? sites : [selected];
  const used = new Set<string>();
  for (const view of views) {
    if (used.size === sources.size) break;
    for (const id of view.sources) used.add(id);
  }
  return [...sources.values()].filter(({ id }) => whole || used.has(id));
}

/** The number of a document in references on paper: the same on every page of the map, from 1 in the order of its file. */
export function numberOf({ sources }: Dataset, { id }: Source): number {
  return [...sources.keys()].indexOf(id) + 1;
}

const DIRECTIVE = ':~:';

/** A link that opens the source at the passage, where the claim's locator has words to find it by. */
export function passageLink({ url }: Source, { quote }: Locator): string {
  const exact = encoded(quote?.exact);
  if (exact === '' || !isWebLink(url)) return url;
  const prefix = encoded(quote?.prefix);
  const suffix = encoded(quote?.suffix);
  const words = [prefix && `${prefix}-`, exact, suffix && `-${suffix}`].filter(Boolean).join(',');
  return `${withoutDirective(url)}${DIRECTIVE}text=${words}`;
}

/** What the address itself asks to find gives way; the rest of its fragment stays. */
function withoutDirective(url: string): string {
  const [page = '', ...fragment] = url.split('#');
  const [place = ''] = fragment.join('#').split(DIRECTIVE);
  return `${page}#${place}`;
}

/** Dash, comma and ampersand have a meaning in a text directive; half a character has none anywhere. */
function encoded(words = ''): string {
  const whole = words
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim();
  return encodeURIComponent(whole).replaceAll('-', '%2D');
}
