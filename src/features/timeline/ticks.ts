import { calendarDay, edtfOfDay, serialDay, type CalendarUnit } from '../../claims/edtf/calendar';
import type { CalendarDay } from '../../claims/edtf/parse';
import type { EdtfText } from '../../claims/model';
import type { SerialDayRange } from '../../claims/edtf/uncertain-date-range';
import { positionOfDay, unitStart } from './timeline-layout';

/** The parts of a tick's date that its label shows: the parts that differ from the previous tick's date. */
export type TickLabel = 'year' | 'month' | 'month-year' | 'day' | 'day-month' | 'day-month-year';

export interface TimelineTick {
  readonly date: EdtfText;
  readonly day: CalendarDay;
  readonly position: number;
  readonly label: TickLabel;
}

/** A distance between ticks, such as 5 years or 3 months. */
interface TickInterval {
  readonly unit: CalendarUnit;
  readonly unitCount: number;
  /** The number of days in the shortest such interval, for estimating the number of ticks. */
  readonly dayCountMin: number;
}

const TICK_INTERVALS: readonly TickInterval[] = [
  ...[1, 2, 5, 10].map((unitCount) => ({
    unit: 'day' as const,
    unitCount,
    dayCountMin: unitCount,
  })),
  ...[1, 3, 6].map((unitCount) => ({
    unit: 'month' as const,
    unitCount,
    dayCountMin: unitCount * 28,
  })),
  ...Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((n) => n * 10 ** power))
    .flat()
    .map((unitCount) => ({ unit: 'year' as const, unitCount, dayCountMin: unitCount * 365 })),
];

/**
 * True if the day or month that starts on this day has a tick. With an interval of three months, every third month has
 * a tick.
 */
function hasTick(
  { month, day }: CalendarDay,
  unit: Exclude<CalendarUnit, 'year'>,
  unitCount: number,
): boolean {
  if (unit === 'month') return (month - 1) % unitCount === 0;
  // Days near the end of a month have no tick. It would be too close to the first tick of the next month.
  return (day - 1) % unitCount === 0 && (unitCount < 5 ? unitCount === 1 || day < 31 : day < 28);
}

function tickLabelOf(
  day: CalendarDay,
  unit: CalendarUnit,
  before: CalendarDay | undefined,
): TickLabel {
  switch (unit) {
    case 'year':
      return 'year';
    case 'month':
      if (day.month === 1) return 'year';
      return before === undefined ? 'month-year' : 'month';
    case 'day':
      if (before?.year !== day.year) return 'day-month-year';
      return before.month === day.month ? 'day' : 'day-month';
  }
}

/**
 * The first year from `year` on that has a tick: a round number in usual notation, or the year 1. Before Christ, the
 * round years are 50 BC, which is −49, and its multiples.
 */
function roundYearFrom(year: number, unitCount: number): number {
  if (year > 1) return Math.ceil(year / unitCount) * unitCount;
  const yearBeforeChrist = Math.floor((1 - year) / unitCount) * unitCount;
  return yearBeforeChrist > 0 ? 1 - yearBeforeChrist : 1;
}

/** The serial days in the domain that have a tick. */
function serialDaysWithTick(
  { from, to }: SerialDayRange,
  { unit, unitCount }: TickInterval,
): readonly number[] {
  const serialDays: number[] = [];
  const addIfWithin = (serial: number): void => {
    if (from <= serial && serial < to) serialDays.push(serial);
  };
  if (unit === 'year') {
    // The loop skips years without a tick, because a domain may have a million years.
    const [first, last] = [calendarDay(from).year, calendarDay(to).year];
    for (
      let year = roundYearFrom(first, unitCount);
      year <= last;
      year = roundYearFrom(year + 1, unitCount)
    )
      addIfWithin(serialDay({ year, month: 1, day: 1 }));
    return serialDays;
  }
  for (let next = unitStart(from, unit, 0); next < to; next = unitStart(next, unit, 1))
    if (hasTick(calendarDay(next), unit, unitCount)) addIfWithin(next);
  return serialDays;
}

/** The ticks of the axis. Their distance is the shortest interval that gives at most `max` ticks. */
export function timelineTicks(domain: SerialDayRange, max = 10): readonly TimelineTick[] {
  const finest = TICK_INTERVALS.filter(
    (interval) => (domain.to - domain.from) / interval.dayCountMin < max * 2,
  )
    .map((interval) => ({ interval, serials: serialDaysWithTick(domain, interval) }))
    .find(({ serials }) => serials.length <= max);
  if (finest === undefined) return [];
  const { unit } = finest.interval;
  const ticks = finest.serials.map((serial) => ({ serial, day: calendarDay(serial) }));
  return ticks.map(({ serial, day }, index) => ({
    date: edtfOfDay(day, unit),
    day,
    position: positionOfDay(domain, serial),
    label: tickLabelOf(day, unit, ticks[index - 1]?.day),
  }));
}
