import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDay, edtfOfDay, serialDay } from '../../claims/edtf/calendar';
import { parseTimeRange } from '../../claims/edtf/time-range';
import { dateOfEpochMilliseconds, dateOfSerial } from './date-numbers';

const shown = (serial: number, epoch: 1900 | 1904) => {
  const date = dateOfSerial(serial, epoch);
  return date.kind === 'read' ? (date.statedTime ?? date.edtf) : date.kind;
};

test.each([
  [1, 1900, '1900-01-01'],
  [59, 1900, '1900-02-28'],
  [60, 1900, 'refused'],
  [61, 1900, '1900-03-01'],
  [44_374, 1900, '2021-06-27'],
  [44_374.5, 1900, '2021-06-27T12:00'],
  [44_374.999_999_99, 1900, '2021-06-28'],
  [44_374.000_023, 1900, '2021-06-27T00:00:02'],
  [0, 1904, '1904-01-01'],
  [60, 1904, '1904-03-01'],
  [42_912, 1904, '2021-06-27'],
  [2_958_465, 1900, '9999-12-31'],
  [2_958_466, 1900, 'refused'],
  [0, 1900, 'refused'],
  [-1, 1904, 'refused'],
  [NaN, 1900, 'refused'],
  [Infinity, 1904, 'refused'],
] as const)('day %d of a workbook from %d is %s', (serial, epoch, expected) => {
  expect(shown(serial, epoch)).toBe(expected);
});

test('the two epochs are 1462 days apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1462, max: 2_900_000 }), (serial) => {
      expect(shown(serial, 1900)).toBe(shown(serial - 1462, 1904));
    }),
  );
});

test('milliseconds since 1970 are a day in UTC, with a warning unless it is midnight', () => {
  const midnight = serialDay({ year: 2021, month: 6, day: 27 }) * 86_400_000;
  expect(dateOfEpochMilliseconds(midnight)).toEqual({
    kind: 'read',
    edtf: '2021-06-27',
    notes: [],
  });
  expect(dateOfEpochMilliseconds(midnight - 1)).toMatchObject({
    edtf: '2021-06-26',
    statedTime: '2021-06-26T23:59:59Z',
    notes: [expect.stringContaining('UTC')],
  });
  for (const number of [NaN, Infinity, -Infinity, 1e18, -1e18])
    expect(dateOfEpochMilliseconds(number).kind).toBe('refused');
});

test('any number is a day of the calendar or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.double({ min: -1e14, max: 1e14 })), (number) => {
      const dates = [dateOfSerial(number, 1900), dateOfSerial(number, 1904)];
      for (const date of [...dates, dateOfEpochMilliseconds(number)]) {
        if (date.kind === 'read')
          expect(parseTimeRange(date.statedTime ?? date.edtf)).not.toBeNull();
      }
    }),
  );
});

test('every day of 200 years comes back from its serial', () => {
  for (let day = 61; day < 73_050; day += 7)
    expect(shown(day, 1900)).toBe(
      edtfOfDay(calendarDay(day + serialDay({ year: 1899, month: 12, day: 30 })), 'day'),
    );
});
