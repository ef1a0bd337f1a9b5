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

/** `inside`: all days that a date could mean are in the period. `maybe`: only some of them are. `outside`: none is. */
export type InPeriod = 'inside' | 'maybe' | 'outside';

/**
 * Whether a date is in a period, by serial days.
 * @param first The first day that the date could mean, and `last` the last one.
 * @param days The period (`daysOfPeriod`).
 */
export function inPeriod(first: number, last: number, days: SerialDayRange): InPeriod {
  if (last < days.from || first > days.to) return 'outside';
  return first >= days.from && last <= days.to ? 'inside' : 'maybe';
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

/** The first and the last serial day of a period. */
export function daysOfPeriod({ from, to }: Period): SerialDayRange {
  return {
    from: from === null ? -Infinity : uncertainDateRange(from).widestRange.from,
    to: to === null ? Infinity : uncertainDateRange(to).widestRange.to,
  };
}
