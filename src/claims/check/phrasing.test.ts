import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathText } from './positions';
import { didYouMeanHint, editDistance, mostSimilarWord, quoted, describeValue } from './phrasing';

test('control and format characters are written as escapes', () => {
  expect(quoted('\u001b[31m')).toBe('"\\u001b[31m"');
  expect(quoted('\u202Eabc\u2066')).toBe('"\\u202eabc\\u2066"');
  expect(quoted('line\nline\u0085\u2028')).toBe('"line\\nline\\u0085\\u2028"');
  expect(quoted('بغداد')).toBe('"بغداد"');
  expect(pathText(['actors', 'a\u202Eb', 'name'])).toBe('actors["a\\u202eb"].name');
});

test('a quoted string has no control characters and is short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      expect(quoted(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      expect(quoted(text).length).toBeLessThan(800);
    }),
  );
});

test('lists and objects are named, without their content', () => {
  expect([[], [1], {}, null, 3, true].map(describeValue)).toEqual([
    'an empty list',
    'a list',
    'an object',
    'null',
    '3',
    'true',
  ]);
});

test.each([
  ['calimant', 'claimant'],
  ['eventDate', 'event_date'],
  ['Name', 'name'],
  ['colour', null],
])('%s is nearest to %s', (word, expected) => {
  expect(mostSimilarWord(word, ['claimant', 'event_date', 'name', 'id'])).toBe(expected);
});

test('two swapped neighbours count as one mistake', () => {
  expect(editDistance('abcd', 'abdc')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
  expect(didYouMeanHint('xyz', ['abc'])).toBe('');
});
