import { expect, test } from 'vitest';
import { makeNameSearch } from './name-search';

const find = makeNameSearch([
  { id: 'hashd', names: ['Popular Mobilisation Forces', 'الحشد الشعبي'] },
  { id: 'asad', names: ['al-Asad guards'] },
  { id: 'police', names: ['Police, Fallūjah'] },
  { id: 'nameless', names: [] },
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
  ['', []],
  ['!', []],
])('"%s" finds %j', (query, found) => {
  expect([...find(query)]).toEqual(found);
});
