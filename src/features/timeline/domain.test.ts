import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryEventDate } from '../../../tests/support/arbitrary-dates';
import { serialDay, dayOfSerial, writtenDate } from '../../claims/edtf/calendar';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import { dateAt, positionOf, serialAt, snapUnit, timelineDomain, unitStart } from './plan';

const written = (serial: number): string => writtenDate(dayOfSerial(serial), 'day');

test.each([
  ['2021-06-27', '2021-06-12', '2021-07-13'],
  ['2021-01/2021-12', '2020-12-24', '2022-01-09'],
  ['2020-01~', '2019-11-29', '2020-03-03'],
  ['2021-06-01/..', '2021-05-17', '2021-06-17'],
])('the timeline of %s goes from %s to before %s', (date, first, end) => {
  const { from, to } = timelineDomain([date]);
  expect([from, to].map(written)).toEqual([first, end]);
});

test.each([[[]], [['last spring']]])('dates that are none (%j) leave a timeline', (dates) => {
  const { from, to } = timelineDomain(dates);
  expect(to - from).toBe(30);
});

describe('any timeline', () => {
  const dates = fc.array(arbitraryEventDate, { maxLength: 12 });

  it('has at least thirty days, and all the days its dates could be', () => {
    fc.assert(
      fc.property(dates, (all) => {
        const { from, to } = timelineDomain(all);
        expect(to - from).toBeGreaterThanOrEqual(30);
        for (const { reach } of all.map(uncertainDateRange)) {
          if (Number.isFinite(reach.from)) expect(reach.from).toBeGreaterThan(from);
          if (Number.isFinite(reach.to)) expect(reach.to).toBeLessThan(to - 1);
        }
      }),
    );
  });

  it('gives back the day of a position', () => {
    fc.assert(
      fc.property(dates, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const domain = timelineDomain(all);
        const serial = Math.floor(domain.from + share * (domain.to - domain.from - 1));
        const noon = (serial + 0.5 - domain.from) / (domain.to - domain.from);
        expect(serialAt(domain, noon)).toBe(serial);
        expect(dateAt(domain, noon)).toBe(written(serial));
        expect(positionOf(domain, serial)).toBeLessThan(noon);
        expect(positionOf(domain, serial + 1)).toBeGreaterThan(noon);
      }),
    );
  });
});

test('what is off the timeline is at its edge', () => {
  const domain = { from: 100, to: 200 };
  expect([-Infinity, 99, 200, Infinity].map((day) => positionOf(domain, day))).toEqual([
    0, 0, 1, 1,
  ]);
  expect([-1, 2].map((position) => serialAt(domain, position))).toEqual([100, 199]);
});

test.each([
  [184, 'day'],
  [185, 'month'],
  [14_610, 'month'],
  [14_611, 'year'],
])('a timeline of %d days snaps to the %s', (days, unit) => {
  expect(snapUnit({ from: 18_000, to: 18_000 + days })).toBe(unit);
});

test.each([
  ['day', 3, '2021-06-30'],
  ['month', 0, '2021-06-01'],
  ['month', -6, '2020-12-01'],
  ['year', 1, '2022-01-01'],
] as const)('the %s that comes %d later than that of 27 June 2021 begins on %s', (unit, n, day) => {
  expect(written(unitStart(serialDay({ year: 2021, month: 6, day: 27 }), unit, n))).toBe(day);
});
