import type { EdtfText } from '../model';
import { serialDay } from './calendar';
import { parseEdtf, type EdtfDate } from './parse';
import { uncertainDateRange } from './uncertain-date-range';

/** One second as a clock shows it. */
export interface ClockSecond {
  /** The seconds from the beginning of 1970 to this one, by the same clock. */
  readonly second: number;
  /** How many seconds the clock is ahead of UTC. Null for the clock of the place, of which nobody says how far it is. */
  readonly offset: number | null;
}

/** The first or the last second of a range. */
export interface TimeRangeEnd {
  /** The second that the date means if it is exact. */
  readonly exact: ClockSecond;
  /** The furthest second that it could mean. A date marked `~`, `?` or `%` may be off by one unit of its precision. */
  readonly widest: ClockSecond;
}

/** When something happened, as a claim states it: every second from the first to the last. */
export interface TimeRange {
  /** Null if the start or the end is open or unknown. */
  readonly first: TimeRangeEnd | null;
  readonly last: TimeRangeEnd | null;
  /** The season, such as `2021-21`. Its range is its whole year, because its months depend on the place. */
  readonly season: EdtfText | null;
}

/** The greatest offset of a clock from UTC in seconds, in either direction. */
export const GREATEST_OFFSET = 14 * 3600;

const SECONDS_IN_DAY = 86_400;
const SECONDS_IN_UNIT = { hour: 3600, minute: 60, second: 1 } as const;

const TIMED_DATE_PATTERN =
  /^(?<date>-?\d{4}-\d\d-\d\d)T(?<time>(?<hour>[01]\d|2[0-3])(?::(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?)?|24:00(?::00)?)(?<offset>Z|(?<sign>[+-])(?<offsetHour>0\d|1[0-4])(?::(?<offsetMinute>[0-5]\d))?)?(?<mark>[~?%])?$/;

/**
 * Parses when something happened: a date of EDTF, level 0 or 1. Beyond EDTF it takes a time of day in hours or minutes
 * (`2021-06-28T01`), with a mark, and as the start or end of an interval. Null if the text is none of these.
 */
export function parseTimeRange(text: EdtfText): TimeRange | null {
  const [start = '', end, ...more] = text.split('/');
  if (!start.includes('T') && !end?.includes('T')) return parseRangeOfDays(text);
  if (more.length > 0) return null;
  if (end === undefined) return parseRangeOfTime(text);
  const [first, last] = [parseIntervalEnd(start, 'first'), parseIntervalEnd(end, 'last')];
  if (first === undefined || last === undefined) return null;
  return isBackwards(first, last) ? null : { first, last, season: null };
}

/** True if the last second is before the first, however far the clock of the place is from UTC. */
function isBackwards(first: TimeRangeEnd | null, last: TimeRangeEnd | null): boolean {
  if (first === null || last === null) return false;
  const [from, to] = [first.exact, last.exact];
  const doubt = (from.offset === null) === (to.offset === null) ? 0 : GREATEST_OFFSET;
  return to.second - (to.offset ?? 0) + doubt < from.second - (from.offset ?? 0);
}

/** The range of dates without a time of day. They are days of the place's own clock. */
function parseRangeOfDays(text: string): TimeRange | null {
  const value = parseEdtf(text);
  if (value === null) return null;
  const { exactRange, widestRange } = uncertainDateRange(text);
  const isSeason = value.kind === 'date' && value.seasonNumber !== undefined;
  return {
    first: Number.isFinite(exactRange.from)
      ? endOfDays(exactRange.from, isSeason ? monthsBefore(value) : widestRange.from, 0)
      : null,
    last: Number.isFinite(exactRange.to)
      ? endOfDays(exactRange.to, isSeason ? monthsAfter(value) : widestRange.to, SECONDS_IN_DAY - 1)
      : null,
    season: isSeason ? text : null,
  };
}

function endOfDays(exactDay: number, widestDay: number, secondOfDay: number): TimeRangeEnd {
  const at = (day: number): ClockSecond => ({
    second: day * SECONDS_IN_DAY + secondOfDay,
    offset: null,
  });
  return { exact: at(exactDay), widest: at(widestDay) };
}

/** A winter can begin three months before its year, or end three months after it. */
const monthsBefore = ({ earliestDay: { year } }: EdtfDate): number =>
  serialDay({ year: year - 1, month: 10, day: 1 });
const monthsAfter = ({ latestDay: { year } }: EdtfDate): number =>
  serialDay({ year: year + 1, month: 3, day: 31 });

interface TimeOfDate {
  readonly start: ClockSecond;
  /** The length in seconds of the unit that the time gives: an hour for `T01`. */
  readonly length: number;
  readonly isMarked: boolean;
  /** True for 24:00, the end of the day. */
  readonly isEndOfDay: boolean;
}

function parseTimedDate(text: string): TimeOfDate | null {
  const groups = TIMED_DATE_PATTERN.exec(text)?.groups;
  if (groups === undefined) return null;
  const day = parseEdtf(groups['date'] ?? '');
  if (!day?.earliestDay) return null;
  const { time = '', hour, minute, second, mark } = groups;
  const isEndOfDay = hour === undefined;
  const ofDay = isEndOfDay
    ? SECONDS_IN_DAY
    : Number(hour) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  const unit = (['hour', 'minute', 'second'] as const)[time.split(':').length - 1] ?? 'second';
  return {
    start: {
      second: serialDay(day.earliestDay) * SECONDS_IN_DAY + ofDay,
      offset: offsetOf(groups),
    },
    length: SECONDS_IN_UNIT[unit],
    isMarked: mark !== undefined,
    isEndOfDay,
  };
}

function offsetOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  if (groups['offset'] === undefined) return null;
  const seconds =
    Number(groups['offsetHour'] ?? 0) * 3600 + Number(groups['offsetMinute'] ?? 0) * 60;
  return groups['sign'] === '-' ? -seconds : seconds;
}

function parseRangeOfTime(text: string): TimeRange | null {
  const time = parseTimedDate(text);
  if (time === null) return null;
  const { start, length, isMarked } = time;
  const last = { ...start, second: start.second + length - 1 };
  const margin = isMarked ? length : 0;
  return {
    first: { exact: start, widest: { ...start, second: start.second - margin } },
    last: { exact: last, widest: { ...last, second: last.second + margin } },
    season: null,
  };
}

/** One end of an interval: null if it is open or unknown, undefined if the text is none. A time of day is that very second. */
function parseIntervalEnd(text: string, side: 'first' | 'last'): TimeRangeEnd | null | undefined {
  if (text === '' || text === '..') return null;
  const time = parseTimedDate(text);
  // EDTF does not take every date as the end of an interval, such as a season.
  if (time === null)
    return parseEdtf(`${text}/..`) === null ? undefined : parseRangeOfDays(text)?.[side];
  const { start, length, isMarked, isEndOfDay } = time;
  const isLast = side === 'last';
  const exact = isLast && isEndOfDay ? { ...start, second: start.second - 1 } : start;
  const margin = isMarked ? length : 0;
  return {
    exact,
    widest: { ...exact, second: isLast ? exact.second + margin : exact.second - margin },
  };
}
