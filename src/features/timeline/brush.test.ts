import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryDate } from '../../../tests/support/arbitrary-dates';
import { serialDay } from '../../claims/edtf/calendar';
import { brushedBetween, brushedBy, brushedDay, brushedTo, type BrushEnd } from './brush';
import { normalPeriod, type Period } from '../../select/period';
import { positionOf, timelineDomain } from './plan';

const byMonth = timelineDomain(['2020-01~', '2021-06-27']);
const byDay = timelineDomain(['2021-06-01', '2021-06-27']);
const ALL: Period = { from: null, to: null };

const at = (domain: typeof byMonth, year: number, month: number, day: number): number =>
  positionOf(domain, serialDay({ year, month, day }));

test.each<[string, Period, BrushEnd, number, Period]>([
  ['sets the first month', ALL, 'from', 15, { from: '2021-03', to: null }],
  ['snaps to the nearest month', ALL, 'from', 20, { from: '2021-04', to: null }],
  ['sets the last month', ALL, 'to', 15, { from: null, to: '2021-02' }],
  [
    'stops one unit before the other end',
    { from: null, to: '2020-11' },
    'from',
    15,
    { from: '2020-11', to: '2020-11' },
  ],
  [
    'stops one unit after the other end',
    { from: '2021-05-20', to: null },
    'to',
    15,
    { from: '2021-05-20', to: '2021-05' },
  ],
])('dragging an end %s', (_, period, end, day, expected) => {
  expect(brushedTo(byMonth, period, end, at(byMonth, 2021, 3, day))).toEqual(expected);
});

test('an end that is dragged to the edge is not set', () => {
  const period = { from: '2020-03', to: '2021-03' };
  expect(brushedTo(byMonth, period, 'from', 0).from).toBeNull();
  expect(brushedTo(byMonth, period, 'to', 1).to).toBeNull();
});

test('a span that is dragged has the units that it touches', () => {
  const [march, may] = [at(byMonth, 2021, 3, 15), at(byMonth, 2021, 5, 2)];
  expect(brushedBetween(byMonth, may, march)).toEqual({ from: '2021-03', to: '2021-05' });
  expect(brushedBetween(byDay, at(byDay, 2021, 6, 27), at(byDay, 2021, 6, 27))).toEqual({
    from: '2021-06-27',
    to: '2021-06-27',
  });
  expect(brushedBetween(byMonth, 0, 1)).toEqual(ALL);
});

test.each<[Period, BrushEnd, number, Period]>([
  [{ from: '2021-03', to: null }, 'from', 1, { from: '2021-04', to: null }],
  [{ from: '2021-03', to: null }, 'from', -12, { from: '2020-03', to: null }],
  [{ from: '2021-03-20', to: null }, 'from', -1, { from: '2021-03', to: null }],
  [{ from: '2021-03-20', to: null }, 'from', 1, { from: '2021-04', to: null }],
  [{ from: '2020-01', to: null }, 'from', -12, ALL],
  [ALL, 'from', -1, ALL],
  [ALL, 'to', -1, { from: null, to: '2021-06' }],
  [ALL, 'to', 1, ALL],
  [{ from: null, to: '2021-03' }, 'to', -1, { from: null, to: '2021-02' }],
  [{ from: '2021-03', to: '2021-03' }, 'to', -1, { from: '2021-03', to: '2021-03' }],
])('keys move %j at its %s by %d', (period, end, units, expected) => {
  expect(brushedBy(byMonth, period, end, units)).toEqual(expected);
});

describe('any brushing', () => {
  const domains = fc.constantFrom(
    byMonth,
    byDay,
    timelineDomain(['1950', '2021']),
    timelineDomain([]),
  );
  const periods = fc
    .record({ from: fc.option(arbitraryDate), to: fc.option(arbitraryDate) })
    .map((period) => normalPeriod(period).period);
  const positions = fc.double({ min: 0, max: 1, noNaN: true });
  const ends = fc.constantFrom<BrushEnd>('from', 'to');

  it('leaves a period that ends no earlier than it begins', () => {
    const units = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(domains, periods, ends, positions, units, (domain, period, end, place, by) => {
        expect(normalPeriod(brushedTo(domain, period, end, place)).turned).toBe(false);
        expect(normalPeriod(brushedBy(domain, period, end, by)).turned).toBe(false);
      }),
    );
  });

  it('moves one end alone', () => {
    fc.assert(
      fc.property(domains, periods, ends, positions, (domain, period, end, place) => {
        const other = end === 'from' ? 'to' : 'from';
        expect(brushedTo(domain, period, end, place)[other]).toBe(period[other]);
      }),
    );
  });

  it('stays where it is when an end is put where it stands', () => {
    fc.assert(
      fc.property(domains, positions, positions, ends, (domain, one, other, end) => {
        const period = brushedBetween(domain, one, other);
        const place = positionOf(domain, brushedDay(domain, period, end));
        expect(brushedTo(domain, period, end, place)).toEqual(period);
      }),
    );
  });
});
