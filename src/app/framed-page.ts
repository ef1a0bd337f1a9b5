import { coloursOfEmbed, hasEmbed, withoutEmbed } from '../state/url/embed-parameter';
import { claimUrlOf, openFromFrame } from './open-from-frame';

// `first-script.ts` imports this, because a classic script runs everywhere. In a sandbox without `allow-same-origin`,
// the page has an opaque origin. Browsers then block module scripts and workers, so only the written page is shown.

const root = document.documentElement;
const script = document.currentScript as HTMLScriptElement | null;
/** Matches the parameters by which an address filters the map. */
const FILTERS = /[?&](by|only|hide|attribution|differ|from|to|q)=/;

if (hasEmbed(location.search)) root.dataset['embed'] = coloursOfEmbed(location.search);
if (window.parent !== window) root.dataset['framed'] = '';
if (window.origin === 'null' && script !== null) {
  root.dataset['opaque'] = '';
  showWrittenPage(script);
}

function showWrittenPage({ src, dataset: texts }: HTMLScriptElement): void {
  const base = new URL(root.dataset['base'] ?? './', location.href).href;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('../no-script.css', src).href;
  document.head.append(style);
  if (window.parent === window) return;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const url = new URL(link.getAttribute('href') ?? '', location.href);
    if (url.href.startsWith(base)) url.search = withoutEmbed(url.search);
    openFromFrame(url.href, url.href.startsWith(base) ? url.href : claimUrlOf(link));
  });
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => addFullMapLink(texts));
  else addFullMapLink(texts);
}

function addFullMapLink({ fullMap = '', unfiltered = '' }: DOMStringMap): void {
  const bar = document.createElement('p');
  bar.className = 'full-map';
  const link = document.createElement('a');
  const url = new URL(location.href);
  url.search = withoutEmbed(url.search);
  // Keeps only the id, because WordPress adds a secret to the fragment.
  url.hash = /^#[a-z0-9-]+/.exec(url.hash)?.[0] ?? '';
  link.href = url.href;
  link.textContent = fullMap;
  bar.append(link);
  if (FILTERS.test(location.search)) bar.append(` ${unfiltered}`);
  document.body.prepend(bar);
}
