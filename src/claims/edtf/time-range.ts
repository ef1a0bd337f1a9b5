import type { EdtfText } from '../model';
import { serialDay } from './calendar';
import { parseEdtf } from './parse';
import { uncertainDateRange } from './uncertain-date-range';

/**
 * The time of an event, as a claim states it: the first and the last second. The numbers are seconds since the start of 1970,
 * in UTC or in local time. An open or unknown start or end is infinite.
 */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
  /** The first and the last second that an uncertain date could mean. Each end may be off by one unit of its precision. */
  readonly widestFrom: number;
  readonly widestTo: number;
  /** True if the time has no offset. It is then the local time of the place, and its difference from UTC is unknown. */
  readonly isByPlace: boolean;
  /** The season, such as `2021-21`. The range is its whole year, because the months of a season depend on the place. */
  readonly season: EdtfText | null;
}

const SECONDS_IN_DAY = 86_400;
/** A winter can begin this many seconds before its year, or end as many after it. */
const SEASON_MARGIN = 92 * SECONDS_IN_DAY;
const SECONDS_IN_UNITS = [3600, 60, 1];

const TIMED_DATE_PATTERN =
  /^(-?\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3])(?::[0-5]\d){0,2}|24:00(?::00)?)(?:Z|([+-])(0\d|1[0-4])(?::([0-5]\d))?)?([~?%])?$/;

/**
 * Parses the time of an event: a date of EDTF level 0 or 1. It also accepts what EDTF does not: hours and minutes without
 * seconds (`2021-06-28T01`), a qualifier after a time, and times at the ends of an interval. Two known ends are both local,
 * or both have an offset. Null for other texts.
 */
export function parseTimeRange(text: EdtfText): TimeRange | null {
  if (!text.includes('T')) return parseDays(text);
  const [start = '', end, ...furtherParts] = text.split('/');
  if (end === undefined) return parseTime(text, true);
  const [first, last] = [parseIntervalEnd(start, false), parseIntervalEnd(end, true)];
  if (first === null || last === null || furtherParts.length > 0) return null;
  const isOneClock = first.isByPlace === last.isByPlace || !isClosed(first) || !isClosed(last);
  if (!isOneClock || last.to < first.from) return null;
  const { to, widestTo } = last;
  return { ...first, to, widestTo, isByPlace: first.isByPlace && last.isByPlace };
}

const isClosed = ({ from, to }: TimeRange): boolean => to - from < Infinity;

/** Parses dates without a time of day. Their days are in local time. */
function parseDays(text: string): TimeRange | null {
  const value = parseEdtf(text);
  if (value === null) return null;
  const isSeason = value.kind === 'date' && value.seasonNumber !== undefined;
  const margin = isSeason ? SEASON_MARGIN : 0;
  const { exactRange, widestRange } = uncertainDateRange(text);
  const endOfDay = SECONDS_IN_DAY - 1;
  return {
    from: exactRange.from * SECONDS_IN_DAY,
    to: exactRange.to * SECONDS_IN_DAY + endOfDay,
    widestFrom: widestRange.from * SECONDS_IN_DAY - margin,
    widestTo: widestRange.to * SECONDS_IN_DAY + endOfDay + margin,
    isByPlace: true,
    season: isSeason ? text : null,
  };
}

/**
 * Parses a date with a time of day. `T01` alone means the whole hour. As an end of an interval (`isWholeUnit` false) it
 * means one second. 24:00 is the last second of the day.
 */
function parseTime(text: string, isWholeUnit: boolean, isEnd = false): TimeRange | null {
  const [, date = '', time = '', sign, hours, minutes, mark] = TIMED_DATE_PATTERN.exec(text) ?? [];
  const day = parseEdtf(date);
  if (!day?.earliestDay) return null;
  const units = time
    .split(':')
    .map((part, unitIndex) => Number(part) * (SECONDS_IN_UNITS[unitIndex] ?? 0));
  const length = SECONDS_IN_UNITS[units.length - 1] ?? 0;
  const offset = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60) * (sign === '-' ? -1 : 1);
  const secondOfDay = units.reduce((sum, seconds) => sum + seconds) - offset;
  const from = serialDay(day.earliestDay) * SECONDS_IN_DAY + secondOfDay;
  const isEndOfDay = isEnd && time.startsWith('24');
  const to = isWholeUnit ? from + length - 1 : isEndOfDay ? from - 1 : from;
  const margin = mark === undefined ? 0 : length;
  return {
    from,
    to,
    widestFrom: from - margin,
    widestTo: to + margin,
    isByPlace: !/Z|T.*[+-]/.test(text),
    season: null,
  };
}

function parseIntervalEnd(text: string, isEnd: boolean): TimeRange | null {
  if (text.includes('T')) return parseTime(text, false, isEnd);
  // The date 2000 is arbitrary. Only the open side of the interval is used.
  if (text === '' || text === '..') return parseDays(isEnd ? '2000/..' : '../2000');
  // EDTF does not allow every date at the end of an interval: a season, for example, is not allowed.
  return parseEdtf(`${text}/..`) && parseDays(text);
}
