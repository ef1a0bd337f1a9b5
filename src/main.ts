import './ui/fonts.css';
import './ui/theme.css';
import { fetchedReading } from './fetched-reading';

const { dataset: page } = document.documentElement;
// Read once: later steps change the address that it is relative to.
const base = new URL(page['base'] ?? './', location.href).href;
const fetchAgain = () =>
  fetchedReading(new URL('data/map.geojson', base).href, page['checked'] ?? '');

// The claims are on their way while the code that shows them is.
const reading = fetchAgain();
const target = document.getElementById('app');
if (target !== null)
  void import('./start').then(({ start }) => start({ target, base, reading, fetchAgain }));
