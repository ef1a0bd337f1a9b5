import type { Site } from '../claims/model';
import { textInLanguage } from '../claims/text';
import type { SharedWords } from '../i18n/words';
import type { Explorer } from '../state/explorer.svelte';

/**
 * Updates the title and the tags in the page's head after each change of the view. Call it while a component is
 * created, because it creates effects.
 */
export function followPageInHead(
  explorer: Explorer,
  words: SharedWords,
  language: string,
  isEmbedded: boolean,
): void {
  const { dataset } = explorer;
  const siteOfView = (): Site | null => explorer.derivedView.selectedSite?.site ?? null;

  $effect(() => {
    const site = siteOfView();
    const title = textInLanguage(dataset.title, language).text;
    const siteName = site === null ? null : textInLanguage(site.name, language).text;
    const page = explorer.view.isComparing ? words.compareAccounts : siteName;
    const number = explorer.view.isComparing ? 1 : explorer.shownPartNumber;
    const part = number === 1 ? null : words.part(number);
    document.title = [page, part, title].filter((text) => text !== null).join(' – ');
  });

  // Until the reader opens another page, the head has the tags of the written page.
  let headFollower: Promise<(site: Site | null, part: number) => void> | null = null;
  $effect(() => {
    const site = siteOfView();
    const { shownPartNumber } = explorer;
    const written = document.getElementById('app')?.dataset['written'];
    if (isEmbedded || written === undefined) return;
    if (headFollower === null && written === explorer.shownPath) return;
    headFollower ??= import('../features/page-head/follow-page').then(({ createHeadFollower }) =>
      createHeadFollower(dataset, written),
    );
    headFollower.then(
      (follow) => follow(site, shownPartNumber),
      () => (headFollower = null),
    );
  });
}
