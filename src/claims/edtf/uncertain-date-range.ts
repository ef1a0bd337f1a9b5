import type { Edtf } from '../model';
import { firstOfMonth, serialDay } from './calendar';
import { parseEdtf, type EdtfDate, type EdtfEnd, type EdtfPrecision } from './parse';

/** The first and the last serial day (`calendar.ts`) of a range. An open or unknown end is infinite. */
export interface SerialDayRange {
  readonly from: number;
  readonly to: number;
}

/** The days that a date could mean. */
export interface UncertainDateRange {
  /** The days that the date means if it is exact. */
  readonly core: SerialDayRange;
  /**
   * All days that the date could mean. A date marked `~`, `?` or `%` may be off by one unit of its precision: `2020-01~` by a
   * month.
   */
  readonly reach: SerialDayRange;
}

/** The days that a date could mean, cached for each text. A text that is not EDTF could mean any day. */
export function uncertainDateRange(date: Edtf): UncertainDateRange {
  const range = ranges.get(date) ?? parseDateRange(date);
  ranges.set(date, range);
  return range;
}

/** A cache, because every event asks for its range on every step while the reader drags the period. */
const ranges = new Map<Edtf, UncertainDateRange>();

const ALWAYS: SerialDayRange = { from: -Infinity, to: Infinity };

function parseDateRange(date: Edtf): UncertainDateRange {
  const value = parseEdtf(date);
  if (value === null) return { core: ALWAYS, reach: ALWAYS };
  const [start, end] = value.kind === 'date' ? [value, value] : [value.start, value.end];
  return {
    core: {
      from: dayOfEnd(start, ({ earliest }) => serialDay(earliest), -Infinity),
      to: dayOfEnd(end, ({ latest }) => serialDay(latest), Infinity),
    },
    reach: {
      from: dayOfEnd(start, earliestReach, -Infinity),
      to: dayOfEnd(end, latestReach, Infinity),
    },
  };
}

function dayOfEnd(end: EdtfEnd, dayOf: (date: EdtfDate) => number, infinite: number): number {
  return end === 'open' || end === 'unknown' ? infinite : dayOf(end);
}

/** The length of each precision in months. The missing precisions, `day` and `time`, count as one day. */
const MONTHS: Partial<Record<EdtfPrecision, number>> = {
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

const isUncertain = (date: EdtfDate): boolean => date.approximate || date.uncertain;

function earliestReach(date: EdtfDate): number {
  const months = MONTHS[date.precision];
  if (!isUncertain(date)) return serialDay(date.earliest);
  if (months === undefined) return serialDay(date.earliest) - 1;
  return serialDay(firstOfMonth(date.earliest, -months));
}

function latestReach(date: EdtfDate): number {
  const months = MONTHS[date.precision];
  if (!isUncertain(date)) return serialDay(date.latest);
  if (months === undefined) return serialDay(date.latest) + 1;
  return serialDay(firstOfMonth(date.latest, months + 1)) - 1;
}
