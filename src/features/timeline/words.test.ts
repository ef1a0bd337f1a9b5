import { expect, test } from 'vitest';
import { timelineWords } from './words';

const words = timelineWords({ language: 'en' });

test.each([
  [3, 2, '3 events, and 2 that may be in the period'],
  [1, 0, '1 event'],
  [0, 1, '0 events, and 1 that may be in the period'],
  [1500, 0, '1,500 events'],
])('%d events and %d that may be', (inside, maybe, expected) => {
  expect(words.count(inside, maybe)).toBe(expected);
});

test.each([
  ['year', '2021'],
  ['month', 'Jun'],
  ['month-year', 'Jun 2021'],
  ['day', '7'],
  ['day-month', '7 Jun'],
  ['day-month-year', '7 Jun 2021'],
] as const)('a tick with its %s', (label, expected) => {
  expect(words.tick({ year: 2021, month: 6, day: 7 }, label)).toBe(expected);
});

test.each([
  ['year', '44 BC'],
  ['month-year', 'Mar 44 BC'],
  ['day-month-year', '15 Mar 44 BC'],
] as const)('a tick before Christ with its %s', (label, expected) => {
  expect(words.tick({ year: -43, month: 3, day: 15 }, label)).toBe(expected);
});

test('a language without a table has the English words', () => {
  expect(timelineWords({ language: 'ar' })).toBe(words);
});
