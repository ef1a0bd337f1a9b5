import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryDate, arbitraryEventDate } from '../../tests/support/arbitrary-dates';
import { isDateInPeriod } from '../../tests/support/plain-site-views';
import { orderedPeriod, type InPeriod, type Period } from './period';
import { uncertainDateRange } from '../claims/edtf/uncertain-date-range';

const periodOf = (text: string): Period => {
  const [from = '', to = ''] = text.split(' to ');
  return { from: from || null, to: to || null };
};

test.each<[date: string, period: string, expected: InPeriod]>([
  ['2021-06-27', '2021-06-27 to 2021-06-27', 'inside'],
  ['2021-06-27', '2021-06 to 2021-06', 'inside'],
  ['2021-06-27', '2021 to ', 'inside'],
  ['2021-06-27', ' to 2021-06-26', 'outside'],
  ['2021-06-27', '2021-06-28 to ', 'outside'],
  ['2021-06-27T01:00:00+03:00', '2021-06-27 to 2021-06-27', 'inside'],
  ['2021-06', '2021-06-15 to ', 'maybe'],
  ['2021-06', '2021-06-01 to 2021-06-30', 'inside'],
  ['2021-06', '2021-06-02 to 2021-06-30', 'maybe'],
  ['2021-06', '2021-07 to 2021-08', 'outside'],
  ['2021-06-XX', '2021-06-30 to ', 'maybe'],
  ['2021-22', '2021-12 to ', 'maybe'],
  ['20XX', '2021 to 2021', 'maybe'],
  ['2021-04/2021-05', '2021-05 to ', 'maybe'],
  ['2021-04/2021-05', '2021-04 to 2021-05', 'inside'],
  ['2021-04/..', '2050 to ', 'maybe'],
  ['2021-04/..', '2021 to ', 'inside'],
  ['2021-04/', '2021 to 2021', 'maybe'],
  ['../2021-04', '2021-05 to ', 'outside'],
  ['/2021-04', ' to 2021', 'inside'],
  ['last spring', '2021 to 2021', 'maybe'],
  ['last spring', ' to ', 'inside'],
  // An approximate or uncertain date may be off by one unit of its own, to each side.
  ['2020-01~', '2019-12 to 2020-02', 'inside'],
  ['2020-01~', '2020-01 to 2020-01', 'maybe'],
  ['2020-01~', ' to 2019-12-01', 'maybe'],
  ['2020-01~', ' to 2019-11-30', 'outside'],
  ['2020-01~', '2020-02-29 to ', 'maybe'],
  ['2020-01~', '2020-03-01 to ', 'outside'],
  ['2021?', '2022-12-31 to ', 'maybe'],
  ['2021?', '2023 to ', 'outside'],
  ['2021-03-01%', ' to 2021-02-28', 'maybe'],
  ['2021-03-01%', ' to 2021-02-27', 'outside'],
  ['2021-03~/2021-04', ' to 2021-02-01', 'maybe'],
  ['2021-03~/2021-04', '2021-05 to ', 'outside'],
  // So may the ends of a period.
  ['2021-03-31', '2021-04~ to ', 'inside'],
  ['2021-05-31', ' to 2021-04~', 'inside'],
])('%s is, for the period %s, %s', (date, period, expected) => {
  expect(isDateInPeriod(date, periodOf(period))).toBe(expected);
});

test.each([
  ['2021-06 to 2021-04', '2021-04 to 2021-06', true],
  ['2021-06-02 to 2021-06-01', '2021-06-01 to 2021-06-02', true],
  ['2021-06-15 to 2021-06', '2021-06-15 to 2021-06', false],
  ['2021-05~ to 2021-04', '2021-05~ to 2021-04', false],
  ['2021 to ', '2021 to ', false],
  [' to 2021', ' to 2021', false],
])('the period %s in order is %s', (given, normal, swapped) => {
  expect(orderedPeriod(periodOf(given))).toEqual({ period: periodOf(normal), isSwapped: swapped });
});

const arbitraryPeriod: fc.Arbitrary<Period> = fc
  .record({ from: fc.option(arbitraryDate), to: fc.option(arbitraryDate) })
  .map((period) => orderedPeriod(period).period);

describe('laws', () => {
  const rank = { outside: 0, maybe: 1, inside: 2 } as const;

  it('every date is inside a period without ends', () => {
    fc.assert(
      fc.property(arbitraryEventDate, (date) => {
        expect(isDateInPeriod(date, { from: null, to: null })).toBe('inside');
      }),
    );
  });

  it('a date is outside exactly if its days do not overlap the period', () => {
    fc.assert(
      fc.property(arbitraryEventDate, arbitraryPeriod, (date, period) => {
        const { widestRange } = uncertainDateRange(date);
        const from =
          period.from === null ? -Infinity : uncertainDateRange(period.from).widestRange.from;
        const to = period.to === null ? Infinity : uncertainDateRange(period.to).widestRange.to;
        const overlaps = widestRange.from <= to && from <= widestRange.to;
        expect(isDateInPeriod(date, period) === 'outside').toBe(!overlaps);
      }),
    );
  });

  it('widening the period moves no date outwards', () => {
    const wider = fc.record({ from: fc.boolean(), to: fc.boolean() });
    fc.assert(
      fc.property(arbitraryEventDate, arbitraryPeriod, wider, (date, period, without) => {
        const widened = {
          from: without.from ? null : period.from,
          to: without.to ? null : period.to,
        };
        const [before, after] = [isDateInPeriod(date, period), isDateInPeriod(date, widened)];
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });

  it('beginning the period earlier moves no date outwards', () => {
    fc.assert(
      fc.property(arbitraryEventDate, arbitraryDate, arbitraryDate, (date, one, other) => {
        const { from, to } = orderedPeriod({ from: one, to: other }).period;
        const earlier = fromOf(one) < fromOf(other) ? one : other;
        const before = rank[isDateInPeriod(date, { from, to })];
        expect(rank[isDateInPeriod(date, { from: earlier, to })]).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('marking a date as uncertain makes nothing more certain', () => {
    fc.assert(
      fc.property(arbitraryDate, arbitraryPeriod, (date, period) => {
        const exact = isDateInPeriod(date.replace(/[~?%]$/, ''), period);
        if (isDateInPeriod(date, period) === 'inside') expect(exact).toBe('inside');
        if (exact !== 'outside') expect(isDateInPeriod(date, period)).not.toBe('outside');
      }),
    );
  });

  it('an ordered period begins before it ends, and is not swapped again', () => {
    fc.assert(
      fc.property(arbitraryDate, arbitraryDate, (from, to) => {
        const { period } = orderedPeriod({ from, to });
        expect(fromOf(period.from)).toBeLessThanOrEqual(
          uncertainDateRange(period.to ?? '').widestRange.to,
        );
        expect(orderedPeriod(period)).toEqual({ period, isSwapped: false });
      }),
    );
  });
});

function fromOf(date: string | null): number {
  return uncertainDateRange(date ?? '').widestRange.from;
}
