import { dayOfSerial, writtenDate } from '../../claims/edtf/calendar';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import type { Period } from '../../select/period';
import {
  serialAt,
  snapUnit,
  unitStart,
  type TimelineDomain,
  roomOf,
  type TimelineMark,
} from './plan';
import { laneAt } from './paths';

/** The end of a period that a reader moves along a timeline. */
export type BrushEnd = 'from' | 'to';

/** The morning that the end stands at; an end that is not set stands at the edge. */
export function brushedDay(domain: TimelineDomain, period: Period, end: BrushEnd): number {
  const within = (day: number): number => Math.min(domain.to, Math.max(domain.from, day));
  if (end === 'from')
    return period.from === null ? domain.from : within(uncertainDateRange(period.from).reach.from);
  return period.to === null ? domain.to : within(uncertainDateRange(period.to).reach.to + 1);
}

/** The period with an end at this morning, which begins a unit; at the edge the end is not set. */
function withEnd(domain: TimelineDomain, period: Period, end: BrushEnd, morning: number): Period {
  const unit = snapUnit(domain);
  if (end === 'from') {
    const from = morning <= domain.from ? null : writtenDate(dayOfSerial(morning), unit);
    return { from, to: period.to };
  }
  const to = morning >= domain.to ? null : writtenDate(dayOfSerial(morning - 1), unit);
  return { from: period.from, to };
}

/** As far as the other end lets it: one unit is left between them. */
function limited(domain: TimelineDomain, period: Period, end: BrushEnd, morning: number): number {
  const unit = snapUnit(domain);
  if (end === 'from') {
    const last = brushedDay(domain, period, 'to') - 1;
    return Math.min(morning, unitStart(last, unit, 0));
  }
  const first = brushedDay(domain, period, 'from');
  return Math.max(morning, unitStart(first, unit, 1));
}

/** One end moved to the morning of a unit that is nearest to a position. */
export function brushedTo(
  domain: TimelineDomain,
  period: Period,
  end: BrushEnd,
  position: number,
): Period {
  const unit = snapUnit(domain);
  const day = domain.from + position * (domain.to - domain.from);
  // An edge need not begin a unit.
  const before = Math.max(domain.from, unitStart(Math.floor(day), unit, 0));
  const after = Math.min(domain.to, unitStart(Math.floor(day), unit, 1));
  const nearest = day - before < after - day ? before : after;
  return withEnd(domain, period, end, limited(domain, period, end, nearest));
}

/** One end moved by so many units; an end between two units goes to the next. */
export function brushedBy(
  domain: TimelineDomain,
  period: Period,
  end: BrushEnd,
  units: number,
): Period {
  const unit = snapUnit(domain);
  const day = brushedDay(domain, period, end);
  const isBetween = unitStart(day, unit, 0) !== day;
  const morning = unitStart(day, unit, isBetween && units < 0 ? units + 1 : units);
  return withEnd(domain, period, end, limited(domain, period, end, morning));
}

/** All the units that two positions, in any order, and what is between them touch. */
export function brushedBetween(domain: TimelineDomain, one: number, other: number): Period {
  const unit = snapUnit(domain);
  const first = unitStart(serialAt(domain, Math.min(one, other)), unit, 0);
  const end = unitStart(serialAt(domain, Math.max(one, other)), unit, 1);
  return withEnd(domain, withEnd(domain, { from: null, to: null }, 'from', first), 'to', end);
}

/** A pointer that is down on the timeline. */
export interface Drag {
  readonly pointer: number;
  readonly x: number;
  /** The end that it has taken hold of; null where it draws a new span. */
  readonly end: BrushEnd | null;
  readonly before: Period;
  /** Null as long as it may still be a click. */
  readonly draft: Period | null;
}

const NEARLY_STILL = 4;

/** The end of the period that a part of the timeline stands for. */
export function endTakenBy(part: Element): BrushEnd | null {
  const end = part.closest('[data-end]')?.getAttribute('data-end');
  return end === 'from' || end === 'to' ? end : null;
}

export function isStillClick({ draft, x }: Drag, nowAt: number): boolean {
  return draft === null && Math.abs(nowAt - x) < NEARLY_STILL;
}

/** The period that it would set if it were let go at a position. */
export function draftOf(drag: Drag, domain: TimelineDomain, start: number, now: number): Period {
  return drag.end === null
    ? brushedBetween(domain, start, now)
    : brushedTo(domain, drag.before, drag.end, now);
}

/** The mark at a place in the box of the marks, each side from 0 to 1; null where there is none. */
export function markAt<Mark extends TimelineMark>(
  { marks, lanes }: { readonly marks: readonly Mark[]; readonly lanes: number },
  x: number,
  y: number,
): Mark | null {
  const lane = laneAt(y, lanes);
  const found = marks.find((mark) => {
    const room = roomOf(mark);
    return mark.lane === lane && room.start <= x && x <= room.end;
  });
  return found ?? null;
}
