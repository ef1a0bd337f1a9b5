import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCell, expectLittleTime } from '../../../tests/support/arbitrary-cells';
import { readCount } from './count';

test.each([
  ['5', { best: 5 }],
  ['0', { best: 0 }],
  ['5.0', { best: 5 }],
  ['٢٧', { best: 27 }],
  ['5-7', { low: 5, high: 7 }],
  ['5 – 7', { low: 5, high: 7 }],
  ['5 to 7 people', { low: 5, high: 7 }],
  ['5 or 6', { low: 5, high: 6 }],
  ['between 5 and 7', { low: 5, high: 7 }],
  ['5-5', { best: 5 }],
  ['at least 5', { low: 5 }],
  ['At least five', { low: 5 }],
  ['at least 5 people', { low: 5 }],
  ['5+', { low: 5 }],
  ['5 or more', { low: 5 }],
  ['≥5', { low: 5 }],
  ['more than 5', { low: 6 }],
  ['>5', { low: 6 }],
  ['up to 5', { high: 5 }],
  ['<= 5', { high: 5 }],
  ['fewer than 5', { high: 4 }],
  ['ما لا يقل عن ٥', { low: 5 }],
  ['не менее 5', { low: 5 }],
  ['about 20', { best: 20 }],
  ['~20', { best: 20 }],
  ['c. 20', { best: 20 }],
  ['a dozen', { best: 12 }],
  ['1,200', { best: 1200 }],
  ['1.200', { best: 1200 }],
  ['1 200', { best: 1200 }],
  ['1٬200', { best: 1200 }],
  ['1,200-1,500', { low: 1200, high: 1500 }],
])('%s people', (text, expected) => {
  const { kind, notes, ...count } = readCount(text) as { kind: string; notes: readonly string[] };
  expect(kind).toBe('read');
  expect(count).toEqual(expected);
  expect(notes).toHaveLength(/^(about|~|c\.)/.test(text) ? 1 : 0);
});

test.each(['', '-', 'unknown', 'N/A', '-99', '-9'])('%j is unknown, not zero', (text) => {
  expect(readCount(text)).toEqual({ kind: 'missing', said: text });
});

test.each([
  ['dozens', 'is no number'],
  ['several people', 'is no number'],
  ['عشرات', 'is no number'],
  ['none', 'zero or unknown'],
  ['12.000', 'thousands or a number with decimals'],
  ['5 killed, 7 injured', 'not read'],
  ['7-5', 'larger number first'],
  ['1,5', 'not read'],
  ['-1', 'not read'],
  ['<0', 'not read'],
  ['12,34', 'not read'],
  ['0,500', 'not read'],
  ['FALSE', 'not read'],
])('%s is refused, with %s', (text, part) => {
  const count = readCount(text);
  expect(count.kind === 'refused' && count.why).toContain(part);
  expect(count.kind === 'refused' && count.why).toContain(text);
});

test('any number is read, and any range in its order', () => {
  const people = fc.nat(1_000_000);
  fc.assert(
    fc.property(people, people, (a, b) => {
      expect(readCount(a.toLocaleString('en'))).toMatchObject({ best: a });
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(readCount(`${low}-${high}`)).toMatchObject(
        low === high ? { best: low } : { low, high },
      );
    }),
  );
});

test('no cell makes it throw, and what it reads are whole numbers from 0 in their order', () => {
  fc.assert(
    fc.property(arbitraryCell, (text) => {
      const count = readCount(text);
      if (count.kind !== 'read') return;
      const { low, best, high } = count;
      const numbers = [low, best, high].filter((number) => number !== undefined);
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers);
    }),
    { numRuns: 2000 },
  );
});

test('a long cell takes no long time', () => {
  expectLittleTime(readCount);
});
