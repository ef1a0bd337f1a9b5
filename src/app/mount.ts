import { hydrate, mount, unmount } from 'svelte';
import App from './App.svelte';
import type { Dataset } from '../claims/model';
import type { KeptPageNotice } from '../features/failure/kept-page';
import type { loadDataset } from './load-dataset';
import { likelyRoute, routeOf, PanelRoutes } from './panel-routes.svelte';
import { browserAddressBar } from '../state/history';
import { siteBasemapOf } from '../cartography/site-basemap';
import { isInFrame } from '../ui/frame';
import { Explorer } from '../state/explorer.svelte';
import { coloursOfEmbed, hasEmbed } from '../state/url/embed-parameter';
import { decodeAddress, encodeAddressToShare } from '../state/url/codec';
import { Retry } from '../state/retry';
import { sharedWordsIn, type SharedWords } from '../i18n/words';

/**
 * True if the prerendered page shows the reader's view, which then has no filter. The reader's language may differ:
 * hydration then replaces only the texts.
 */
function isPrerenderedView(
  target: HTMLElement,
  { view, dataset, shownPartNumber }: Explorer,
): boolean {
  const unmoved = { ...view, claimId: null, camera: null, listPart: shownPartNumber };
  const address = encodeAddressToShare(unmoved, dataset);
  return target.dataset['written'] === address;
}

/**
 * Loads the dataset and the code of the page. While either cannot be fetched, the page that the build wrote stays, with
 * a notice that has a retry button.
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

/**
 * Resolves when the page should try again. There is no notice, because the code of the notice could not be fetched
 * either.
 */
function waitForRetryInSilence(): Promise<void> {
  return new Promise((resolve) => {
    new Retry(resolve).planAfterFailure();
  });
}

/**
 * Sets the language and direction of the document. If the browser has translated the page, it has already set them, and
 * they must stay.
 */
function setPageLanguage(page: Element, { language, direction }: SharedWords): void {
  if (isTranslated(page)) return;
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}

const TRANSLATION_TAG: string = 'font';
/** True if the browser has translated the page. It has then replaced texts by `<font>` elements. */
const isTranslated = (page: Element): boolean => page.querySelector(TRANSLATION_TAG) !== null;

/** Waits until the browser translates the page. Only then loads the code that keeps translations up to date. */
function watchForTranslation(page: Element): void {
  let changes: MutationRecord[] | null = null;
  const observer = new MutationObserver((records) => {
    if (changes !== null) changes.push(...records);
    else if (isTranslated(page)) {
      changes = records;
      void import('./translated-text').then(({ followTranslations }) => {
        followTranslations(page, [...(changes ?? []), ...observer.takeRecords()]);
        observer.disconnect();
      });
    }
  });
  observer.observe(page, { childList: true, subtree: true });
}

/**
 * Prevents Svelte from listening on the element that contains the page. Svelte also listens on the document, which is
 * enough. If an ancestor listens for clicks, screen readers call each focused element "clickable".
 */
function refuseListeners(page: HTMLElement): void {
  page.addEventListener = () => undefined;
}

/**
 * Mounts the map: hydrates the prerendered page, or replaces it. If the map file cannot be shown, mounts the error
 * page.
 * @param baseUrl The absolute URL of this map's folder, with a slash at its end.
 * @param load Loads the map file. It is called again when the reader tries again.
 */
export async function mountMap(
  target: HTMLElement,
  baseUrl: string,
  load: () => ReturnType<typeof loadDataset>,
): Promise<void> {
  refuseListeners(target);
  const words = sharedWordsIn(navigator.languages);
  const language = navigator.languages[0] ?? words.language;
  const address = browserAddressBar(baseUrl);
  const panelRoutes = new PanelRoutes();
  // Fetches the code of the page in parallel with the map file.
  panelRoutes.preloadPage(likelyRoute(address.read()));
  const result = await loadOrKeepPage(target, words, load, async (dataset) => {
    await Promise.all([
      panelRoutes.loadPage(routeOf(decodeAddress(address.read(), dataset).viewState)),
      // The page writer states if the map has long lists, because finding out needs extra code.
      'lists' in document.body.dataset ? panelRoutes.loadListCode() : null,
    ]);
  });
  if (!result.ok) {
    const { default: Failure } = await import('../features/failure/Failure.svelte');
    setPageLanguage(target, words);
    target.replaceChildren();
    const onretry = (): void => {
      void unmount(failure).then(() => mountMap(target, baseUrl, load));
    };
    const { problems } = result;
    const reason = problems === null ? result.reason : '';
    const failure = mount(Failure, { target, props: { words, problems, reason, onretry } });
    return;
  }
  const explorer = new Explorer(result.dataset, address, panelRoutes.listCode?.ListState ?? null);
  const isEmbedded = hasEmbed(location.search);
  if (isEmbedded) document.documentElement.dataset['embed'] = coloursOfEmbed(location.search);
  setPageLanguage(target, words);
  const siteBasemap = siteBasemapOf(document.body.dataset);
  const app = {
    target,
    props: { explorer, panelRoutes, words, language, baseUrl, siteBasemap, isEmbedded },
  };
  if (
    result.isPrerenderedText &&
    !isEmbedded &&
    !isInFrame() &&
    isPrerenderedView(target, explorer)
  ) {
    const putTranslationsBack = isTranslated(target)
      ? (await import('./translated-text')).setTranslationsAside(target)
      : null;
    hydrate(App, app);
    putTranslationsBack?.();
  } else {
    target.replaceChildren();
    mount(App, app);
  }
  watchForTranslation(target);
}
