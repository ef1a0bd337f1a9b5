import { firstOfMonth, serialDay } from '../dataset/calendar';
import type { Edtf } from '../dataset/model';
import { dayOfSerial } from '../dataset/serial-day';
import { writtenDate, type CalendarUnit } from '../dataset/written-date';
import { softDays, type Days } from './soft-days';

/** The stretch of time that a timeline shows, in serial days: from the morning of `from` to that of `to`. */
export type TimelineDomain = Days;

const FEWEST_DAYS = 30;
const PADDING = 0.02;

/** From the first to the last day that any of the dates could be, with some air; ends without limit ask for no room. */
export function timelineDomain(dates: readonly Edtf[]): TimelineDomain {
  let [first, last] = [Infinity, -Infinity];
  for (const date of dates) {
    const { core, reach } = softDays(date);
    for (const day of [core.from, core.to, reach.from, reach.to].filter(Number.isFinite)) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return { from: 0, to: FEWEST_DAYS };
  const days = last - first + 1;
  const air = Math.max(Math.ceil(days * PADDING), 1, Math.ceil((FEWEST_DAYS - days) / 2));
  return { from: first - air, to: last + 1 + air };
}

/** Where the morning of a day is, from 0 to 1; what is off the timeline is at its edge. */
export function positionOf({ from, to }: TimelineDomain, serial: number): number {
  return Math.min(1, Math.max(0, (serial - from) / (to - from)));
}

/** The day at a position. */
export function serialAt({ from, to }: TimelineDomain, position: number): number {
  const within = Math.min(1, Math.max(0, position));
  return Math.min(to - 1, Math.floor(from + within * (to - from)));
}

export function dateAt(domain: TimelineDomain, position: number): Edtf {
  return writtenDate(dayOfSerial(serialAt(domain, position)), 'day');
}

const DAYS_IN_SIX_MONTHS = 184;
const DAYS_IN_FORTY_YEARS = 14_610;

/** What the ends of a period snap to: no finer than a reader can see. */
export function snapUnit({ from, to }: TimelineDomain): CalendarUnit {
  if (to - from <= DAYS_IN_SIX_MONTHS) return 'day';
  return to - from <= DAYS_IN_FORTY_YEARS ? 'month' : 'year';
}

/** The first day of the unit that comes so many units after the one of this day. */
export function unitStart(serial: number, unit: CalendarUnit, later: number): number {
  const day = dayOfSerial(serial);
  switch (unit) {
    case 'day':
      return serial + later;
    case 'month':
      return serialDay(firstOfMonth(day, later));
    case 'year':
      return serialDay({ year: day.year + later, month: 1, day: 1 });
  }
}
