import { calendarDay, edtfOfDay } from '../../claims/edtf/calendar';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import type { Period } from '../../select/period';
import {
  reservedSpan,
  serialDayAt,
  snapUnitOf,
  unitStart,
  type TimelineDomain,
  type TimelineMark,
} from './timeline-layout';
import { binOfDay, type TimeBins } from './bins';
import { laneAt } from './paths';

/** One of the two ends of the period. The reader moves it along the timeline. */
export type PeriodEnd = 'from' | 'to';

/**
 * The position of one end of the period, as the serial day that starts there. An unset end is at the edge of the
 * timeline.
 */
export function serialDayOfEnd(domain: TimelineDomain, period: Period, end: PeriodEnd): number {
  const within = (day: number): number => Math.min(domain.to, Math.max(domain.from, day));
  if (end === 'from')
    return period.from === null
      ? domain.from
      : within(uncertainDateRange(period.from).widestRange.from);
  return period.to === null ? domain.to : within(uncertainDateRange(period.to).widestRange.to + 1);
}

/**
 * The period with one end moved to the start of the day `morning`, which is the first day of a unit. If this is at the
 * edge of the timeline, the end becomes unset.
 */
function periodWithEndAt(
  domain: TimelineDomain,
  period: Period,
  end: PeriodEnd,
  morning: number,
): Period {
  const unit = snapUnitOf(domain);
  if (end === 'from') {
    const from = morning <= domain.from ? null : edtfOfDay(calendarDay(morning), unit);
    return { from, to: period.to };
  }
  const to = morning >= domain.to ? null : edtfOfDay(calendarDay(morning - 1), unit);
  return { from: period.from, to };
}

/**
 * The latest possible start of a period and its earliest possible end. Beyond these, a period would contain no event of
 * the map.
 */
function boundsOfEnds(domain: TimelineDomain): { latestFrom: number; earliestTo: number } {
  const unit = snapUnitOf(domain);
  return {
    latestFrom: unitStart(domain.lastEventDay, unit, 0),
    earliestTo: unitStart(domain.firstEventDay, unit, 1),
  };
}

/**
 * Returns the day `morning` if the period would then be at least one unit long and contain an event. Otherwise, returns the
 * nearest day for which this is true.
 */
function limitedEnd(
  domain: TimelineDomain,
  period: Period,
  end: PeriodEnd,
  morning: number,
): number {
  const unit = snapUnitOf(domain);
  const { latestFrom, earliestTo } = boundsOfEnds(domain);
  if (end === 'from') {
    const last = serialDayOfEnd(domain, period, 'to') - 1;
    return Math.min(morning, unitStart(last, unit, 0), latestFrom);
  }
  const first = serialDayOfEnd(domain, period, 'from');
  return Math.max(morning, unitStart(first, unit, 1), earliestTo);
}

/** Moves one end of the period to the nearest start of a unit. `position` is from 0 to 1. */
export function moveEndTo(
  domain: TimelineDomain,
  period: Period,
  end: PeriodEnd,
  position: number,
): Period {
  const unit = snapUnitOf(domain);
  const day = domain.from + position * (domain.to - domain.from);
  // A unit may start before the timeline, or end after it. The end of the period then moves only to the timeline's
  // edge.
  const before = Math.max(domain.from, unitStart(Math.floor(day), unit, 0));
  const after = Math.min(domain.to, unitStart(Math.floor(day), unit, 1));
  const nearest = day - before < after - day ? before : after;
  return periodWithEndAt(domain, period, end, limitedEnd(domain, period, end, nearest));
}

/** Moves one end of the period by a number of units. An end inside of a unit first moves to the start of a unit. */
export function moveEndBy(
  domain: TimelineDomain,
  period: Period,
  end: PeriodEnd,
  units: number,
): Period {
  const unit = snapUnitOf(domain);
  const day = serialDayOfEnd(domain, period, end);
  const isInsideUnit = unitStart(day, unit, 0) !== day;
  const morning = unitStart(day, unit, isInsideUnit && units < 0 ? units + 1 : units);
  return periodWithEndAt(domain, period, end, limitedEnd(domain, period, end, morning));
}

