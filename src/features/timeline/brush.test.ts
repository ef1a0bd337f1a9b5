import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryDate } from '../../../tests/support/arbitrary-dates';
import { serialDay } from '../../claims/edtf/calendar';
import { timeBinsOf } from './bins';
import {
  serialDayOfEnd,
  moveEndBy,
  moveEndTo,
  periodBetween,
  periodOfBinAt,
  type PeriodEnd,
} from './brush';
import { orderedPeriod, type Period } from '../../select/period';
import { positionOfDay, timelineDomain } from './timeline-layout';

const byMonth = timelineDomain(['2020-01~', '2021-06-27']);
const byDay = timelineDomain(['2021-06-01', '2021-06-27']);
const ALL_TIME: Period = { from: null, to: null };

const at = (domain: typeof byMonth, year: number, month: number, day: number): number =>
  positionOfDay(domain, serialDay({ year, month, day }));

test.each<[string, Period, PeriodEnd, number, Period]>([
  ['sets the first month', ALL_TIME, 'from', 15, { from: '2021-03', to: null }],
  ['snaps to the nearest month', ALL_TIME, 'from', 20, { from: '2021-04', to: null }],
  ['sets the last month', ALL_TIME, 'to', 15, { from: null, to: '2021-02' }],
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
  expect(moveEndTo(byMonth, period, end, at(byMonth, 2021, 3, day))).toEqual(expected);
});

test('an end that is dragged to the edge is not set', () => {
  const period = { from: '2020-03', to: '2021-03' };
  expect(moveEndTo(byMonth, period, 'from', 0).from).toBeNull();
  expect(moveEndTo(byMonth, period, 'to', 1).to).toBeNull();
});

test('a drawn period has all units that it touches', () => {
  const [march, may] = [at(byMonth, 2021, 3, 15), at(byMonth, 2021, 5, 2)];
  expect(periodBetween(byMonth, may, march)).toEqual({ from: '2021-03', to: '2021-05' });
  expect(periodBetween(byDay, at(byDay, 2021, 6, 27), at(byDay, 2021, 6, 27))).toEqual({
    from: '2021-06-27',
    to: '2021-06-27',
  });
  expect(periodBetween(byMonth, 0, 1)).toEqual(ALL_TIME);
});

test.each<[Period, PeriodEnd, number, Period]>([
  [{ from: '2021-03', to: null }, 'from', 1, { from: '2021-04', to: null }],
  [{ from: '2021-03', to: null }, 'from', -12, { from: '2020-03', to: null }],
  [{ from: '2021-03-20', to: null }, 'from', -1, { from: '2021-03', to: null }],
  [{ from: '2021-03-20', to: null }, 'from', 1, { from: '2021-04', to: null }],
  [{ from: '2020-01', to: null }, 'from', -12, ALL_TIME],
  [ALL_TIME, 'from', -1, ALL_TIME],
  [ALL_TIME, 'to', -1, { from: null, to: '2021-06' }],
  [ALL_TIME, 'to', 1, ALL_TIME],
  [{ from: null, to: '2021-03' }, 'to', -1, { from: null, to: '2021-02' }],
  [{ from: '2021-03', to: '2021-03' }, 'to', -1, { from: '2021-03', to: '2021-03' }],
])('keys move %j at its %s by %d', (period, end, units, expected) => {
  expect(moveEndBy(byMonth, period, end, units)).toEqual(expected);
});

describe('any drag or key', () => {
  const domains = fc.constantFrom(
    byMonth,
    byDay,
    timelineDomain(['1950', '2021']),
    timelineDomain([]),
  );
  const periods = fc
    .record({ from: fc.option(arbitraryDate), to: fc.option(arbitraryDate) })
    .map((period) => orderedPeriod(period).period);
  const positions = fc.double({ min: 0, max: 1, noNaN: true });
  const ends = fc.constantFrom<PeriodEnd>('from', 'to');

  it('leaves a period that does not end before it begins', () => {
    const units = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(domains, periods, ends, positions, units, (domain, period, end, position, by) => {
        expect(orderedPeriod(moveEndTo(domain, period, end, position)).isSwapped).toBe(false);
        expect(orderedPeriod(moveEndBy(domain, period, end, by)).isSwapped).toBe(false);
      }),
    );
  });

  it('moves only one end', () => {
    fc.assert(
      fc.property(domains, periods, ends, positions, (domain, period, end, position) => {
        const other = end === 'from' ? 'to' : 'from';
        expect(moveEndTo(domain, period, end, position)[other]).toBe(period[other]);
      }),
    );
  });

  it('leaves a period that reaches an event', () => {
    const units = fc.integer({ min: -900, max: 900 });
    fc.assert(
      fc.property(domains, ends, positions, positions, units, (domain, end, a, b, by) => {
        const drawn = periodBetween(domain, a, b);
        for (const period of [
          drawn,
          moveEndTo(domain, drawn, end, a),
          moveEndBy(domain, drawn, end, by),
        ]) {
          expect(serialDayOfEnd(domain, period, 'from')).toBeLessThanOrEqual(domain.lastEventDay);
          expect(serialDayOfEnd(domain, period, 'to')).toBeGreaterThan(domain.firstEventDay);
        }
      }),
    );
  });

  it('does not change a period whose end it moves to the same place', () => {
    fc.assert(
      fc.property(domains, positions, positions, ends, (domain, a, b, end) => {
        const period = periodBetween(domain, a, b);
        const position = positionOfDay(domain, serialDayOfEnd(domain, period, end));
        expect(moveEndTo(domain, period, end, position)).toEqual(period);
      }),
    );
  });
});

test.each([
  [['2011-01-03', '2014-05-01'], 0.5, '2012-09', '2012-09'],
  [['1850', '2021'], 0.5, '1936', '1936'],
  [['1015', '2021'], 0.5, '1510', '1519'],
  [['1015', '2021'], 0.01, '1005', '1015'],
  [['1015', '2021'], 0.975, '2010', '2019'],
])('a press on the bin of %j at %s sets the period %s to %s', (dates, at, from, to) => {
  const domain = timelineDomain(dates);
  expect(periodOfBinAt(domain, timeBinsOf(domain), at)).toEqual({ from, to });
});
