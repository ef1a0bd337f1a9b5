import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWithNoun, countryName, joinWithAnd, formatNumber } from './en';

describe('English', () => {
  it('formats numbers and counts as Intl does', () => {
    const numbers = new Intl.NumberFormat('en');
    const plurals = new Intl.PluralRules('en');
    fc.assert(
      fc.property(fc.oneof(fc.nat({ max: 2000 }), fc.maxSafeNat()), (n) => {
        expect(formatNumber(n)).toBe(numbers.format(n));
        const word = plurals.select(n) === 'one' ? 'claim' : 'claims';
        expect(countWithNoun(n, 'claim', 'claims')).toBe(`${numbers.format(n)} ${word}`);
      }),
    );
  });

  it('formats tenths as Intl does', () => {
    const numbers = new Intl.NumberFormat('en');
    fc.assert(
      fc.property(fc.nat({ max: 300_000 }), (tenths) => {
        expect(formatNumber(tenths / 10)).toBe(numbers.format(tenths / 10));
      }),
    );
  });

  it.each([
    [[], ''],
    [['Iraq'], 'Iraq'],
    [['Iraq', 'Syria'], 'Iraq and Syria'],
    [['Iraq', 'Syria', 'Iran'], 'Iraq, Syria, and Iran'],
  ])('lists %j as "%s"', (names, text) => {
    expect(joinWithAnd(names)).toBe(text);
  });

  it('names a country, or returns an unknown code', () => {
    expect(countryName('IQ')).toBe('Iraq');
    expect(countryName('XQ')).toBe('XQ');
  });
});
