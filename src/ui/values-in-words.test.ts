import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count, TranslatableText } from '../claims/model';
import { en } from '../i18n/en';
import { countInWords, edtfInWords, hedgesInWords, periodInWords } from './values-in-words';

describe('a date in words', () => {
  it.each([
    ['2021-06-27', '27 June 2021'],
    ['2021-06-07', '7 June 2021'],
    ['2021-06', 'June 2021'],
    ['2021', '2021'],
    ['2021-06-27~', 'about 27 June 2021'],
    ['2020-01~', 'about January 2020'],
    ['2021-02?', 'February 2021 (uncertain)'],
    ['2021%', 'about 2021 (uncertain)'],
    ['2021-04-XX', 'April 2021'],
    ['2021-XX-XX', '2021'],
    ['2021-XX', '2021'],
    ['201X', '201X'],
    ['20XX', '20XX'],
    ['2021-21', 'spring 2021'],
    ['2021-22', 'summer 2021'],
    ['2021-23', 'autumn 2021'],
    ['2021-24', 'winter 2021'],
    ['-0043-03-15', '15 March 44 BC'],
    ['-0043-03~', 'about March 44 BC'],
    ['-0043', '44 BC'],
    ['-0043-XX-XX', '44 BC'],
    ['-0043-24', 'winter 44 BC'],
    ['-004X', '50 BC to 41 BC'],
    ['-00XX', '100 BC to 1 BC'],
    ['0000', '1 BC'],
    ['0014-08-19', '19 August 14 AD'],
    ['-0043-03-15T10:00:00Z', '15 March 44 BC'],
    ['-0043/0014', '44 BC to 14 AD'],
    ['-0043/..', 'since 44 BC'],
    ['Y-12345', '12346 BC'],
    ['Y12345', '12345'],
    ['2021-06-27T01:00:00Z', '27 June 2021'],
    ['2021-06-27T23:30:00-04:00', '27 June 2021'],
    ['2021-04/2021-05', 'April 2021 to May 2021'],
    ['2021-06-27/2021-06-28~', '27 June 2021 to about 28 June 2021'],
    ['2021-04/..', 'since April 2021'],
    ['/2021-04', 'an unknown date to April 2021'],
    ['27/6/2021', '27/6/2021'],
    ['2021-02-30', '2021-02-30'],
    ['', ''],
  ])('of %j is %j', (text, words) => {
    expect(edtfInWords(text, en)).toBe(words);
  });

  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  const month = fc.integer({ min: 1, max: 12 });

  it('names a day only if the date has one, and then that day', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 28 }), (number, day) => {
        const coarse = `2021-${twoDigits(number)}`;
        const words = edtfInWords(coarse, en);
        expect(words).toMatch(/^[A-Z][a-z]+ 2021$/);
        expect(edtfInWords(`${coarse}-${twoDigits(day)}`, en)).toBe(`${day} ${words}`);
      }),
    );
  });

  it('never has the sign of a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), month, (year, number) => {
        const text = `-${String(year).padStart(4, '0')}-${twoDigits(number)}`;
        expect(edtfInWords(text, en)).toMatch(new RegExp(`^[A-Z][a-z]+ ${String(year + 1)} BC$`));
      }),
    );
  });

  it('is without gaps for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dXY~?%./-]{0,12}$/)), (text) => {
        expect(edtfInWords(text, en)).not.toMatch(/undefined|NaN|null/);
      }),
    );
  });
});

describe('a period in words', () => {
  it.each([
    [null, null, null],
    ['2021-03', null, 'since March 2021'],
    [null, '2021-06-27', 'until 27 June 2021'],
    ['2021-03', '2021-06', 'March 2021 to June 2021'],
    ['2021-03', '2021-03', 'March 2021'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(periodInWords({ from, to }, en)).toBe(expected);
  });
});

describe('a count in words', () => {
  it.each<readonly [count: Count, words: string]>([
    [{ best: 4, of: 'combatants' }, '4, counting combatants'],
    [{ best: 1, of: 'civilians' }, '1, counting civilians'],
    [{ best: 0, of: 'total' }, '0 in all'],
    [{ best: 12_000, of: 'total' }, '12,000 in all'],
    [{ low: 2, of: 'total' }, 'at least 2 in all'],
    [{ high: 9, of: 'total' }, 'at most 9 in all'],
    [{ low: 2, high: 9, of: 'combatants' }, '2 to 9, counting combatants'],
    [{ low: 0, high: 3, of: 'total' }, '0 to 3 in all'],
    [{ low: 5, high: 5, of: 'total' }, '5 in all'],
    [{ low: 5, best: 5, high: 5, of: 'total' }, '5 in all'],
    [{ low: 2, best: 4, high: 6, of: 'total' }, '4 (2 to 6) in all'],
    [{ low: 2, best: 4, of: 'total' }, '4 (at least 2) in all'],
    [{ best: 4, high: 6, of: 'civilians' }, '4 (at most 6), counting civilians'],
    [{ of: 'total' }, ''],
  ])('of %j is %j', (count, words) => {
    expect(countInWords(count, en)).toBe(words);
  });
});

describe('hedges in words', () => {
  const both = { en: 'perhaps', ar: 'ربما' };
  it.each<readonly [hedges: readonly TranslatableText[], language: string, expected: string]>([
    [[], 'en', ''],
    [['probably'], 'en', '“probably”'],
    [['probably', both], 'en', '“probably”, “perhaps”'],
    [['probably', both], 'ar', '“probably”, “ربما”'],
    [[{ ar: 'ربما' }], 'en', '“ربما”'],
  ])('%j in %s are %s', (hedges, language, expected) => {
    expect(hedgesInWords(hedges, en, language, 'en')).toBe(expected);
  });
});
