import { areFiltersEqual } from '../select/filter';
import type { SharedWords } from '../i18n/words';
import type { Explorer } from '../state/explorer.svelte';
import { announce, CALM_IN_MS } from '../ui/announcer.svelte';

/**
 * Announces to screen readers what the filter shows, after each change of the filter. Call it while a component is
 * created, because it creates an effect.
 * @returns a function that repeats the announcement, for changes of the list without a change of the filter.
 */
export function announceFilterChanges(
  explorer: Explorer,
  words: SharedWords,
  language: string,
): () => void {
  let announced = explorer.derivedView.filter;

  function say(lensBefore = explorer.view.lens): void {
    const { dataset, derivedView } = explorer;
    void import('../features/filter-status/filter-status').then(
      ({ filterStatus }) =>
        announce(filterStatus(dataset, derivedView, lensBefore, words, language), CALM_IN_MS),
      () => undefined,
    );
  }

  $effect(() => {
    const { filter } = explorer.derivedView;
    if (areFiltersEqual(filter, announced)) return;
    const { lens } = announced;
    announced = filter;
    say(lens);
  });
  return () => say();
}
