import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateCellOf } from './date-cell';

it.each([
  ['a day', '2021-06-27T00:00:00Z', { date: '2021-06-27' }],
  ['a day, a millisecond before it', '2021-06-26T23:59:59.999Z', { date: '2021-06-27' }],
  ['a day with a time', '2021-06-27T01:30:00Z', { date: '2021-06-27T01:30:00' }],
  ['a clock time alone', '1899-12-30T07:45:00Z', '07:45:00'],
])('is %s', (_, written, expected) => {
  expect(dateCellOf(new Date(written).getTime(), 1900)).toEqual(expected);
});

it('is a clock time on the first day of 1904 too', () => {
  expect(dateCellOf(new Date('1904-01-01T07:45:00Z').getTime(), 1904)).toBe('07:45:00');
});

it.each([NaN, Infinity, 1e18, -1e18])('is empty for %s, which is no date', (milliseconds) => {
  expect(dateCellOf(milliseconds, 1900)).toBe('');
});

it('is the day that a calendar has', () => {
  const from = new Date('0000-01-01T00:00:00Z').getTime() / 86_400_000;
  const to = new Date('9999-12-31T00:00:00Z').getTime() / 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: from, max: to }), (days) => {
      const expected = new Date(days * 86_400_000).toISOString().slice(0, 10);
      expect(dateCellOf(days * 86_400_000, 1900)).toEqual({ date: expected });
    }),
    { numRuns: 2000 },
  );
});
