import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearInWords } from './years';

describe('a year in words', () => {
  it.each([
    [2021, 'en', '2021'],
    [-43, 'en', '44 BC'],
    [0, 'en', '1 BC'],
    [1, 'en', '1 AD'],
    [99, 'en', '99 AD'],
    [100, 'en', '100'],
    [-12_345, 'en', '12346 BC'],
    [-999_999_999, 'en', '1000000000 BC'],
    [-43, 'de', '44 v. Chr.'],
    [-43, 'fr', '44 av. J.-C.'],
    [-43, 'ja', '紀元前44年'],
    [-43, 'ar', '44 ق.م'],
  ])('%d in %s is %s', (year, language, expected) => {
    expect(yearInWords(year, language)).toBe(expected);
  });

  it('counts backwards before Christ, and never has a sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 0 }), (year) => {
        expect(yearInWords(year, 'en')).toBe(`${1 - year} BC`);
      }),
    );
  });
});
