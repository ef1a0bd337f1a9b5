/** A calendar day as written. It has no time of day and no time zone. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The smallest unit that the date gives. */
export type EdtfPrecision = 'time' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One date (EDTF levels 0 and 1). */
export interface EdtfDate {
  readonly kind: 'date';
  readonly text: string;
  readonly precision: EdtfPrecision;
  /**
   * The first and the last day that the date could mean. A season could be at any time of its year, because the hemisphere
   * is unknown.
   */
  readonly earliestDay: CalendarDay;
  readonly latestDay: CalendarDay;
  /** True if the date has the qualifier `~` or `%`. */
  readonly isApproximate: boolean;
  /** True if the date has the qualifier `?` or `%`. */
  readonly isUncertain: boolean;
  /** True if some digits are `X`: `2021-04-XX` is an unknown day of April. */
  readonly hasUnspecifiedDigits: boolean;
  /** The EDTF number of the season: 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly seasonNumber?: 21 | 22 | 23 | 24;
  /** The time of day as written, with its offset from UTC if the date has one. */
  readonly timeOfDay?: string;
}

/** The start or end of an interval: a date, `..` (open), or the empty text (unknown). */
export type EdtfIntervalEnd = EdtfDate | 'open' | 'unknown';

/** An interval between two dates (EDTF level 1). */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly text: string;
  readonly start: EdtfIntervalEnd;
  readonly end: EdtfIntervalEnd;
  /** The first possible day of the interval. Null if its start is open or unknown. */
  readonly earliestDay: CalendarDay | null;
  /** The last possible day of the interval. Null if its end is open or unknown. */
  readonly latestDay: CalendarDay | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

export type EdtfValue = EdtfDate | EdtfInterval;

