import './ui/fonts.css';
import './ui/theme.css';
import { mount, unmount } from 'svelte';
import App from './App.svelte';
import { fetchedReading } from './fetched-reading';
import { browserAddress } from './state/history';
import { Explorer } from './state/explorer.svelte';
import { wordsIn } from './words/words';

const { dataset: page } = document.documentElement;
// Read once: later steps change the address that it is relative to.
const base = new URL(page['base'] ?? './', location.href).href;
const words = wordsIn(navigator.languages);
const language = navigator.languages[0] ?? words.language;

async function start(target: HTMLElement): Promise<void> {
  const reading = await fetchedReading(
    new URL('data/map.geojson', base).href,
    page['checked'] ?? '',
  );
  target.replaceChildren();
  if (!reading.ok) {
    const { default: Failure } = await import('./Failure.svelte');
    const failure = mount(Failure, {
      target,
      props: {
        words,
        language,
        reading,
        onretry: () => void unmount(failure).then(() => start(target)),
      },
    });
    return;
  }
  const explorer = new Explorer(reading.dataset, browserAddress(base));
  const basemapUrl = new URL('basemap.pmtiles', base).href;
  document.documentElement.lang = words.language;
  mount(App, { target, props: { explorer, words, language, basemapUrl } });
}

const target = document.getElementById('app');
if (target !== null) void start(target);
