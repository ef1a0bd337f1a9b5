import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryEventDate } from '../../../tests/support/arbitrary-dates';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import { binCountOf, binRangesOf, dateOfBin, timeBinsOf } from './bins';
import { periodBetween, serialDayOfEnd } from './brush';
import { positionOfDay, timelineDomain } from './timeline-layout';

const binsOfDates = (dates: readonly string[], max?: number) =>
  timeBinsOf(timelineDomain(dates), max);

test.each([
  [['2021-06-27', '2021-06-29'], undefined, 3, '2021-06-27', '2021-06-29'],
  [['2021-01-15', '2021-03-02'], 12, 3, '2021-01', '2021-03'],
  [['2004-05-12', '2006-02'], undefined, 22, '2004-05', '2006-02'],
  [['1989-03-01', '2018-12-31'], undefined, 358, '1989-03', '2018-12'],
  [['1989-03-01', '2018-12-31'], 60, 30, '1989', '2018'],
  [['1850', '2021'], undefined, 172, '1850', '2021'],
  [['1855', '2021'], 60, 18, '1850/1859', '2020/2029'],
  [['-0049', '1999'], undefined, 205, '-0050/-0041', '1990/1999'],
  [['Y-170000', '2021'], undefined, 173, 'Y-170000/Y-169001', '2000/2999'],
])('the bins of %j, at most %s, are %d from %s to %s', (dates, max, count, first, last) => {
  const bins = binsOfDates(dates, max);
  expect([binCountOf(bins), dateOfBin(bins, 0), dateOfBin(bins, binCountOf(bins) - 1)]).toEqual([
    count,
    first,
    last,
  ]);
});

test.each([
  ['2021-02-10', 1, 1],
  ['2021-02', 1, 1],
  ['2021', 0, 3],
  ['2021-02-28~', 1, 2],
  ['2021-01-31/2021-02-01', 0, 1],
  ['2021-03/..', 2, 3],
  ['../2021-01', -1, 0],
  ['last spring', -1, 3],
])('%s could be in the bins %d to %d of three months', (date, first, last) => {
  const bins = binsOfDates(['2021-01-15', '2021-03-02'], 12);
  const ranges = binRangesOf(bins, [date]);
  expect([ranges.first[0], ranges.last[0]]).toEqual([first, last]);
});

describe('the bins of any dates', () => {
  const dates = fc.array(arbitraryEventDate, { minLength: 1, maxLength: 12 });
  const most = fc.constantFrom(undefined, 60, 5, 1);

  it('follow each other, are as few as asked for, and hold each date', () => {
    fc.assert(
      fc.property(dates, most, (all, max) => {
        const bins = binsOfDates(all, max);
        const { first, last } = binRangesOf(bins, all);
        expect(binCountOf(bins)).toBeLessThanOrEqual(max ?? 480);
        expect([...bins.starts]).toEqual([...new Set(bins.starts)].sort((a, b) => a - b));
        all.forEach((date, index) => {
          const { from, to } = uncertainDateRange(date).widestRange;
          const held = [...Array(binCountOf(bins)).keys()].filter(
            (bin) => (bins.starts[bin] ?? 0) <= to && from < (bins.starts[bin + 1] ?? 0),
          );
          expect(held[0]).toBe(Math.max(0, first[index] ?? NaN));
          expect(held.at(-1)).toBe(Math.min(binCountOf(bins) - 1, last[index] ?? NaN));
          expect(first[index] === -1).toBe(from === -Infinity);
          expect(last[index] === binCountOf(bins)).toBe(to === Infinity);
        });
      }),
    );
  });

  it('are not divided by the ends of a period', () => {
    fc.assert(
      fc.property(dates, fc.double({ min: 0, max: 1, noNaN: true }), (all, at) => {
        const domain = timelineDomain(all);
        const { starts } = timeBinsOf(domain);
        const period = periodBetween(domain, at, at);
        const ends = (['from', 'to'] as const).map((end) =>
          positionOfDay(domain, serialDayOfEnd(domain, period, end)),
        );
        if (timeBinsOf(domain).unitCount > 1) return;
        const edges = [...starts].map((day) => positionOfDay(domain, day));
        // Before the first bin and after the last there is no event that could be divided.
        const isInside = (end: number): boolean =>
          end > (edges[0] ?? Infinity) && end < (edges.at(-1) ?? -Infinity);
        for (const end of ends.filter(isInside)) expect(edges).toContain(end);
      }),
    );
  });
});
