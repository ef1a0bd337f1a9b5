import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, parseEdtf } from './parse';

const days = (text: string) => {
  const value = parseEdtf(text);
  if (value === null) return null;
  return [value.earliestDay, value.latestDay].map((day) => day && Object.values(day).join('-'));
};

test.each([
  ['2021', ['2021-1-1', '2021-12-31']],
  ['2021-04', ['2021-4-1', '2021-4-30']],
  ['2021-06-27', ['2021-6-27', '2021-6-27']],
  ['2021-06-27~', ['2021-6-27', '2021-6-27']],
  ['2024-02', ['2024-2-1', '2024-2-29']],
  ['1900-02', ['1900-2-1', '1900-2-28']],
  ['2021-04-XX', ['2021-4-1', '2021-4-30']],
  ['2021-XX', ['2021-1-1', '2021-12-31']],
  ['2021-XX-XX', ['2021-1-1', '2021-12-31']],
  ['201X', ['2010-1-1', '2019-12-31']],
  ['19XX', ['1900-1-1', '1999-12-31']],
  ['-001X', ['-19-1-1', '-10-12-31']],
  ['2021-21', ['2021-1-1', '2021-12-31']],
  ['Y170000002', ['170000002-1-1', '170000002-12-31']],
  ['2021-06-27T01:00:00+03:00', ['2021-6-27', '2021-6-27']],
  ['2021-04/2021-05', ['2021-4-1', '2021-5-31']],
  ['2021-04/..', ['2021-4-1', null]],
  ['/2021-04', [null, '2021-4-30']],
])('%s could mean any day between the two of %j', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test.each([
  '2021-02-30',
  '2021-02-29',
  '2021-13',
  '2021-00',
  '2021-06-31',
  '2021-6-27',
  '27.6.2021',
  '06/27/2021',
  '20210627',
  '202106',
  ' 2021',
  '2021-25',
  '2021-XX-04',
  '2021-06-27~?',
  '2021-06-27T25:00:00',
  '2021/2020',
  '2021-05/2021-04-30',
  '2021/2022/2023',
  '../..',
  '/',
  '-0000',
  'unknown',
  '',
])('%j is not an EDTF date', (text) => {
  expect(parseEdtf(text)).toBeNull();
});

test('the marks ~, ? and % make a date approximate, uncertain, or both', () => {
  expect(parseEdtf('2020-01~')).toMatchObject({ isApproximate: true, isUncertain: false });
  expect(parseEdtf('2020-01?')).toMatchObject({ isApproximate: false, isUncertain: true });
  expect(parseEdtf('2020-01%')).toMatchObject({ isApproximate: true, isUncertain: true });
  expect(parseEdtf('2020~/2021')).toMatchObject({ isApproximate: true, isUncertain: false });
  expect(parseEdtf('2021-04-XX')).toMatchObject({ precision: 'month', hasUnspecifiedDigits: true });
});

test('an interval tells open ends from unknown ones', () => {
  expect(parseEdtf('2021-04/..')).toMatchObject({ kind: 'interval', end: 'open' });
  expect(parseEdtf('2021-04/')).toMatchObject({ kind: 'interval', end: 'unknown' });
});

const digits = (least: number, most: number, width: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(width, '0'));
const plain = fc
  .tuple(digits(0, 9999, 4), digits(0, 26, 2), digits(0, 32, 2), fc.constantFrom(1, 2, 3))
  .map(([year, month, day, length]) => [year, month, day].slice(0, length).join('-'));
const marked = fc.tuple(plain, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
const masked = fc.constantFrom('201X', '20XX', '2021-XX', '2021-04-XX', '2021-XX-XX', '2XXX-01');
const end = fc.oneof(marked, fc.constantFrom('..', ''), masked);
const written = fc.oneof(
  marked,
  masked,
  fc.tuple(end, end).map((ends) => ends.join('/')),
);

/** Texts that only the reference library accepts: days that the month does not have, empty intervals, and intervals that end before they begin. */
function isStricterHere(text: string): boolean {
  const dates = text.split('/').map((part) => /^(\d{4})-(\d\d)-(\d\d)/.exec(part));
  const isNoDay = dates.some(
    (date) => date && Number(date[3]) > daysInMonth(Number(date[1]), Number(date[2])),
  );
  if (isNoDay || /^(\.\.)?\/(\.\.)?$/.test(text)) return true;
  const [start, finish] = text.split('/').map((part) => days(part));
  return finish !== undefined && parseEdtf(text) === null && Boolean(start && finish);
}

function referenceAccepts(text: string): boolean {
  try {
    parse(text, { level: 1 });
    return true;
  } catch {
    return false;
  }
}

describe('laws', () => {
  test('it accepts the same texts as the reference implementation', () => {
    fc.assert(
      fc.property(written, (text) => {
        fc.pre(!isStricterHere(text));
        expect([text, parseEdtf(text) !== null]).toEqual([text, referenceAccepts(text)]);
      }),
      { numRuns: 2000 },
    );
  });

  test('it never throws, and no date ends before it begins', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), written), (text) => {
        const value = parseEdtf(text);
        if (!value?.earliestDay || !value.latestDay) return;
        const [from, to] = [value.earliestDay, value.latestDay].map(
          ({ year, month, day }) => year * 10_000 + month * 100 + day,
        );
        expect(from).toBeLessThanOrEqual(to ?? NaN);
        expect(value.text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
