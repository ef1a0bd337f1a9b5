import { mount, unmount } from 'svelte';
import App from './App.svelte';
import type { fetchedReading } from './fetched-reading';
import { likelyPage, pageOf, PanelPages } from './panel-pages.svelte';
import { browserAddress } from './state/history';
import { Explorer } from './state/explorer.svelte';
import { wordsIn } from './words/words';

interface Page {
  readonly target: HTMLElement;
  /** The map's own address, absolute, with a slash at its end. */
  readonly base: string;
  readonly reading: ReturnType<typeof fetchedReading>;
  readonly fetchAgain: () => ReturnType<typeof fetchedReading>;
}

/** Puts the map in the place of the page's first text; or, where its file cannot be shown, why. */
export async function start({ target, base, reading, fetchAgain }: Page): Promise<void> {
  const words = wordsIn(navigator.languages);
  const language = navigator.languages[0] ?? words.language;
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  const address = browserAddress(base);
  const pages = new PanelPages();
  // On its way while the claims are.
  pages.prepare(likelyPage(address.read()));
  const read = await reading;
  if (!read.ok) {
    const { default: Failure } = await import('./Failure.svelte');
    target.replaceChildren();
    const onretry = (): void => {
      void unmount(failure).then(() => start({ target, base, reading: fetchAgain(), fetchAgain }));
    };
    const failure = mount(Failure, { target, props: { words, language, reading: read, onretry } });
    return;
  }
  const explorer = new Explorer(read.dataset, address);
  await pages.load(pageOf(explorer.view));
  const basemapUrl = new URL('basemap.pmtiles', base).href;
  target.replaceChildren();
  mount(App, { target, props: { explorer, pages, words, language, basemapUrl } });
}
