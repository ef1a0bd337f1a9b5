import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { arbitraryEventDate } from '../../../tests/support/arbitrary-dates';
import { parseEdtf } from '../edtf/parse';
import { edtfField, languageField } from './fields';

const DATES = [
  '-0044-03-15',
  '-001X',
  '19XX',
  '201X',
  '2021-04-XX',
  '2021-XX',
  '2021-XX-XX',
  '2021-21',
  '2021%',
  'Y170000002',
  'Y-170000002~',
  '2021-06-27T01:00:00',
  '2021-06-27T24:00:00Z',
  '2021-06-27T01:00:00+03',
  '2021-06-27T01:00:00-03:30',
  '2021-04/2021-05',
  '2021-04~/..',
  '/2021-04',
];

test.each(DATES)('%s passes the pattern of a date', (text) => {
  expect(v.is(edtfField('a date'), text)).toBe(true);
});

test('a field for a date takes what the parser reads, and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryEventDate, fc.string()), (text) => {
      expect(v.is(edtfField('a date'), text)).toBe(parseEdtf(text) !== null);
    }),
  );
});

test.each(['en', 'ar', 'pt-BR', 'zh-Hant-TW', 'ckb', 'sr-Latn-RS', 'de-x-old', 'en-u-ca-buddhist'])(
  '%s passes the pattern of a language tag',
  (tag) => {
    expect(v.is(languageField('a language tag'), tag)).toBe(true);
  },
);
