import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfSerial, writtenDate, type CalendarUnit } from './calendar';
import { parseEdtf } from './parse';

test.each<[CalendarUnit, number, string]>([
  ['day', 2021, '2021-06-07'],
  ['month', 2021, '2021-06'],
  ['year', 2021, '2021'],
  ['day', 0, '0000-06-07'],
  ['month', -44, '-0044-06'],
  ['day', 12_021, 'Y12021'],
  ['year', -12_021, 'Y-12021'],
])('the %s of 7 June %d is %s', (unit, year, expected) => {
  expect(writtenDate({ year, month: 6, day: 7 }, unit)).toBe(expected);
});

test('what is written is EDTF and begins no later than the day', () => {
  const serials = fc.integer({ min: -6_000_000, max: 6_000_000 });
  fc.assert(
    fc.property(serials, fc.constantFrom('day', 'month', 'year'), (serial, unit) => {
      const day = dayOfSerial(serial);
      const value = parseEdtf(writtenDate(day, unit));
      expect(value?.earliest?.year).toBe(day.year);
      if (unit === 'day' && Math.abs(day.year) < 10_000) expect(value?.latest).toEqual(day);
    }),
  );
});
