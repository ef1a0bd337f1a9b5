import { uncertainDateRange, type SerialDayRange } from '../claims/edtf/uncertain-date-range';
import type { Edtf } from '../claims/model';

/** A range of time from the first day that `from` could mean to the last day that `to` could mean. Null is an open end. */
export interface Period {
  readonly from: Edtf | null;
  readonly to: Edtf | null;
}

/** `inside`: all days that the date could mean are in the period. `maybe`: only some of these days are. */
export type InPeriod = 'inside' | 'maybe' | 'outside';

/** Tells whether a date is in the period. A text that is not EDTF is `maybe` in every period with an end. */
export function inPeriod(date: Edtf, period: Period): InPeriod {
  return inPeriodTest(period)(date);
}

/** Like `inPeriod`, but computes the ends of the period once for many dates. */
export function inPeriodTest(period: Period): (date: Edtf) => InPeriod {
  if (period.from === null && period.to === null) return () => 'inside';
  const { from, to } = daysOf(period);
  return (date) => {
    const { reach } = uncertainDateRange(date);
    if (reach.to < from || reach.from > to) return 'outside';
    return reach.from >= from && reach.to <= to ? 'inside' : 'maybe';
  };
}

/** The period with its ends in order. `isSwapped` is true if the given period ended before it began. */
export function orderedPeriod({ from, to }: Period): {
  readonly period: Period;
  readonly swapped: boolean;
} {
  const days = daysOf({ from, to });
  return days.from > days.to
    ? { period: { from: to, to: from }, swapped: true }
    : { period: { from, to }, swapped: false };
}

function daysOf({ from, to }: Period): SerialDayRange {
  return {
    from: from === null ? -Infinity : uncertainDateRange(from).reach.from,
    to: to === null ? Infinity : uncertainDateRange(to).reach.to,
  };
}
