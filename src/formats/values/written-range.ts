import type { DateToken } from './date-tokens';
import { writtenDate, type WrittenDate } from './written-date';

/** The first and the last date of a range. Each has its own parts and those that it shares with the other. */
export interface WrittenRange {
  readonly start: WrittenDate;
  readonly end: WrittenDate;
}

/** Tests for separators between two dates. The first ones have no other meaning. */
const SEPARATORS: readonly ((token: DateToken) => boolean)[] = [
  ({ type }) => type === 'connector',
  (token) => token.type === 'sign' && token.sign === '~',
  (token) => token.type === 'sign' && (token.sign === '-' || token.sign === '/'),
];

/** The range that the tokens write, such as `27-28 June 2021`. Null if they write none, or could write several. */
export function writtenRange(tokens: readonly DateToken[]): WrittenRange | null {
  for (const isSeparator of SEPARATORS) {
    // `-` and `/` also occur inside dates. So both ends must have the same precision; `2021-06` and `27 June 2021` differ.
    const mustBeAlike = isSeparator === SEPARATORS.at(-1);
    const ranges = tokens.flatMap((token, index) => {
      if (!isSeparator(token)) return [];
      const ends = [tokens.slice(0, index), tokens.slice(index + 1)].map(writtenDate);
      const range = rangeOf(ends[0] ?? null, ends[1] ?? null);
      return mustBeAlike ? range.filter(({ start, end }) => kindOf(start) === kindOf(end)) : range;
    });
    if (ranges.length > 1) return null;
    if (ranges[0] !== undefined) return ranges[0];
  }
  return null;
}

function rangeOf(start: WrittenDate | null, end: WrittenDate | null): WrittenRange[] {
  if (start === null || end === null) return [];
  const year = yearOf(end);
  if (year === null) return [];
  const isEndWithoutMonth = end.month === undefined && end.day !== undefined;
  if (isEndWithoutMonth) {
    // `June 27-28, 2021`: the last day is in the month of the first day.
    if (yearOf(start) !== null || start.day === undefined) return [];
    const month = start.month;
    return month === undefined
      ? []
      : [{ start: { ...start, ...year }, end: { ...end, ...year, month } }];
  }
  // `2005-06-07-08` is not a range from 2005-06-07 to a date with a short year.
  if (start.year !== undefined && end.shortYear !== undefined) return [];
  if (yearOf(start) !== null) return [{ start, end }];
  if (start.pair || end.pair)
    return start.pair && end.pair ? [{ start: { ...start, ...year }, end }] : [];
  const { month, day } = end;
  if (month === undefined || (start.day === undefined) !== (day === undefined)) return [];
  return [{ start: { month, ...start, ...year }, end }];
}

function yearOf({ year, shortYear }: WrittenDate): Pick<WrittenDate, 'year' | 'shortYear'> | null {
  if (year !== undefined) return { year };
  return shortYear === undefined ? null : { shortYear };
}

/** The precision of a date: day, month or year. */
function kindOf({ day, pair, month }: WrittenDate): 'day' | 'month' | 'year' {
  if (day !== undefined || pair !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}
