import type { Dataset } from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import { actorToggleIds } from '../../select/actor-groups';
import type { FilteredView } from '../../select/derive';
import type { Lens } from '../../select/filter';
import type { SharedWords } from '../../i18n/words';
import { filterStatusWords } from './words';

/** Maximum number of hidden sites in the sentence. A longer list would take too long to listen to. */
const NAMED_SITES_MAX = 5;

/**
 * The effect of the filter in one to three sentences for screen readers: "55 of 82 claims, at 4 of 7 sites. Not shown:
 * Irbil airport."
 * @param lensBefore The lens before the change. If the lens has changed, the first sentence describes the new lens.
 */
export function filterStatus(
  dataset: Dataset,
  { filter, sites, shownCounts, totalCounts }: FilteredView,
  lensBefore: Lens,
  words: SharedWords,
  language: string,
): string {
  const filterStatusUiTexts = filterStatusWords(words);
  const { lens } = filter;
  const sentences = [];
  if (lens !== lensBefore)
    sentences.push(filterStatusUiTexts.layers[lens](actorToggleIds(dataset, lens).length));
  const hidden = sites.filter(({ isShown }) => !isShown);
  if (shownCounts.claimCount === 0) sentences.push(filterStatusUiTexts.nothingShown);
  else
    sentences.push(
      filterStatusUiTexts.shownCounts({
        shownClaims: shownCounts.claimCount,
        allClaims: totalCounts.claimCount,
        shownSites: sites.length - hidden.length,
        allSites: sites.length,
      }),
    );
  if (shownCounts.claimCount > 0 && hidden.length > 0) {
    const names = hidden
      .slice(0, NAMED_SITES_MAX)
      .map(({ site }) => textInLanguage(site.name, language, dataset.language).text);
    sentences.push(filterStatusUiTexts.hiddenSites(names, hidden.length - names.length));
  }
  return sentences.join(' ');
}