/**
 * The period that contains all units between two positions. It is extended, if needed, to contain an event. `a` and `b`
 * may be in any order.
 */
export function periodBetween(domain: TimelineDomain, a: number, b: number): Period {
  const unit = snapUnitOf(domain);
  const { latestFrom, earliestTo } = boundsOfEnds(domain);
  const first = Math.min(latestFrom, unitStart(serialDayAt(domain, Math.min(a, b)), unit, 0));
  const end = Math.max(earliestTo, unitStart(serialDayAt(domain, Math.max(a, b)), unit, 1));
  return periodWithEndAt(
    domain,
    periodWithEndAt(domain, { from: null, to: null }, 'from', first),
    'to',
    end,
  );
}

/**
 * The period of the bin at a position from 0 to 1. Beside the bins, it is the nearest period that contains an event.
 */
export function periodOfBinAt(domain: TimelineDomain, bins: TimeBins, position: number): Period {
  const bin = binOfDay(bins, serialDayAt(domain, position));
  const [start, end] = [bins.starts[bin], bins.starts[bin + 1]];
  if (start === undefined || end === undefined) return periodBetween(domain, position, position);
  // Uses the middle of a day, because rounding cannot move it to another day.
  const middleOfDay = (day: number): number =>
    (day + 0.5 - domain.from) / (domain.to - domain.from);
  return periodBetween(domain, middleOfDay(start), middleOfDay(end - 1));
}

/** A drag on the timeline, from pressing the pointer to releasing it. */
export interface PeriodDrag {
  /** The `pointerId` of the pointer that makes the drag. */
  readonly pointerId: number;
  /** The x coordinate where the reader pressed the pointer, in CSS pixels. */
  readonly startX: number;
  /** The end of the period that the drag moves; null if the drag draws a new period. */
  readonly movedEnd: PeriodEnd | null;
  readonly periodBefore: Period;
  /**
   * The period that would be set if the reader released the pointer now. Null while the drag may still become a click.
   */
  readonly draftPeriod: Period | null;
}

/** Smallest movement of the pointer that is a drag, in CSS pixels. A shorter movement is a click. */
const CLICK_MOVEMENT_MAX = 4;

/** The end of the period that a handle moves. Null if the element is not part of a handle. */
export function periodEndOfHandle(element: Element): PeriodEnd | null {
  const end = element.closest('[data-end]')?.getAttribute('data-end');
  return end === 'from' || end === 'to' ? end : null;
}

/** True while the pointer is near the position where it was pressed. Releasing it there is a click. */
export function mayBeClick({ draftPeriod, startX }: PeriodDrag, xNow: number): boolean {
  return draftPeriod === null && Math.abs(xNow - startX) < CLICK_MOVEMENT_MAX;
}

/** The period that a drag between two positions on the timeline sets. */
export function draggedPeriod(
  drag: PeriodDrag,
  domain: TimelineDomain,
  start: number,
  now: number,
): Period {
  return drag.movedEnd === null
    ? periodBetween(domain, start, now)
    : moveEndTo(domain, drag.periodBefore, drag.movedEnd, now);
}

/** The event mark at a point of the timeline, with `x` and `y` from 0 to 1. Null if there is none. */
export function markAtPoint<Mark extends TimelineMark>(
  { marks, laneCount }: { readonly marks: readonly Mark[]; readonly laneCount: number },
  x: number,
  y: number,
): Mark | null {
  const lane = laneAt(y, laneCount);
  const hit = marks.find((mark) => {
    const { start, end } = reservedSpan(mark);
    return mark.lane === lane && start <= x && x <= end;
  });
  return hit ?? null;
}
