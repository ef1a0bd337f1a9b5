import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarDay, firstDayOfMonth, serialDay, edtfOfDay, type CalendarUnit } from './calendar';
import { daysInMonth, parseEdtf } from './parse';

describe('the serial number of a day', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [2021, 6, 27, 18_805],
    [0, 3, 1, -719_468],
  ])('%d-%d-%d is %d', (year, month, day, serial) => {
    expect(serialDay({ year, month, day })).toBe(serial);
  });

  it('gives the day back, and the next day has the next number', () => {
    const date = fc.record({
      year: fc.integer({ min: -9999, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(date, ({ year, month, day }) => {
        fc.pre(day <= daysInMonth(year, month));
        const serial = serialDay({ year, month, day });
        expect(calendarDay(serial)).toEqual({ year, month, day });
        const isLast = day === daysInMonth(year, month);
        const next = isLast
          ? { year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }
          : { year, month, day: day + 1 };
        expect(calendarDay(serial + 1)).toEqual(next);
      }),
    );
  });
});

describe('the first day of a month', () => {
  it.each([
    [0, 2021, 6],
    [1, 2021, 7],
    [7, 2022, 1],
    [-6, 2020, 12],
    [-18, 2019, 12],
    [-2021 * 12, 0, 6],
    [-2022 * 12, -1, 6],
  ])('%d months after June 2021', (months, year, month) => {
    expect(firstDayOfMonth({ year: 2021, month: 6, day: 27 }, months)).toEqual({
      year,
      month,
      day: 1,
    });
  });
});

test.each<[CalendarUnit, number, string]>([
  ['day', 2021, '2021-06-07'],
  ['month', 2021, '2021-06'],
  ['year', 2021, '2021'],
  ['day', 0, '0000-06-07'],
  ['month', -44, '-0044-06'],
  ['day', 12_021, 'Y12021'],
  ['year', -12_021, 'Y-12021'],
])('the %s of 7 June %d is %s', (unit, year, expected) => {
  expect(edtfOfDay({ year, month: 6, day: 7 }, unit)).toBe(expected);
});

test('a written date is EDTF and begins no later than the day', () => {
  const serials = fc.integer({ min: -6_000_000, max: 6_000_000 });
  fc.assert(
    fc.property(serials, fc.constantFrom('day', 'month', 'year'), (serial, unit) => {
      const day = calendarDay(serial);
      const value = parseEdtf(edtfOfDay(day, unit));
      expect(value?.earliestDay?.year).toBe(day.year);
      if (unit === 'day' && Math.abs(day.year) < 10_000) expect(value?.latestDay).toEqual(day);
    }),
  );
});
