import { uncertainDateRange, type SerialDayRange } from '../claims/edtf/uncertain-date-range';
import type { EdtfText } from '../claims/model';

/**
 * From the first day that `from` could mean to the last day that `to` could mean. If one of them is null, the period is open
 * on that side.
 */
export interface Period {
  readonly from: EdtfText | null;
  readonly to: EdtfText | null;
}

/** `inside`: all days that the date could mean are in the period. `maybe`: only some of them are. `outside`: none is. */
export type InPeriod = 'inside' | 'maybe' | 'outside';

/** Whether a date is in the period. A text that is not EDTF is `maybe`, or `inside` if the period is open on both sides. */
export function inPeriod(date: EdtfText, period: Period): InPeriod {
  return makeInPeriodTest(period)(date);
}

/** Returns a function that tests many dates against one period. The first and last day of the period are computed once. */
export function makeInPeriodTest(period: Period): (date: EdtfText) => InPeriod {
  if (period.from === null && period.to === null) return () => 'inside';
  const { from, to } = daysOfPeriod(period);
  return (date) => {
    const { widestRange } = uncertainDateRange(date);
    if (widestRange.to < from || widestRange.from > to) return 'outside';
    return widestRange.from >= from && widestRange.to <= to ? 'inside' : 'maybe';
  };
}

interface OrderedPeriod {
  readonly period: Period;
  /** True if the given period ended before it started. */
  readonly isSwapped: boolean;
}

/** Swaps the two dates of a period that ends before it starts. */
export function orderedPeriod({ from, to }: Period): OrderedPeriod {
  const days = daysOfPeriod({ from, to });
  return days.from > days.to
    ? { period: { from: to, to: from }, isSwapped: true }
    : { period: { from, to }, isSwapped: false };
}

export function daysOfPeriod({ from, to }: Period): SerialDayRange {
  return {
    from: from === null ? -Infinity : uncertainDateRange(from).widestRange.from,
    to: to === null ? Infinity : uncertainDateRange(to).widestRange.to,
  };
}
