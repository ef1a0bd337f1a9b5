import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en';
import { edtfInWords } from './values-in-words';

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
    ['2021-22', '2021-22'],
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

  const two = (number: number): string => String(number).padStart(2, '0');
  const month = fc.integer({ min: 1, max: 12 });

  it('names no day that the date does not, nor another than it names', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 28 }), (number, day) => {
        const coarse = `2021-${two(number)}`;
        const words = edtfInWords(coarse, en);
        expect(words).toMatch(/^[A-Z][a-z]+ 2021$/);
        expect(edtfInWords(`${coarse}-${two(day)}`, en)).toBe(`${day} ${words}`);
      }),
    );
  });

  it('is a sentence for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dXY~?%./-]{0,12}$/)), (text) => {
        expect(edtfInWords(text, en)).not.toMatch(/undefined|NaN|null/);
      }),
    );
  });
});
