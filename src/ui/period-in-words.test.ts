import { expect, test } from 'vitest';
import { en } from '../i18n/en';
import { periodInWords } from './values-in-words';

test.each([
  [null, null, null],
  ['2021-03', null, 'since March 2021'],
  [null, '2021-06-27', 'until 27 June 2021'],
  ['2021-03', '2021-06', 'March 2021 to June 2021'],
  ['2021-03', '2021-03', 'March 2021'],
])('the period from %s to %s', (from, to, expected) => {
  expect(periodInWords({ from, to }, en)).toBe(expected);
});
