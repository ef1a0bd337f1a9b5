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
