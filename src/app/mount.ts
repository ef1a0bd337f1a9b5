import { hydrate, mount, unmount } from 'svelte';
import App from './App.svelte';
import type { Dataset } from '../claims/model';
import type { KeptPageNotice } from '../features/failure/kept-page';
import type { loadDataset } from './load-dataset';
import { likelyRoute, routeOf, PanelRoutes } from './panel-routes.svelte';
import { browserAddressBar } from '../state/history';
import { isInFrame } from '../ui/frame';
import { Explorer } from '../state/explorer.svelte';
import { hasEmbed } from '../state/url/embed-parameter';
import { decodeAddress, encodeAddressToShare } from '../state/url/codec';
import { Retry } from '../state/retry';
import { sharedWordsIn, type SharedWords } from '../i18n/words';

/**
 * True if the prerendered page is what this reader should see. It is in the reader's language, and the reader's view
 * has no filter.
 */
function isPrerenderedForReader(
  target: HTMLElement,
  explorer: Explorer,
  language: string,
): boolean {
  const { view, dataset } = explorer;
  const [requested, prerendered] = [language, dataset.language].map((tag) => tag.split('-')[0]);
  const address = encodeAddressToShare({ ...view, claimId: null, camera: null }, dataset);
  return target.dataset['written'] === address && requested === prerendered;
}

/**
 * Loads the dataset and the code of the page. As long as one of them cannot be fetched, a page that the build wrote
 * stays as it is, with a notice that lets the reader try again.
 * @param load Loads the map file.
 * @param loadPage Loads the code of the page that shows the dataset.
 */
async function loadOrKeepPage(
  target: HTMLElement,
  words: SharedWords,
  load: () => ReturnType<typeof loadDataset>,
  loadPage: (dataset: Dataset) => Promise<void>,
): ReturnType<typeof loadDataset> {
  const isWritten = target.dataset['written'] !== undefined && target.children.length > 0;
  let notice: KeptPageNotice | null = null;
  for (;;) {
    let result = await load();
    if (result.ok)
      try {
        await loadPage(result.dataset);
      } catch {
        result = { ok: false, problems: null, reason: 'script' };
      }
    if (result.ok || result.problems !== null || !isWritten) {
      notice?.remove();
      return result;
    }
    notice ??= await import('../features/failure/kept-page').then(
      ({ keptPageNotice }) => keptPageNotice(target, words),
      () => null,
    );
    await (notice?.waitForRetry(result.reason) ?? waitForRetryInSilence());
  }
}

/** Resolves when it is time to try again. The page has no notice then, because its code has not come either. */
function waitForRetryInSilence(): Promise<void> {
  return new Promise((resolve) => {
    new Retry(resolve).planAfterFailure();
  });
}

/** Declares the language and direction of what the page shows from now on. */
function setPageLanguage({ language, direction }: SharedWords): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}

/**
 * Mounts the map: hydrates the prerendered page, or replaces it. If the map file cannot be shown, the error page is
 * mounted instead.
 * @param baseUrl The absolute base URL of this map's website. It ends with a slash.
 * @param load Loads the map file. It is called again when the reader tries again.
 */
export async function mountMap(
  target: HTMLElement,
  baseUrl: string,
  load: () => ReturnType<typeof loadDataset>,
): Promise<void> {
  const words = sharedWordsIn(navigator.languages);
  const language = navigator.languages[0] ?? words.language;
  const address = browserAddressBar(baseUrl);
  const panelRoutes = new PanelRoutes();
  // The code of the page is fetched in parallel with the map file.
  panelRoutes.preloadPage(likelyRoute(address.read()));
  const result = await loadOrKeepPage(target, words, load, (dataset) =>
    panelRoutes.loadPage(routeOf(decodeAddress(address.read(), dataset).viewState)),
  );
  if (!result.ok) {
    const { default: Failure } = await import('../features/failure/Failure.svelte');
    setPageLanguage(words);
    target.replaceChildren();
    const onretry = (): void => {
      void unmount(failure).then(() => mountMap(target, baseUrl, load));
    };
    const { problems } = result;
    const reason = problems === null ? result.reason : '';
    const failure = mount(Failure, { target, props: { words, problems, reason, onretry } });
    return;
  }
  const explorer = new Explorer(result.dataset, address);
  const isEmbedded = hasEmbed(location.search);
  if (isEmbedded) document.documentElement.dataset['embed'] = '';
  setPageLanguage(words);
  const app = { target, props: { explorer, panelRoutes, words, language, baseUrl, isEmbedded } };
  if (
    result.isPrerenderedText &&
    !isEmbedded &&
    !isInFrame() &&
    isPrerenderedForReader(target, explorer, language)
  ) {
    hydrate(App, app);
    return;
  }
  target.replaceChildren();
  mount(App, app);
}
