import { dayOfSerial, writtenDate, type CalendarUnit } from '../../claims/edtf/calendar';
import type { Day } from '../../claims/edtf/parse';
import type { Edtf } from '../../claims/model';
import { positionOf, unitStart, type TimelineDomain } from './plan';

/** How much of its date a tick has to say: as little as is new since the one before. */
export type TickLabel = 'year' | 'month' | 'month-year' | 'day' | 'day-month' | 'day-month-year';

export interface TimelineTick {
  readonly date: Edtf;
  readonly day: Day;
  readonly position: number;
  readonly label: TickLabel;
}

interface Step {
  readonly unit: CalendarUnit;
  readonly every: number;
  /** Of the longest of its kind, so that no step is taken for larger than it is. */
  readonly days: number;
}

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((every) => ({ unit: 'day' as const, every, days: every })),
  ...[1, 3, 6].map((every) => ({ unit: 'month' as const, every, days: every * 28 })),
  ...Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((n) => n * 10 ** power))
    .flat()
    .map((every) => ({ unit: 'year' as const, every, days: every * 365 })),
];

/** Whether a step of its kind falls on the first day of this unit, counted as a calendar is read. */
function isOnStep({ year, month, day }: Day, { unit, every }: Step): boolean {
  switch (unit) {
    case 'day':
      // No tick on the last days of a month that stand close to the first of the next.
      return (day - 1) % every === 0 && (every < 5 ? every === 1 || day < 31 : day < 28);
    case 'month':
      return (month - 1) % every === 0;
    case 'year':
      return year % every === 0;
  }
}

function labelOf(day: Day, unit: CalendarUnit, before: Day | undefined): TickLabel {
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

/** The first mornings of the step's units in the domain. */
function steppedDays({ from, to }: TimelineDomain, step: Step): readonly number[] {
  const { unit, every } = step;
  // Years are reached by their number: a domain of a million has too many to try each.
  const stride = unit === 'year' ? every : 1;
  const first = dayOfSerial(from);
  const back = unit === 'year' ? -(((first.year % every) + every) % every) : 0;
  const days: number[] = [];
  for (let next = unitStart(from, unit, back); next < to; next = unitStart(next, unit, stride))
    if (next >= from && isOnStep(dayOfSerial(next), step)) days.push(next);
  return days;
}

/** The ticks of the axis, at most so many, as fine as that allows. */
export function timelineTicks(domain: TimelineDomain, most = 10): readonly TimelineTick[] {
  const days = STEPS.filter((step) => (domain.to - domain.from) / step.days < most * 2)
    .map((step) => ({ step, serials: steppedDays(domain, step) }))
    .find(({ serials }) => serials.length <= most);
  if (days === undefined) return [];
  const { unit } = days.step;
  const ticks = days.serials.map((serial) => ({ serial, day: dayOfSerial(serial) }));
  return ticks.map(({ serial, day }, index) => ({
    date: writtenDate(day, unit),
    day,
    position: positionOf(domain, serial),
    label: labelOf(day, unit, ticks[index - 1]?.day),
  }));
}
