import type { Mark } from '../../cartography/scene';
import type { Dataset } from '../../claims/model';
import { claimWords } from '../../i18n/claim-words';
import type { SharedWords } from '../../i18n/words';
import { actorName } from '../../select/actor-groups';
import type { SiteView } from '../../select/site-view';
import { clusterInWords } from '../../ui/cluster-in-words';
import { hedgesInWords } from '../../ui/values-in-words';

/**
 * Makes a function that returns the name of a mark for screen readers. It contains the site's name and local name, as
 * the label does. Users of voice control can thus say what they see. For a dashed symbol, it says which actor is named
 * only with a hedge. For a cluster, it describes what the cluster stands for.
 * @param language The reader's language (BCP 47).
 */
export function makeMarkNames(
  dataset: Dataset,
  sites: readonly SiteView[],
  words: SharedWords,
  language: string,
): (mark: Mark) => string {
  const [before, between] = claimWords(words).saidToHaveActed;
  return ({ siteId, label, localLabel, symbols, cluster }) => {
    const labels = localLabel === '' ? label : `${label} ${localLabel}`;
    if (cluster !== undefined)
      return [labels, clusterInWords(dataset, cluster, words, language)].join('. ');
    if (!symbols.some(({ isHedged }) => isHedged)) return labels;
    const view = sites.find(({ site }) => site.id === siteId);
    const hedged = (view?.shownToggleIds ?? []).flatMap((id) => {
      const hedges = view?.hedgesByToggleId.get(id);
      if (hedges === undefined) return [];
      const quoted = hedgesInWords(hedges, words, language, dataset.language);
      return [`${before}${quoted}${between}${actorName(dataset, id, words, language)}`];
    });
    return [labels, ...hedged].join('. ');
  };
}
