import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCell } from '../../../tests/support/arbitrary-cells';
import { englishMonth, monthNamed, monthNamedByTwo } from './month-names';
import { isMissing, plainText } from './plain-text';
import { quoted } from './reading';

test.each([
  ['٢٠٢١', '2021'],
  ['۲۰۲۱', '2021'],
  ['２０２１', '2021'],
  ['٣٣٫٥', '33.5'],
  ['\u200E27\u00A0June\u200F ', '27 June'],
  ['27\u201328', '27-28'],
  ['\u221244.2', '-44.2'],
  ["'-0.1278", '-0.1278'],
  ["'quoted'", "'quoted'"],
  ['a\r\n\tb', 'a b'],
])('%j in plain characters is %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each(['', '-', 'N/A', 'Unknown', 'unkn', '<Null>', 'inconnu', 'غير معروف'])(
  '%j says that there is no value',
  (text) => {
    expect(isMissing(plainText(text))).toBe(true);
  },
);

test.each(['0', 'no', 'x', '--5'])('%j says something', (text) => {
  expect(isMissing(plainText(text))).toBe(false);
});

test.each([
  ['January', 1],
  ['SEPT', 9],
  ['février', 2],
  ['fevrier', 2],
  ['März', 3],
  ['Setiembre', 9],
  ['мая', 5],
  ['травня', 5],
  ['آذار', 3],
  ['أغسطس', 8],
  ['اغسطس', 8],
  ['ايار', 5],
  ['Brumaire', undefined],
])('%s is month %s', (name, month) => {
  expect(monthNamed(name)).toBe(month);
});

test('a name of two words is a month, in any spelling of its letters', () => {
  expect(monthNamedByTwo('كانون', 'الثاني')).toBe(1);
  expect(monthNamedByTwo('كانون', 'الاول')).toBe(12);
  expect(monthNamedByTwo('June', '27')).toBeUndefined();
});

test('months have English names for sentences', () => {
  expect([1, 5, 12].map(englishMonth)).toEqual(['January', 'May', 'December']);
});

test('a value in a sentence is one short line', () => {
  expect(quoted(' two\nlines ')).toBe('“two lines”');
  expect(quoted('x'.repeat(500))).toBe(`“${'x'.repeat(60)}…”`);
  fc.assert(
    fc.property(arbitraryCell, fc.nat(200), (text, times) => {
      expect(quoted(text.repeat(times + 1)).length).toBeLessThan(125);
    }),
  );
});

test('plain text stays as it is', () => {
  fc.assert(
    fc.property(arbitraryCell, (text) => {
      const plain = plainText(text);
      // An apostrophe before a sign is taken off once, because a second one is the person's own.
      fc.pre(!/^'\s*'?[-+=@]/.test(plain));
      expect(plainText(plain)).toBe(plain);
    }),
  );
});
