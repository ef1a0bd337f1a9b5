import type { Dataset, Locator, Source } from '../claims/model';
import { isWebAddress } from '../claims/text';
import { computeOncePer } from '../claims/once-per';
import type { DerivedView } from './derive';

/**
 * The sources of the claims on the page, in the order of the file. If the page shows all claims, it includes sources without
 * a claim.
 */
export function shownSourcesOf(
  { sourceById }: Dataset,
  {
    selectedSite,
    rows,
    shownCounts,
    totalCounts,
  }: Pick<DerivedView, 'selectedSite' | 'rows' | 'shownCounts' | 'totalCounts'>,
): readonly Source[] {
  const sources = [...sourceById.values()];
  if (selectedSite !== null) {
    const claims = [...selectedSite.ownClaims, ...selectedSite.sharedClaims];
    const ids = new Set(claims.map(({ source }) => source));
    return sources.filter(({ id }) => ids.has(id));
  }
  if (shownCounts.claimCount === totalCounts.claimCount) return sources;
  const { sourceOfClaim } = rows.columns;
  const isShown = new Uint8Array(sources.length);
  rows.isClaimShown.forEach((shown, claim) => {
    if (shown === 1) isShown[sourceOfClaim[claim] ?? 0] = 1;
  });
  return sources.filter((_, row) => isShown[row] === 1);
}

/** The number of a source in printed references: its position in the file, from 1. All pages use the same number. */
export const referenceNumber = (dataset: Dataset, { id }: Source): number =>
  referenceNumbers(dataset).get(id) ?? 0;

const referenceNumbers = computeOncePer(
  ({ sourceById }: Dataset): ReadonlyMap<string, number> =>
    new Map(Array.from(sourceById.keys(), (id, index) => [id, index + 1])),
);

/** The characters that start a fragment directive in a URL (URL Fragment Text Directives, WICG). */
const FRAGMENT_DIRECTIVE_START = ':~:';

/** The URL of the source. If the locator quotes words, the browser scrolls to them. Undefined if the source has no URL. */
export function passageUrl({ url }: Source, { quote }: Locator): string | undefined {
  if (url === undefined) return undefined;
  const exact = encodeForTextDirective(quote?.exact);
  if (exact === '' || !isWebAddress(url)) return url;
  const prefix = encodeForTextDirective(quote?.prefix);
  const suffix = encodeForTextDirective(quote?.suffix);
  const words = [prefix && `${prefix}-`, exact, suffix && `-${suffix}`].filter(Boolean).join(',');
  return `${withoutFragmentDirective(url)}${FRAGMENT_DIRECTIVE_START}text=${words}`;
}

/** The URL with its fragment but without a fragment directive. */
function withoutFragmentDirective(url: string): string {
  const [page = '', ...fragment] = url.split('#');
  const [anchor = ''] = fragment.join('#').split(FRAGMENT_DIRECTIVE_START);
  return `${page}#${anchor}`;
}

/**
 * Encodes words for a text directive, in which dashes, commas and ampersands have a special meaning. Lone surrogates are
 * replaced, because a URL cannot contain them.
 */
function encodeForTextDirective(words = ''): string {
  const plainWords = words
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim();
  return encodeURIComponent(plainWords).replaceAll('-', '%2D');
}
