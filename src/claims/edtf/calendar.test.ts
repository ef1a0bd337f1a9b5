import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOfMonth, serialDay, dayOfSerial } from './calendar';
import { daysInMonth } from './parse';

describe('the number of a day', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [2021, 6, 27, 18_805],
    [0, 3, 1, -719_468],
  ])('%d-%d-%d is %d', (year, month, day, serial) => {
    expect(serialDay({ year, month, day })).toBe(serial);
  });

  it('leads back to the day, and the next day has the next number', () => {
    const date = fc.record({
      year: fc.integer({ min: -9999, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(date, ({ year, month, day }) => {
        fc.pre(day <= daysInMonth(year, month));
        const serial = serialDay({ year, month, day });
        expect(dayOfSerial(serial)).toEqual({ year, month, day });
        const isLast = day === daysInMonth(year, month);
        const next = isLast
          ? { year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }
          : { year, month, day: day + 1 };
        expect(dayOfSerial(serial + 1)).toEqual(next);
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
    expect(firstOfMonth({ year: 2021, month: 6, day: 27 }, months)).toEqual({
      year,
      month,
      day: 1,
    });
  });
});
