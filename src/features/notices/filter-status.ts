import type { Dataset } from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import type { FilteredView } from '../../select/derive';
import type { SharedWords } from '../../i18n/words';
import { noticeWords } from './words';

/** How many hidden sites the sentence names. A longer list would take too long to hear. */
const NAMED_SITES_MAX = 5;

/**
 * What the filter shows, in one or two sentences for screen readers: "55 of 82 claims, at 4 of 7 sites. Not shown: Irbil
 * airport."
 */
export function filterStatus(
  dataset: Dataset,
  { sites, shownCounts, totalCounts }: FilteredView,
  words: SharedWords,
  language: string,
): string {
  const noticeUiTexts = noticeWords(words);
  if (shownCounts.claimCount === 0) return noticeUiTexts.nothingShown;
  const hidden = sites.filter(({ isShown }) => !isShown);
  const names = hidden
    .slice(0, NAMED_SITES_MAX)
    .map(({ site }) => textInLanguage(site.name, language, dataset.language).text);
  const counts = noticeUiTexts.shownCounts({
    shownClaims: shownCounts.claimCount,
    allClaims: totalCounts.claimCount,
    shownSites: sites.length - hidden.length,
    allSites: sites.length,
  });
  if (names.length === 0) return counts;
  return `${counts} ${noticeUiTexts.hiddenSites(names, hidden.length - names.length)}`;
}
