import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCell, expectLittleTime } from '../../../tests/support/arbitrary-cells';
import { WHERE_PRECISIONS } from '../../claims/model';
import { readPrecision, type PrecisionCodebook } from './precision';

test.each<[string, PrecisionCodebook | undefined, number, number | undefined]>([
  ['Exact', 'atlos', 1, 10],
  ['Exact', undefined, 1, undefined],
  ['Vicinity', undefined, 1, 100],
  [' locality ', undefined, 2, 1000],
  ['exact_location_via_coalition', undefined, 1, undefined],
  ['village', undefined, 2, undefined],
  ['subdistrict', undefined, 3, undefined],
  ['province_governorate', undefined, 4, undefined],
  ['STREET', undefined, 1, undefined],
  ['ADM3', undefined, 2, undefined],
  ['ADM2', undefined, 3, undefined],
  ['ADM1', undefined, 4, undefined],
  ['(1) Exact Location Known', undefined, 1, undefined],
  ['(2) 25 km Precision ', undefined, 2, 25_000],
  ['(5) Linear Feature e.g. Along Road/River ', undefined, 5, undefined],
  ['(6) Country', undefined, 6, undefined],
  ['1', 'ucdp', 1, undefined],
  ['2.0', 'ucdp', 2, 25_000],
  ['٧', 'ucdp', 7, undefined],
  ['1', 'acled', 2, undefined],
  ['3', 'acled', 4, undefined],
])('%j of %s is class %d', (text, codebook, wherePrecision, radiusInMeters) => {
  const precision = readPrecision(text, codebook);
  expect(precision).toMatchObject({ kind: 'read', wherePrecision, word: text.trim() });
  expect(precision.kind === 'read' && precision.radiusInMeters).toBe(radiusInMeters);
});

test('of ACLED, a class gives a warning, because the codes do not match exactly', () => {
  expect(readPrecision('1', 'acled')).toHaveProperty('notes', [expect.stringContaining('UCDP')]);
  expect(readPrecision('1', 'ucdp')).toHaveProperty('notes', []);
});

test.each([
  ['censored', 'no-point'],
  ['Withheld', 'no-point'],
  ['slightly obscured', 'moved'],
  ['obscured', 'moved'],
])('%s is neither exact nor missing', (word, how) => {
  expect(readPrecision(word)).toEqual({ kind: 'withheld', how, word });
});

test.each(['', '-', 'unknown', 'N/A'])('%j is unknown, never exact', (text) => {
  expect(readPrecision(text)).toEqual({ kind: 'missing', said: text });
});

test.each<[string, PrecisionCodebook | undefined, string]>([
  ['1', undefined, 'nothing says whose'],
  ['1', 'atlos', 'nothing says whose'],
  ['8', 'ucdp', 'from 1 to 7'],
  ['0', 'ucdp', 'from 1 to 7'],
  ['7', 'insecurity-insight', 'from 1 to 6'],
  ['4', 'acled', '1, 2 or 3'],
  ['roughly there', undefined, 'no known word'],
  ['constructor', undefined, 'no known word'],
])('%s of %s is refused, with %s', (text, codebook, part) => {
  const precision = readPrecision(text, codebook);
  expect(precision.kind === 'refused' && precision.why).toContain(part);
});

test('no cell makes it throw, and what it reads is a class of UCDP', () => {
  const codebooks = fc.constantFrom(undefined, 'ucdp' as const, 'acled' as const);
  fc.assert(
    fc.property(fc.oneof(arbitraryCell, fc.nat(12).map(String)), codebooks, (text, codebook) => {
      const precision = readPrecision(text, codebook);
      if (precision.kind !== 'read') return;
      expect(WHERE_PRECISIONS).toContain(precision.wherePrecision);
      expect(precision.word).toBe(text.trim());
    }),
  );
});

test('a long cell takes no long time', () => {
  expectLittleTime((text) => readPrecision(text, 'ucdp'));
});
