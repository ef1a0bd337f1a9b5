import type { EdtfText } from '../model';
import { serialDay } from './calendar';
import { parseEdtf } from './parse';
import { uncertainDateRange } from './uncertain-date-range';

/**
 * When something happened, as a claim states it: every second from the first to the last. The numbers are seconds from the beginning of
 * 1970, in UTC or by the clock of the place. They are infinite where the start or the end is open or unknown.
 */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
  /** The first and the last second that an uncertain date could mean. Its ends may be off by one unit of its precision. */
  readonly widestFrom: number;
  readonly widestTo: number;
  /** True if it has no offset. It is then by the clock of the place, of which nobody says how far it is from UTC. */
  readonly isByPlace: boolean;
  /** The season, such as `2021-21`. Its range is its whole year, because its months depend on the place. */
  readonly season: EdtfText | null;
}

const SECONDS_IN_DAY = 86_400;
/** A winter can begin so long before its year, or end so long after it. */
const SEASON_MARGIN = 92 * SECONDS_IN_DAY;
const SECONDS_IN_UNITS = [3600, 60, 1];

const TIMED_DATE_PATTERN =
  /^(-?\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3])(?::[0-5]\d){0,2}|24:00(?::00)?)(?:Z|([+-])(0\d|1[0-4])(?::([0-5]\d))?)?([~?%])?$/;

/**
 * Parses when something happened: a date of EDTF, level 0 or 1. Beyond EDTF it takes a time of day in hours or minutes
 * (`2021-06-28T01`), with a mark, and as the start or end of an interval, if both of its ends are by one clock. Null if the text
 * is none of these.
 */
export function parseTimeRange(text: EdtfText): TimeRange | null {
  if (!text.includes('T')) return parseDays(text);
  const [start = '', end, ...more] = text.split('/');
  if (end === undefined) return parseTime(text, true);
  const [first, last] = [parseIntervalEnd(start, false), parseIntervalEnd(end, true)];
  if (first === null || last === null || more.length > 0) return null;
  const isOneClock = first.isByPlace === last.isByPlace || !isClosed(first) || !isClosed(last);
  if (!isOneClock || last.to < first.from) return null;
  const { to, widestTo } = last;
  return { ...first, to, widestTo, isByPlace: first.isByPlace && last.isByPlace };
}

const isClosed = ({ from, to }: TimeRange): boolean => to - from < Infinity;

/** Dates without a time of day. They are days of the place's own clock. */
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
 * A date with a time of day. Alone, `T01` is the hour that begins then. As an end of an interval (`isWholeUnit` false) it is that very
 * second, and 24:00 is the last second of the day.
 */
function parseTime(text: string, isWholeUnit: boolean, isEnd = false): TimeRange | null {
  const [, date = '', time = '', sign, hours, minutes, mark] = TIMED_DATE_PATTERN.exec(text) ?? [];
  const day = parseEdtf(date);
  if (!day?.earliestDay) return null;
  const units = time.split(':').map((part, at) => Number(part) * (SECONDS_IN_UNITS[at] ?? 0));
  const length = SECONDS_IN_UNITS[units.length - 1] ?? 0;
  const offset = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60) * (sign === '-' ? -1 : 1);
  const ofDay = units.reduce((sum, seconds) => sum + seconds) - offset;
  const from = serialDay(day.earliestDay) * SECONDS_IN_DAY + ofDay;
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
  // Any date leaves the other side open: `2000/..` has no end, and `../2000` no start.
  if (text === '' || text === '..') return parseDays(isEnd ? '2000/..' : '../2000');
  // EDTF does not take every date as the end of an interval, such as a season.
  return parseEdtf(`${text}/..`) && parseDays(text);
}
