import './load-map';
import '../ui/fonts.css';
import '../ui/theme.css';
import '../ui/layout.css';
import '../features/svg-map/svg-map.css';
import { NO_PRESENTATION, presentDataset, type Presentation } from '../claims/presentation';
import { loadDataset } from './load-dataset';
import { mountMap } from './mount';

/** The publisher's settings that the build has written into the page. */
function presentationOfPage(): Presentation {
  const text = document.getElementById('presentation')?.textContent ?? '';
  return text === '' ? NO_PRESENTATION : (JSON.parse(text) as Presentation);
}

const { dataset: page } = document.documentElement;
// `data-base` is relative to the first address of the page. It is made absolute now, because the address changes later.
const baseUrl = new URL(page['base'] ?? './', location.href).href;
const appElement = document.getElementById('app');
// A page with an opaque origin can have no worker and no history. It stays as it was written (`framed-page.ts`).
if (appElement !== null && window.origin !== 'null')
  void mountMap(appElement, baseUrl, () =>
    loadDataset(new URL('data/map.geojson', baseUrl).href, {
      checkedDigest: page['checked'] ?? '',
      modified: appElement.dataset['modified'] ?? '',
    }).then((result) =>
      result.ok
        ? { ...result, dataset: presentDataset(result.dataset, presentationOfPage()) }
        : result,
    ),
  )
    // Style sheets hide the controls that need a script until `data-live` is set.
    .then(() => (page['live'] = ''));
