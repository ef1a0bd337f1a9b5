import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseEdtf } from '../../claims/edtf/parse';
import { parseTimeRange } from '../../claims/edtf/time-range';
import { arbitraryCell, expectLittleTime } from '../../../tests/support/arbitrary-cells';
import { readDateColumn } from './date-column';
import { readDateParts, readDateRange } from './date-parts';
import type { DateReading } from './date-reading';

const shown = (date: DateReading | undefined) => (date?.kind === 'read' ? date.edtf : date?.kind);
const parts = (year: string, month?: string, day?: string) =>
  readDateParts({
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  });

describe('a date of three columns', () => {
  test.each([
    ['2021', '6', '27', '2021-06-27'],
    ['2021', '06', '7', '2021-06-07'],
    ['2021.0', '6.0', '27.0', '2021-06-27'],
    ['2021', 'June', '27', '2021-06-27'],
    ['٢٠٢١', 'حزيران', '٢٧', '2021-06-27'],
    ['2021', '4', '', '2021-04'],
    ['2021', '4', '0', '2021-04'],
    ['2021', '4', '-99', '2021-04'],
    ['2021', '4', 'unknown', '2021-04'],
    ['2021', '0', '0', '2021'],
    ['2021', '-9', '-9', '2021'],
    ['2021', '', '', '2021'],
    ['2021', '', '27', '2021'],
    ['', '', '', 'missing'],
    ['-', '0', '', 'missing'],
    ['', '6', '27', 'refused'],
    ['21', '6', '27', 'refused'],
    ['2021', '13', '', 'refused'],
    ['2021', '2', '30', 'refused'],
    ['2021', 'x', '', 'refused'],
    ['MMXXI', '6', '27', 'refused'],
  ])('%s, %s, %s is %s', (year, month, day, expected) => {
    expect(shown(parts(year, month, day))).toBe(expected);
  });

  it('may have a year alone', () => {
    expect(shown(parts('2021'))).toBe('2021');
  });

  it('says that it leaves out a day without a month', () => {
    expect(parts('2021', '', '27')).toHaveProperty('notes.0', expect.stringContaining('left out'));
  });
});

describe('a start and an end', () => {
  const range = (start: string, end: string) => {
    const [first, last] = [start, end].map((text) => readDateColumn([text]).dates[0]);
    return first && last && readDateRange(first, last);
  };

  test.each([
    ['2021-06-27', '2021-06-28', '2021-06-27/2021-06-28'],
    ['2021-06-27 00:00:00.000', '2021-06-27 00:00:00.000', '2021-06-27'],
    ['27 June 2021', '', '2021-06-27'],
    ['', '27 June 2021', '/2021-06-27'],
    ['2021-04', '2021', '2021-04/2021'],
    ['', '', 'missing'],
    ['2021-06-28', '2021-06-27', 'refused'],
    ['2021-22', '2021-12', 'refused'],
    ['x', '2021', 'refused'],
    ['2021', 'x', 'refused'],
    ['2021-06-27T18:00', '2021-06-28T06:00', '2021-06-27/2021-06-28'],
    ['2021-06-27T18:00', '2021-06-27T06:00', 'refused'],
  ])('%s and %s are %s', (start, end, expected) => {
    expect(shown(range(start, end))).toBe(expected);
  });

  it('keeps both times of day', () => {
    expect(range('2021-06-27T18:00', '2021-06-28T06:00')).toHaveProperty(
      'statedTime',
      '2021-06-27T18:00/2021-06-28T06:00',
    );
  });
});

test('no cells make it throw, and what it reads is EDTF', () => {
  fc.assert(
    fc.property(arbitraryCell, arbitraryCell, arbitraryCell, (first, second, third) => {
      const [start, end] = readDateColumn([first, second]).dates;
      const ranges = start && end ? [readDateRange(start, end)] : [];
      for (const date of [parts(first, second, third), ...ranges]) {
        if (date.kind !== 'read') continue;
        expect(parseEdtf(date.edtf)).not.toBeNull();
        if (date.statedTime !== undefined) expect(parseTimeRange(date.statedTime)).not.toBeNull();
      }
    }),
    { numRuns: 1000 },
  );
});

test('long cells take no long time', () => {
  expectLittleTime((text) => parts(text, text, text));
});
