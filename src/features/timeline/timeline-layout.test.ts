import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryEventDate } from '../../../tests/support/arbitrary-dates';
import { serialDay, calendarDay, edtfOfDay } from '../../claims/edtf/calendar';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import {
  timelineMarkOf,
  positionOfDay,
  reservedSpan,
  serialDayAt,
  snapUnitOf,
  timelineDomain,
  timelineLayout,
  unitStart,
  type TimelineItem,
  type TimelineMark,
} from './timeline-layout';

const dateOfSerial = (serial: number): string => edtfOfDay(calendarDay(serial), 'day');

test.each([
  ['2021-06-27', '2021-06-12', '2021-07-13'],
  ['2021-01/2021-12', '2020-12-24', '2022-01-09'],
  ['2020-01~', '2019-11-29', '2020-03-03'],
  ['2021-06-01/..', '2021-05-17', '2021-06-17'],
])('the timeline of %s begins on %s and ends before %s', (date, first, end) => {
  const { from, to } = timelineDomain([date]);
  expect([from, to].map(dateOfSerial)).toEqual([first, end]);
});

test.each([[[]], [['last spring']]])(
  'without a valid date (%j) the timeline has 30 days',
  (dates) => {
    const { from, to } = timelineDomain(dates);
    expect(to - from).toBe(30);
  },
);

describe('the domain of any timeline', () => {
  const dates = fc.array(arbitraryEventDate, { maxLength: 12 });

  it('has at least thirty days, and all possible days of its dates', () => {
    fc.assert(
      fc.property(dates, (all) => {
        const { from, to } = timelineDomain(all);
        expect(to - from).toBeGreaterThanOrEqual(30);
        for (const { widestRange } of all.map(uncertainDateRange)) {
          if (Number.isFinite(widestRange.from)) expect(widestRange.from).toBeGreaterThan(from);
          if (Number.isFinite(widestRange.to)) expect(widestRange.to).toBeLessThan(to - 1);
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
        expect(serialDayAt(domain, noon)).toBe(serial);
        expect(positionOfDay(domain, serial)).toBeLessThan(noon);
        expect(positionOfDay(domain, serial + 1)).toBeGreaterThan(noon);
      }),
    );
  });
});

test('days and positions outside the timeline are at its ends', () => {
  const domain = { from: 100, to: 200 };
  expect([-Infinity, 99, 200, Infinity].map((day) => positionOfDay(domain, day))).toEqual([
    0, 0, 1, 1,
  ]);
  expect([-1, 2].map((position) => serialDayAt(domain, position))).toEqual([100, 199]);
});

test.each([
  [184, 'day'],
  [185, 'month'],
  [14_610, 'month'],
  [14_611, 'year'],
])('a timeline of %d days snaps to the %s', (days, unit) => {
  expect(snapUnitOf({ from: 18_000, to: 18_000 + days })).toBe(unit);
});

test.each([
  ['day', 3, '2021-06-30'],
  ['month', 0, '2021-06-01'],
  ['month', -6, '2020-12-01'],
  ['year', 1, '2022-01-01'],
] as const)('the %s of 27 June 2021, and %d later, begins on %s', (unit, n, day) => {
  expect(dateOfSerial(unitStart(serialDay({ year: 2021, month: 6, day: 27 }), unit, n))).toBe(day);
});

const itemOf = (date: string, id = date): TimelineItem => ({
  id,
  siteId: 'border',
  date,
  symbols: [{ shape: 'square', hue: 'blue' }],
  mayBeInPeriod: false,
});

function markOfDate(date: string): TimelineMark {
  const [item, ...others] = [itemOf(date), itemOf('2019'), itemOf('2022')];
  return timelineMarkOf(timelineLayout([item, ...others]), item);
}

test.each([
  ['2021-06-27', 'tick', 'firm', 'firm'],
  ['2021-06-27T01:00:00+03:00', 'tick', 'firm', 'firm'],
  ['2021-06-27~', 'tick', 'soft', 'soft'],
  ['2021-06', 'bar', 'firm', 'firm'],
  ['2021', 'bar', 'firm', 'firm'],
  ['2020-01~', 'bar', 'soft', 'soft'],
  ['2021-03~/2021-05', 'bar', 'soft', 'firm'],
  ['2021-03/2021-05?', 'bar', 'firm', 'soft'],
  ['2021-03/..', 'bar', 'firm', 'open'],
  ['2021-03/', 'bar', 'firm', 'open'],
  ['../2021-03%', 'bar', 'open', 'soft'],
  ['last spring', 'bar', 'open', 'open'],
])('%s is drawn as a %s, %s at its start and %s at its end', (date, shape, startKind, endKind) => {
  expect(markOfDate(date)).toMatchObject({ shape, startKind, endKind });
});

test('an open end runs to the edge', () => {
  expect(markOfDate('../2021-03').start).toBe(0);
  expect(markOfDate('2021-03/..').end).toBe(1);
});

test('symbols and the period do not change the placement', () => {
  const all = ['2021-06', '2021-06-27', '2021', '2019-05'].map((date) => itemOf(date));
  const layout = timelineLayout(all);
  for (const item of all) {
    const { item: shown, ...placement } = timelineMarkOf(layout, {
      ...item,
      symbols: [],
      mayBeInPeriod: true,
    });
    expect(shown.mayBeInPeriod).toBe(true);
    expect({ ...placement, item }).toEqual(timelineMarkOf(layout, item));
  }
});

test('an item that the layout was made without has no mark', () => {
  expect(() => timelineMarkOf(timelineLayout([itemOf('2021')]), itemOf('2022'))).toThrow(
    'no place for "2022"',
  );
});

test('the layout of no event is empty', () => {
  expect(timelineLayout([])).toMatchObject({ placementByEventId: new Map(), laneCount: 0 });
});

describe('any layout', () => {
  const items = fc
    .array(arbitraryEventDate, { maxLength: 30 })
    .map((dates) => dates.map((date, index) => itemOf(date, String(index))));

  it('places each event, in the order given, within the timeline', () => {
    fc.assert(
      fc.property(items, (all) => {
        const layout = timelineLayout(all);
        expect([...layout.placementByEventId.keys()]).toEqual(all.map(({ id }) => id));
        for (const { start, firmStart, firmEnd, end } of layout.placementByEventId.values()) {
          const edges = [0, start, firmStart, firmEnd, end, 1];
          expect(edges).toEqual(edges.toSorted((a, b) => a - b));
          expect(firmStart).toBeLessThan(firmEnd);
        }
      }),
    );
  });

  it('has no overlap in a lane, and counts its lanes', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { placementByEventId, laneCount } = timelineLayout(all);
        const marks = [...placementByEventId.values()];
        expect(new Set(marks.map(({ lane }) => lane)).size).toBe(laneCount);
        const ends = new Map<number, number>();
        for (const mark of marks.toSorted(
          (a, b) => reservedSpan(a).start - reservedSpan(b).start,
        )) {
          const { start, end } = reservedSpan(mark);
          expect(start).toBeGreaterThanOrEqual(ends.get(mark.lane) ?? -1);
          ends.set(mark.lane, end);
        }
      }),
    );
  });
});
