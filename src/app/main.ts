import './preload-map';
import '../ui/fonts.css';
import '../ui/theme.css';
import '../features/svg-map/svg-map.css';
import { loadDataset } from './load-dataset';
import { start } from './mount';

const { dataset: page } = document.documentElement;
// Read once: later steps change the address that it is relative to.
const base = new URL(page['base'] ?? './', location.href).href;
const target = document.getElementById('app');
if (target !== null)
  void start(target, base, () =>
    loadDataset(new URL('data/map.geojson', base).href, page['checked'] ?? ''),
  )
    // What needs a script is shown when it works, and not before.
    .then(() => (page['live'] = ''));
