import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { serialDay } from '../../claims/edtf/calendar';
import { parseEdtf } from '../../claims/edtf/parse';
import { timelineTicks } from './ticks';

function domainOf(text: string): { readonly from: number; readonly to: number } {
  const value = parseEdtf(text);
  const [from, to] = [value?.earliestDay, value?.latestDay];
  return { from: from ? serialDay(from) : 0, to: to ? serialDay(to) + 1 : 0 };
}

test.each([
  [
    '2021-06-25/2021-07-02',
    '2021-06-25 day-month-year, 2021-06-26 day, 2021-06-27 day, 2021-06-28 day, 2021-06-29 day, 2021-06-30 day, 2021-07-01 day-month, 2021-07-02 day',
  ],
  [
    '2020-12-20/2021-01-23',
    '2020-12-21 day-month-year, 2020-12-26 day, 2021-01-01 day-month-year, 2021-01-06 day, 2021-01-11 day, 2021-01-16 day, 2021-01-21 day',
  ],
  [
    '2019-11-22/2021-07-08',
    '2020-01 year, 2020-04 month, 2020-07 month, 2020-10 month, 2021-01 year, 2021-04 month, 2021-07 month',
  ],
  [
    '2021-03-02/2021-06-11',
    '2021-03-11 day-month-year, 2021-03-21 day, 2021-04-01 day-month, 2021-04-11 day, 2021-04-21 day, 2021-05-01 day-month, 2021-05-11 day, 2021-05-21 day, 2021-06-01 day-month, 2021-06-11 day',
  ],
  ['2021-02-15/2021-06-20', '2021-03 month-year, 2021-04 month, 2021-05 month, 2021-06 month'],
  [
    '2017-08/2020-08',
    '2018-01 year, 2018-07 month, 2019-01 year, 2019-07 month, 2020-01 year, 2020-07 month',
  ],
  ['2015-05/2021-06', '2016 year, 2017 year, 2018 year, 2019 year, 2020 year, 2021 year'],
  ['1900/2030', '1900 year, 1920 year, 1940 year, 1960 year, 1980 year, 2000 year, 2020 year'],
  ['-0061/-0040', '-0059 year, -0054 year, -0049 year, -0044 year'],
  ['-0120/0140', '-0099 year, -0049 year, 0001 year, 0050 year, 0100 year'],
])('the axis of %s', (span, expected) => {
  const ticks = timelineTicks(domainOf(span));
  expect(ticks.map(({ date, label }) => `${date} ${label}`).join(', ')).toBe(expected);
});

describe('any axis', () => {
  const domains = fc
    .tuple(fc.integer({ min: -900_000, max: 900_000 }), fc.integer({ min: 3, max: 24 }))
    .chain(([from, doublings]) =>
      fc.integer({ min: 30, max: 30 + 2 ** doublings }).map((days) => ({ from, to: from + days })),
    );

  it('has at least one tick, and no more than allowed', () => {
    fc.assert(
      fc.property(domains, fc.integer({ min: 3, max: 12 }), (domain, max) => {
        const ticks = timelineTicks(domain, max);
        expect(ticks.length).toBeLessThanOrEqual(max);
        expect(ticks.length).toBeGreaterThan(0);
      }),
    );
  });

  it('has its ticks in order, within the domain, each at the first day of its date', () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const ticks = timelineTicks(domain);
        const positions = ticks.map(({ position }) => position);
        expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
        for (const { date, day, position } of ticks) {
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThan(1);
          expect(parseEdtf(date)?.earliestDay).toEqual(day);
        }
      }),
    );
  });
});
