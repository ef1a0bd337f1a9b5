import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEdtf, canDatesCoincide, possibleDayNumbers } from './order';

test('dates sort by the first day that they could mean, then by the last', () => {
  const inOrder = [
    '../2020',
    '-0044-03-15',
    '2020',
    '2020-01~',
    '2021-03-01',
    '2021-03',
    '2021-03/2021-04',
    '2021-03/..',
    '/2021-04',
    '2021-04',
    '2021-06-27',
    '2021-06-27/',
    'not a date',
  ];
  const sorted = inOrder.toReversed().sort(compareEdtf);
  expect(sorted.indexOf('../2020')).toBe(0);
  expect(sorted.at(-1)).toBe('not a date');
  expect(sorted.filter((date) => date.startsWith('2021-03'))).toEqual([
    '2021-03-01',
    '2021-03',
    '2021-03/2021-04',
    '2021-03/..',
  ]);
  expect(sorted.indexOf('/2021-04')).toBeLessThan(sorted.indexOf('2021-06-27'));
  expect(sorted.indexOf('2020-01~')).toBeLessThan(sorted.indexOf('2021-03-01'));
});

test.each([
  ['2021-04', '2021', true],
  ['2021-04', '2021-05', false],
  ['2021-04-30', '2021-04/2021-05', true],
  ['2021-04/..', '2050', true],
  ['2021-04/', '2021-03', false],
  ['../2021', '1066-10-14', true],
  ['2021', 'not a date', false],
])('%s and %s may mean the same day: %s', (a, b, expected) => {
  expect(canDatesCoincide(a, b)).toBe(expected);
  expect(canDatesCoincide(b, a)).toBe(expected);
});

test('possible days are numbers in the order of the calendar', () => {
  expect(possibleDayNumbers('2021-06-27')).toEqual({ from: 20210627, to: 20210627 });
  expect(possibleDayNumbers('2021-06/..')).toEqual({ from: 20210601, to: Infinity });
  expect(possibleDayNumbers('27 June')).toBeNull();
});

describe('laws of a total order', () => {
  const date = fc.oneof(
    fc.constantFrom('2021', '2021-04', '2021-04-30', '2021-04/..', '../2021-04', '/2021', '2021/'),
    fc.constantFrom('20XX', '2021-XX-XX', '2021-22', 'Y20210', '-0001', 'x', ''),
    fc.string({ maxLength: 4 }),
  );

  test('it is antisymmetric, and is 0 only for the same text', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(compareEdtf(a, b) + compareEdtf(b, a)).toBe(0);
        expect(compareEdtf(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('it is transitive', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        fc.pre(compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0);
        expect(compareEdtf(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
