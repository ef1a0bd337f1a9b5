import { uncertainDateRange, type SerialDayRange } from '../claims/edtf/uncertain-date-range';
import type { EdtfText } from '../claims/model';

/**
 * The time from the first day that `from` could mean to the last day that `to` could mean. If `from` or `to` is null,
 * the period is open on that side.
 */
export interface Period {
  readonly from: EdtfText | null;
  readonly to: EdtfText | null;
}

/** `inside`: all days that the date could mean are in the period. `maybe`: only some of these days are. */
export type InPeriod = 'inside' | 'maybe' | 'outside';

/**
 * Tells whether a date is in the period. A text that is not EDTF is `maybe`; if the period is open on both sides, it is
 * `inside`.
 */
export function inPeriod(date: EdtfText, period: Period): InPeriod {
  return makeInPeriodTest(period)(date);
}

/**
 * Returns a function that tests many dates against one period. It computes the period's first and last day only once.
 */
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
  /** True if the end of the given period was before its start. */
  readonly isSwapped: boolean;
}

/** Swaps the dates of a period that ends before it starts. */
export function orderedPeriod({ from, to }: Period): OrderedPeriod {
  const days = daysOfPeriod({ from, to });
  return days.from > days.to
    ? { period: { from: to, to: from }, isSwapped: true }
    : { period: { from, to }, isSwapped: false };
}

function daysOfPeriod({ from, to }: Period): SerialDayRange {
  return {
    from: from === null ? -Infinity : uncertainDateRange(from).widestRange.from,
    to: to === null ? Infinity : uncertainDateRange(to).widestRange.to,
  };
}
