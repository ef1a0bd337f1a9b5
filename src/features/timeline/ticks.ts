import { calendarDay, edtfOfDay, type CalendarUnit } from '../../claims/edtf/calendar';
import type { CalendarDay } from '../../claims/edtf/parse';
import type { EdtfText } from '../../claims/model';
import { positionOf, unitStart, type TimelineDomain } from './timeline-layout';

/** The parts of its date that a tick shows: only those that differ from the tick before. */
export type TickLabel = 'year' | 'month' | 'month-year' | 'day' | 'day-month' | 'day-month-year';

export interface TimelineTick {
  readonly date: EdtfText;
  readonly day: CalendarDay;
  readonly position: number;
  readonly label: TickLabel;
}

/** A distance between ticks: every so many units. */
interface Step {
  readonly unit: CalendarUnit;
  readonly every: number;
  /** The fewest days of the step, so that it is never taken for longer than it is. */
  readonly days: number;
}

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((every) => ({ unit: 'day' as const, every, days: every })),
  ...[1, 3, 6].map((every) => ({ unit: 'month' as const, every, days: every * 28 })),
  ...Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((n) => n * 10 ** power))
    .flat()
    .map((every) => ({ unit: 'year' as const, every, days: every * 365 })),
];

/** True if the unit that begins on this day has a tick: every fifth day of a month, every third month of a year, and so on. */
function isOnStep({ year, month, day }: CalendarDay, { unit, every }: Step): boolean {
  switch (unit) {
    case 'day':
      // None at the end of a month, where it would be too close to the first of the next.
      return (day - 1) % every === 0 && (every < 5 ? every === 1 || day < 31 : day < 28);
    case 'month':
      return (month - 1) % every === 0;
    case 'year':
      return year % every === 0;
  }
}

function labelOf(day: CalendarDay, unit: CalendarUnit, before: CalendarDay | undefined): TickLabel {
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

/** The serial days in the domain that have a tick. */
function steppedDays({ from, to }: TimelineDomain, step: Step): readonly number[] {
  const { unit, every } = step;
  // Years are counted in whole steps: a domain may have a million of them.
  const stride = unit === 'year' ? every : 1;
  const first = calendarDay(from);
  const yearsBack = unit === 'year' ? -(((first.year % every) + every) % every) : 0;
  const days: number[] = [];
  for (let next = unitStart(from, unit, yearsBack); next < to; next = unitStart(next, unit, stride))
    if (next >= from && isOnStep(calendarDay(next), step)) days.push(next);
  return days;
}

/** The ticks of the axis, at the finest step that gives at most `max` of them. */
export function timelineTicks(domain: TimelineDomain, max = 10): readonly TimelineTick[] {
  const finest = STEPS.filter((step) => (domain.to - domain.from) / step.days < max * 2)
    .map((step) => ({ step, serials: steppedDays(domain, step) }))
    .find(({ serials }) => serials.length <= max);
  if (finest === undefined) return [];
  const { unit } = finest.step;
  const ticks = finest.serials.map((serial) => ({ serial, day: calendarDay(serial) }));
  return ticks.map(({ serial, day }, index) => ({
    date: edtfOfDay(day, unit),
    day,
    position: positionOf(domain, serial),
    label: labelOf(day, unit, ticks[index - 1]?.day),
  }));
}
