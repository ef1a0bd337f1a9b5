import { hydrate, mount, unmount } from 'svelte';
import App from './App.svelte';
import type { loadDataset } from './load-dataset';
import { likelyRoute, routeOf, PanelRoutes } from './panel-routes.svelte';
import { browserAddress } from '../state/history';
import { Explorer } from '../state/explorer.svelte';
import { encodeToShare } from '../state/url/codec';
import { wordsIn } from '../i18n/words';

/** Whether what the page already shows is what this reader is to see: nothing filtered, and in her language. */
function isWritten(target: HTMLElement, explorer: Explorer, language: string): boolean {
  const { view, dataset, notices } = explorer;
  const [wanted, written] = [language, dataset.language].map((tag) => tag.split('-')[0]);
  const plain = encodeToShare({ ...view, claim: null, camera: null }, dataset);
  return target.dataset['written'] === plain && wanted === written && notices.length === 0;
}

/**
 * Puts the map in the place of the page's first text; or, where its file cannot be shown, why.
 * @param base The map's own address, absolute, with a slash at its end.
 */
export async function start(
  target: HTMLElement,
  base: string,
  fetchReading: () => ReturnType<typeof loadDataset>,
): Promise<void> {
  const reading = fetchReading();
  const words = wordsIn(navigator.languages);
  const language = navigator.languages[0] ?? words.language;
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  const address = browserAddress(base);
  const pages = new PanelRoutes();
  // On its way while the claims are.
  pages.prepare(likelyRoute(address.read()));
  const read = await reading;
  if (!read.ok) {
    const { default: Failure } = await import('../features/failure/Failure.svelte');
    target.replaceChildren();
    const onretry = (): void => {
      void unmount(failure).then(() => start(target, base, fetchReading));
    };
    const { problems } = read;
    const reason = problems === null ? read.reason : '';
    const failure = mount(Failure, { target, props: { words, problems, reason, onretry } });
    return;
  }
  const explorer = new Explorer(read.dataset, address);
  await pages.load(routeOf(explorer.view));
  const embedded = new URLSearchParams(location.search).has('embed');
  const app = { target, props: { explorer, pages, words, language, base, embedded } };
  if (read.asBuilt && !embedded && isWritten(target, explorer, language)) {
    hydrate(App, app);
    return;
  }
  target.replaceChildren();
  mount(App, app);
}
