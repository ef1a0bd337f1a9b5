import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryStatedTime } from '../../../tests/support/arbitrary-dates';
import { calendarDay } from './calendar';
import { parseEdtf } from './parse';
import { parseTimeRange } from './time-range';

const SECONDS_IN_DAY = 86_400;

/** A second in the form `2021-06-28 01:59:59`, with `Z` if it is in UTC; null for an open or unknown end. */
function reading(second: number, isByPlace: boolean): string | null {
  if (!Number.isFinite(second)) return null;
  const serial = Math.floor(second / SECONDS_IN_DAY);
  const { year, month, day } = calendarDay(serial);
  const ofDay = second - serial * SECONDS_IN_DAY;
  const two = (n: number) => String(n).padStart(2, '0');
  const time = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60].map(two);
  return `${year}-${two(month)}-${two(day)} ${time.join(':')}${isByPlace ? '' : 'Z'}`;
}

function ends(text: string, extent: 'exact' | 'widest') {
  const range = parseTimeRange(text);
  if (range === null) return null;
  const [from, to] =
    extent === 'exact' ? [range.from, range.to] : [range.widestFrom, range.widestTo];
  return [reading(from, range.isByPlace), reading(to, range.isByPlace)];
}

test.each([
  ['2021-06-27', ['2021-06-27 00:00:00', '2021-06-27 23:59:59']],
  ['2021-06', ['2021-06-01 00:00:00', '2021-06-30 23:59:59']],
  ['2024-02', ['2024-02-01 00:00:00', '2024-02-29 23:59:59']],
  ['2021-04-XX', ['2021-04-01 00:00:00', '2021-04-30 23:59:59']],
  ['2021-06-27/2021-06', ['2021-06-27 00:00:00', '2021-06-30 23:59:59']],
  ['2021-06-28T01', ['2021-06-28 01:00:00', '2021-06-28 01:59:59']],
  ['2021-06-28T01:30', ['2021-06-28 01:30:00', '2021-06-28 01:30:59']],
  ['2021-06-28T01:30:05', ['2021-06-28 01:30:05', '2021-06-28 01:30:05']],
  ['2021-06-28T01+03:00', ['2021-06-27 22:00:00Z', '2021-06-27 22:59:59Z']],
  ['2021-06-28T01:00:00Z', ['2021-06-28 01:00:00Z', '2021-06-28 01:00:00Z']],
  ['2021-06-27T21-03:30', ['2021-06-28 00:30:00Z', '2021-06-28 01:29:59Z']],
  ['2021-06-30T24:00', ['2021-07-01 00:00:00', '2021-07-01 00:00:59']],
  ['2021-06-27T18:00/2021-06-28T06:00', ['2021-06-27 18:00:00', '2021-06-28 06:00:00']],
  ['2021-06-27T18/2021-06-28T06', ['2021-06-27 18:00:00', '2021-06-28 06:00:00']],
  [
    '2021-06-27T00:00-04:00/2021-06-27T24:00-04:00',
    ['2021-06-27 04:00:00Z', '2021-06-28 03:59:59Z'],
  ],
  ['2021-06-27T18:00/2021-06', ['2021-06-27 18:00:00', '2021-06-30 23:59:59']],
  ['2021-06-27T18:00/..', ['2021-06-27 18:00:00', null]],
  ['../2021-06-27T18:00Z', [null, '2021-06-27 18:00:00Z']],
  ['2021-06-27T18:00+03:00/', ['2021-06-27 15:00:00Z', null]],
  [
    '2021-06-27T18:00-04:00/2021-06-28T02:00+03:00',
    ['2021-06-27 22:00:00Z', '2021-06-27 23:00:00Z'],
  ],
  ['/2021-06-27T18:00', [null, '2021-06-27 18:00:00']],
  ['-0001-12-31T24:00:00', ['0-01-01 00:00:00', '0-01-01 00:00:00']],
])('%s is every second from the first to the last of %j', (text, expected) => {
  expect(ends(text, 'exact')).toEqual(expected);
});

test.each([
  ['2021-06-27~', ['2021-06-26 00:00:00', '2021-06-28 23:59:59']],
  ['2021-06?', ['2021-05-01 00:00:00', '2021-07-31 23:59:59']],
  ['2021-06-28T01~', ['2021-06-28 00:00:00', '2021-06-28 02:59:59']],
  ['2021-06-28T01:30%', ['2021-06-28 01:29:00', '2021-06-28 01:31:59']],
  ['2021-06-28T01+03:00?', ['2021-06-27 21:00:00Z', '2021-06-27 23:59:59Z']],
  ['2021-06-27T18~/2021-06-28T06:00', ['2021-06-27 17:00:00', '2021-06-28 06:00:00']],
  ['2021-21', ['2020-10-01 00:00:00', '2022-04-02 23:59:59']],
])('%s reaches one unit further at each end: %j', (text, expected) => {
  expect(ends(text, 'widest')).toEqual(expected);
});

test.each([
  '',
  '/',
  '..',
  '2021-13',
  '2021-06-31T01',
  '2021-06T01',
  '2021-06-28T1',
  '2021-06-28T24',
  '2021-06-28T24:01',
  '2021-06-28T25:00',
  '2021-06-28T01:60',
  '2021-06-28T01:00+3',
  '2021-06-28T01:00+03:60',
  '2021-06-28T01:00 +03:00',
  '2021-06-28 01:00',
  '2021-06-28T01:00~+03:00',
  '2021-06-28T01:00/2021-06-28T00:59',
  '2021-06-28T01:00+03:00/2021-06-27T21:59Z',
  '2021-06-28T01/2021-06-27',
  '2021-06-28T01:00/2021-06-28T02:00Z',
  '2021-06-27/2021-06-28T02:00+03:00',
  '2021-06-28T01/2021-21',
  '2021-06-28T01/2021-06-28T02/2021-06-28T03',
  '28 June 2021',
])('%j is no date that a claim can state', (text) => {
  expect(parseTimeRange(text)).toBeNull();
});

describe('laws', () => {
  test('it takes every date of EDTF', () => {
    fc.assert(
      fc.property(arbitraryStatedTime, (text) => {
        if (parseEdtf(text) !== null) expect(parseTimeRange(text)).not.toBeNull();
      }),
    );
  });

  test('it never throws, and no range ends before it begins', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), arbitraryStatedTime), (text) => {
        const range = parseTimeRange(text);
        if (range === null) return;
        expect(range.widestFrom).toBeLessThanOrEqual(range.from);
        expect(range.from).toBeLessThanOrEqual(range.to);
        expect(range.to).toBeLessThanOrEqual(range.widestTo);
      }),
      { numRuns: 1000 },
    );
  });
});
