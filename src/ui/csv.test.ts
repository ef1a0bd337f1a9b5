import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadsheetCsv, spreadsheetNumber } from './csv';

const cellOf = (value: unknown): string =>
  spreadsheetCsv([[value]])
    .replace('\uFEFF', '')
    .trimEnd();

it.each([
  [33.258, '33258E-3'],
  [44.2, '442E-1'],
  [-70.5, '-705E-1'],
  [0.5, '5E-1'],
  [-0.000001, '-1E-6'],
  [1e-7, '1E-7'],
  [12, '12'],
  [-5, '-5'],
  [0, '0'],
  [25000, '25000'],
])('%d is written as %s', (number, text) => {
  expect(cellOf(number)).toBe(text);
});

it('every number is read back as itself, whether the point separates decimals or thousands', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(numbers, (number) => {
      const text = spreadsheetNumber(number);
      expect(text).not.toMatch(/[.,]/);
      expect(Number(text)).toBe(number === 0 ? 0 : number);
      expect(Number(cellOf(number))).toBe(Number(text));
    }),
  );
});

it('marks text that a spreadsheet would run, also where it begins like a number', () => {
  for (const text of ['-1+cmd|x', '-5E-1+1', '=1+1', '+1']) expect(cellOf(text)).toBe(`"'${text}"`);
});