const YEAR_PATTERN = String.raw`(?<year>-?\d{4}|Y-?[1-9]\d{4,11})`;
const FULL_DATE_PATTERN = new RegExp(
  String.raw`^${YEAR_PATTERN}(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?<qualifier>[~?%])?$`,
);
const MASKED_YEAR_PATTERN = /^-?\d{2}(?<masked>\dX|XX)$/;
const MASKED_DAY_PATTERN = /^(?<year>-?\d{4})-(?:(?<month>\d\d)-XX|XX(?:-XX)?)$/;
const TIMED_DATE_PATTERN =
  /^(?<date>-?\d{4}-\d\d-\d\d)T(?<time>(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|24:00:00)(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?)$/;

/** Parses a date of EDTF level 0 or 1. Null if the text is not such a date. */
export function parseEdtf(text: string): EdtfValue | null {
  const parts = text.split('/');
  if (parts.length === 1)
    return parseFullDate(text) ?? parseMaskedDate(text) ?? parseTimedDate(text);
  if (parts.length > 2) return null;
  const start = parseIntervalEnd(parts[0] ?? '');
  const end = parseIntervalEnd(parts[1] ?? '');
  if (start === null || end === null) return null;
  if (typeof start === 'string' && typeof end === 'string') return null;
  return makeInterval(text, start, end);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function makeInterval(
  text: string,
  start: EdtfIntervalEnd,
  end: EdtfIntervalEnd,
): EdtfInterval | null {
  const dates = [start, end].filter((part) => typeof part !== 'string');
  const earliestDay = typeof start === 'string' ? null : start.earliestDay;
  const latestDay = typeof end === 'string' ? null : end.latestDay;
  if (earliestDay !== null && latestDay !== null && isDayAfter(earliestDay, latestDay)) return null;
  const isApproximate = dates.some((date) => date.isApproximate);
  const isUncertain = dates.some((date) => date.isUncertain);
  return { kind: 'interval', text, start, end, earliestDay, latestDay, isApproximate, isUncertain };
}

function isDayAfter(a: CalendarDay, b: CalendarDay): boolean {
  return (a.year - b.year || a.month - b.month || a.day - b.day) > 0;
}

/**
 * Parses the start or end of an interval. Level 1 allows only plain dates there: no seasons, long years, times or
 * unspecified digits.
 */
function parseIntervalEnd(text: string): EdtfIntervalEnd | null {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  const end = parseFullDate(text);
  return end && end.seasonNumber === undefined && !text.startsWith('Y') ? end : null;
}

function parseFullDate(text: string): EdtfDate | null {
  const groups = FULL_DATE_PATTERN.exec(text)?.groups;
  if (groups === undefined || text.startsWith('-0000')) return null;
  const yearText = groups['year'] ?? '';
  const year = Number(yearText.replace('Y', ''));
  const { month, day, qualifier } = groups;
  if (month === undefined) return makeDate(text, 'year', qualifier, year, [1, 1], [12, 31]);
  const monthNumber = Number(month);
  if (yearText.startsWith('Y')) return null;
  if (monthNumber >= 21 && monthNumber <= 24 && day === undefined) {
    if (qualifier !== undefined) return null;
    const seasonNumber = monthNumber as 21 | 22 | 23 | 24;
    return { ...makeDate(text, 'season', qualifier, year, [1, 1], [12, 31]), seasonNumber };
  }
  if (monthNumber < 1 || monthNumber > 12) return null;
  const last = daysInMonth(year, monthNumber);
  if (day === undefined)
    return makeDate(text, 'month', qualifier, year, [monthNumber, 1], [monthNumber, last]);
  if (Number(day) < 1 || Number(day) > last) return null;
  return makeDate(
    text,
    'day',
    qualifier,
    year,
    [monthNumber, Number(day)],
    [monthNumber, Number(day)],
  );
}

/**
 * Parses a date with unspecified digits: `201X`, `20XX`, `2021-XX`, `2021-XX-XX`, `2021-04-XX`. At level 1, such a date has no
 * `~`, `?` or `%`.
 */
function parseMaskedDate(text: string): EdtfDate | null {
  const { masked, year, month } =
    MASKED_YEAR_PATTERN.exec(text)?.groups ?? MASKED_DAY_PATTERN.exec(text)?.groups ?? {};
  if (year !== undefined) {
    const known = parseFullDate(month === undefined ? year : `${year}-${month}`);
    return known && known.seasonNumber === undefined
      ? { ...known, text, hasUnspecifiedDigits: true }
      : null;
  }
  if (masked === undefined) return null;
  const firstAndLast = [text.replaceAll('X', '0'), text.replaceAll('X', '9')].map(Number);
  const precision = masked === 'XX' ? 'century' : 'decade';
  const first = makeDate(text, precision, undefined, Math.min(...firstAndLast), [1, 1], [12, 31]);
  return {
    ...first,
    latestDay: { year: Math.max(...firstAndLast), month: 12, day: 31 },
    hasUnspecifiedDigits: true,
  };
}

function parseTimedDate(text: string): EdtfDate | null {
  const groups = TIMED_DATE_PATTERN.exec(text)?.groups;
  const day = groups && parseFullDate(groups['date'] ?? '');
  return day ? { ...day, text, precision: 'time', timeOfDay: groups['time'] ?? '' } : null;
}

type MonthAndDay = readonly [number, number];

function makeDate(
  text: string,
  precision: EdtfPrecision,
  qualifier: string | undefined,
  year: number,
  first: MonthAndDay,
  last: MonthAndDay,
): EdtfDate {
  const earliestDay = { year, month: first[0], day: first[1] };
  const latestDay = { year, month: last[0], day: last[1] };
  const isApproximate = qualifier === '~' || qualifier === '%';
  const isUncertain = qualifier === '?' || qualifier === '%';
  const qualifiers = { isApproximate, isUncertain, hasUnspecifiedDigits: false };
  return { kind: 'date', text, precision, earliestDay, latestDay, ...qualifiers };
}
