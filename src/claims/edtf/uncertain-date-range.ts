import type { EdtfText } from '../model';
import { firstDayOfMonth, serialDay } from './calendar';
import { parseEdtf, type EdtfDate, type EdtfIntervalEnd, type EdtfPrecision } from './parse';

/** The first and the last serial day (`serialDay`) of a range. An open or unknown start or end is infinite. */
export interface SerialDayRange {
  readonly from: number;
  readonly to: number;
}

/** The days that a date could mean. */
export interface UncertainDateRange {
  /** The days that the date means if it is exact. */
  readonly exactRange: SerialDayRange;
  /**
   * All days that the date could mean. A date with `~`, `?` or `%` may be off by one unit of its precision: `2020-01~` by one
   * month.
   */
  readonly widestRange: SerialDayRange;
}

/** The days that a date could mean, computed once for each text. A text that is not EDTF could mean any day. */
export function uncertainDateRange(date: EdtfText): UncertainDateRange {
  const range = rangeByDate.get(date) ?? parseDateRange(date);
  rangeByDate.set(date, range);
  return range;
}

/** Caches the ranges, because dragging the period asks for every event's range at each step. */
const rangeByDate = new Map<EdtfText, UncertainDateRange>();

const ALL_DAYS: SerialDayRange = { from: -Infinity, to: Infinity };

function parseDateRange(date: EdtfText): UncertainDateRange {
  const value = parseEdtf(date);
  if (value === null) return { exactRange: ALL_DAYS, widestRange: ALL_DAYS };
  const [start, end] = value.kind === 'date' ? [value, value] : [value.start, value.end];
  return {
    exactRange: {
      from: serialDayOfEnd(start, ({ earliestDay }) => serialDay(earliestDay), -Infinity),
      to: serialDayOfEnd(end, ({ latestDay }) => serialDay(latestDay), Infinity),
    },
    widestRange: {
      from: serialDayOfEnd(start, earliestReachableDay, -Infinity),
      to: serialDayOfEnd(end, latestReachableDay, Infinity),
    },
  };
}

function serialDayOfEnd(
  end: EdtfIntervalEnd,
  dayOf: (date: EdtfDate) => number,
  infinite: number,
): number {
  return end === 'open' || end === 'unknown' ? infinite : dayOf(end);
}

/** The length of a date in months, by precision. `day` and `time` are missing, because such dates last one day. */
const MONTHS_BY_PRECISION: Partial<Record<EdtfPrecision, number>> = {
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

const isMarkedInexact = (date: EdtfDate): boolean => date.isApproximate || date.isUncertain;

function earliestReachableDay(date: EdtfDate): number {
  const months = MONTHS_BY_PRECISION[date.precision];
  if (!isMarkedInexact(date)) return serialDay(date.earliestDay);
  if (months === undefined) return serialDay(date.earliestDay) - 1;
  return serialDay(firstDayOfMonth(date.earliestDay, -months));
}

function latestReachableDay(date: EdtfDate): number {
  const months = MONTHS_BY_PRECISION[date.precision];
  if (!isMarkedInexact(date)) return serialDay(date.latestDay);
  if (months === undefined) return serialDay(date.latestDay) + 1;
  return serialDay(firstDayOfMonth(date.latestDay, months + 1)) - 1;
}
