import { expect, test } from 'vitest';
import { makeNameSearch } from './name-search';

const find = makeNameSearch([
  { id: 'hashd', names: ['Popular Mobilisation Forces', 'الحشد الشعبي'] },
  { id: 'asad', names: ['al-Asad guards'] },
  { id: 'police', names: ['Police, Fallūjah'] },
  { id: 'nameless', names: [] },
  { id: 'kamal', names: ['Abu Kamal crossing', 'أبو كمال'] },
  { id: 'zor', names: ['Deir ez-Zor'] },
  { id: 'slaves', names: ['عبد الله'] },
  { id: 't4', names: ['T4 airbase'] },
  { id: 'ranya', names: ['ڕانیە'] },
]);

test.each([
  ['mobil', ['hashd']],
  ['FALLUJAH police', ['police']],
  ['حشد', ['hashd']],
  ['alasad', ['asad']],
  ['lice', ['police']],
  ['polise', ['police']],
  ['p', ['hashd', 'police']],
  ['popular police', []],
  ['abukamal', ['kamal']],
  ['ابوكمال', ['kamal']],
  ['deirezzor', ['zor']],
  ['عبدالله', ['slaves']],
  ['T-4', ['t4']],
  ['T-4 airbase', ['t4']],
  ['رانيه', ['ranya']],
  ['crossingdeir', []],
  ['', []],
  ['!', []],
])('"%s" finds %j', (query, found) => {
  expect([...find(query)]).toEqual(found);
});
