import { hydrate, mount, unmount } from 'svelte';
import App from './App.svelte';
import type { loadDataset } from './load-dataset';
import { likelyRoute, routeOf, PanelRoutes } from './panel-routes.svelte';
import { browserAddressBar } from '../state/history';
import { isInFrame } from '../ui/frame';
import { Explorer } from '../state/explorer.svelte';
import { hasEmbed } from '../state/url/embed-parameter';
import { encodeAddressToShare } from '../state/url/codec';
import { sharedWordsIn } from '../i18n/words';

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
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
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
  const isEmbedded = hasEmbed(location.search);
  if (isEmbedded) document.documentElement.dataset['embed'] = '';
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
