import type { Edtf } from '../claims/model';
import { uncertainDateRange, type Days } from '../claims/edtf/uncertain-date-range';

/** A part of time: from the first day that `from` could be to the last that `to` could be; null where it has no such end. */
export interface Period {
  readonly from: Edtf | null;
  readonly to: Edtf | null;
}

/** `inside`: every day that it could be is in the period; `maybe`: some are, or nobody can tell. */
export type InPeriod = 'inside' | 'maybe' | 'outside';

function daysOf({ from, to }: Period): Days {
  return {
    from: from === null ? -Infinity : uncertainDateRange(from).reach.from,
    to: to === null ? Infinity : uncertainDateRange(to).reach.to,
  };
}

/** Tells of dates whether they are in a period. A text that is no EDTF date may be in any; where there is no period, everything is inside. */
export function placing(period: Period): (date: Edtf) => InPeriod {
  if (period.from === null && period.to === null) return () => 'inside';
  const { from, to } = daysOf(period);
  return (date) => {
    const { reach } = uncertainDateRange(date);
    if (reach.to < from || reach.from > to) return 'outside';
    return reach.from >= from && reach.to <= to ? 'inside' : 'maybe';
  };
}

/** Whether one date is in a period. */
export function inPeriod(date: Edtf, period: Period): InPeriod {
  return placing(period)(date);
}

/** A period that ends before it begins, turned round. */
export function normalPeriod({ from, to }: Period): {
  readonly period: Period;
  readonly turned: boolean;
} {
  const days = daysOf({ from, to });
  return days.from > days.to
    ? { period: { from: to, to: from }, turned: true }
    : { period: { from, to }, turned: false };
}
