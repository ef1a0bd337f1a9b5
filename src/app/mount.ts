import { hydrate, mount, unmount } from 'svelte';
import App from './App.svelte';
import type { loadDataset } from './load-dataset';
import { likelyRoute, routeOf, PanelRoutes } from './panel-routes.svelte';
import { browserAddressBar } from '../state/history';
import { Explorer } from '../state/explorer.svelte';
import { encodeAddressToShare } from '../state/url/codec';
import { sharedWordsIn } from '../i18n/words';

/**
 * True if the prerendered page shows the reader's view. The view has no filter and no notice. Its texts may be in
 * another language: hydration then writes only those texts again.
 */
function isPrerenderedView(target: HTMLElement, { view, dataset, notices }: Explorer): boolean {
  const address = encodeAddressToShare({ ...view, claimId: null, camera: null }, dataset);
  return target.dataset['written'] === address && notices.length === 0;
}

const TRANSLATION_TAG: string = 'font';
/** True if the browser has translated the page. It then has put the texts into `<font>` elements. */
const isTranslated = (page: Element): boolean => page.querySelector(TRANSLATION_TAG) !== null;

/** Waits for a translation of the page by the browser. The code that follows it is fetched only then. */
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
  const loading = load();
  const words = sharedWordsIn(navigator.languages);
  const language = navigator.languages[0] ?? words.language;
  const { documentElement } = document;
  // A browser that has translated the page says so here, and this must stay true.
  if (!isTranslated(target)) {
    documentElement.lang = words.language;
    documentElement.dir = words.direction;
  }
  const address = browserAddressBar(baseUrl);
  const panelRoutes = new PanelRoutes();
  // The code of the page is fetched in parallel with the map file.
  panelRoutes.preloadPage(likelyRoute(address.read()));
  const result = await loading;
  if (!result.ok) {
    const { default: Failure } = await import('../features/failure/Failure.svelte');
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
  await panelRoutes.loadPage(routeOf(explorer.view));
  const isEmbedded = new URLSearchParams(location.search).has('embed');
  const app = { target, props: { explorer, panelRoutes, words, language, baseUrl, isEmbedded } };
  if (result.isPrerenderedText && !isEmbedded && isPrerenderedView(target, explorer)) {
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
