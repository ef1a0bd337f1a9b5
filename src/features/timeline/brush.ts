import { calendarDay, edtfOfDay } from '../../claims/edtf/calendar';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import type { Period } from '../../select/period';
import {
  reservedSpan,
  serialAt,
  snapUnit,
  unitStart,
  type TimelineDomain,
  type TimelineMark,
} from './timeline-layout';
import { laneAt } from './paths';

/** An end of the period, which the reader moves along the timeline. */
export type BrushEnd = 'from' | 'to';

/** The serial day whose morning the end is at. An end that is not set is at the edge of the timeline. */
export function endDay(domain: TimelineDomain, period: Period, end: BrushEnd): number {
  const within = (day: number): number => Math.min(domain.to, Math.max(domain.from, day));
  if (end === 'from')
    return period.from === null
      ? domain.from
      : within(uncertainDateRange(period.from).widestRange.from);
  return period.to === null ? domain.to : within(uncertainDateRange(period.to).widestRange.to + 1);
}

/** The period with an end at a morning, which must begin a unit. At the edge of the timeline the end is not set. */
function withEndAt(domain: TimelineDomain, period: Period, end: BrushEnd, morning: number): Period {
  const unit = snapUnit(domain);
  if (end === 'from') {
    const from = morning <= domain.from ? null : edtfOfDay(calendarDay(morning), unit);
    return { from, to: period.to };
  }
  const to = morning >= domain.to ? null : edtfOfDay(calendarDay(morning - 1), unit);
  return { from: period.from, to };
}

/** The morning, or the nearest one that leaves a unit between both ends. */
function keepingOneUnit(
  domain: TimelineDomain,
  period: Period,
  end: BrushEnd,
  morning: number,
): number {
  const unit = snapUnit(domain);
  if (end === 'from') {
    const last = endDay(domain, period, 'to') - 1;
    return Math.min(morning, unitStart(last, unit, 0));
  }
  const first = endDay(domain, period, 'from');
  return Math.max(morning, unitStart(first, unit, 1));
}

/** The period with an end moved to the start of the unit that is nearest to a position. */
export function moveEndTo(
  domain: TimelineDomain,
  period: Period,
  end: BrushEnd,
  position: number,
): Period {
  const unit = snapUnit(domain);
  const day = domain.from + position * (domain.to - domain.from);
  // The edges of the timeline need not begin a unit.
  const before = Math.max(domain.from, unitStart(Math.floor(day), unit, 0));
  const after = Math.min(domain.to, unitStart(Math.floor(day), unit, 1));
  const nearest = day - before < after - day ? before : after;
  return withEndAt(domain, period, end, keepingOneUnit(domain, period, end, nearest));
}

/** The period with an end moved by a number of units. An end inside a unit first moves to the start of a unit. */
export function moveEndBy(
  domain: TimelineDomain,
  period: Period,
  end: BrushEnd,
  units: number,
): Period {
  const unit = snapUnit(domain);
  const day = endDay(domain, period, end);
  const isInsideUnit = unitStart(day, unit, 0) !== day;
  const morning = unitStart(day, unit, isInsideUnit && units < 0 ? units + 1 : units);
  return withEndAt(domain, period, end, keepingOneUnit(domain, period, end, morning));
}

/** The period of all units between two positions, in any order. */
export function periodBetween(domain: TimelineDomain, a: number, b: number): Period {
  const unit = snapUnit(domain);
  const first = unitStart(serialAt(domain, Math.min(a, b)), unit, 0);
  const end = unitStart(serialAt(domain, Math.max(a, b)), unit, 1);
  return withEndAt(domain, withEndAt(domain, { from: null, to: null }, 'from', first), 'to', end);
}

/** A pointer that is pressed on the timeline. */
export interface Drag {
  /** The `pointerId` of its events. */
  readonly pointer: number;
  /** Where it was pressed, in CSS pixels. */
  readonly x: number;
  /** The end that it moves; null if it draws a new period. */
  readonly end: BrushEnd | null;
  readonly periodBefore: Period;
  /** The period that it would set now; null as long as it may still be a click. */
  readonly draft: Period | null;
}

/** CSS pixels that a pointer may move in a click. */
const CLICK_MOVE_MAX = 4;

/** The end of the period whose handle an element belongs to; null for other elements. */
export function endOfHandle(element: Element): BrushEnd | null {
  const end = element.closest('[data-end]')?.getAttribute('data-end');
  return end === 'from' || end === 'to' ? end : null;
}

/** True if the pointer has hardly moved since it was pressed. */
export function mayBeClick({ draft, x }: Drag, xNow: number): boolean {
  return draft === null && Math.abs(xNow - x) < CLICK_MOVE_MAX;
}

/** The period that a drag from one position to another sets. */
export function draggedPeriod(
  drag: Drag,
  domain: TimelineDomain,
  start: number,
  now: number,
): Period {
  return drag.end === null
    ? periodBetween(domain, start, now)
    : moveEndTo(domain, drag.periodBefore, drag.end, now);
}

/** The mark at a point of the marks' box, `x` and `y` from 0 to 1; null if there is none. */
export function markAt<Mark extends TimelineMark>(
  { marks, lanes }: { readonly marks: readonly Mark[]; readonly lanes: number },
  x: number,
  y: number,
): Mark | null {
  const lane = laneAt(y, lanes);
  const hit = marks.find((mark) => {
    const { start, end } = reservedSpan(mark);
    return mark.lane === lane && start <= x && x <= end;
  });
  return hit ?? null;
}
