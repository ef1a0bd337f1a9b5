import { parseEdtf, type Day, type EdtfValue } from './parse';

/** The first and the last day that a date could mean, as day numbers (`dayNumber`). An open end is infinite. */
export interface DayNumberRange {
  readonly from: number;
  readonly to: number;
}

/** The days that a date could mean; null if the text is not EDTF. An open or unknown end is infinite. */
export function possibleDays(text: string): DayNumberRange | null {
  const value = parseEdtf(text);
  if (value === null) return null;
  return {
    from: value.earliest === null ? -Infinity : dayNumber(value.earliest),
    to: value.latest === null ? Infinity : dayNumber(value.latest),
  };
}

/** True if two dates could mean the same day; false if either text is not EDTF. */
export function mayCoincide(a: string, b: string): boolean {
  const [left, right] = [possibleDays(a), possibleDays(b)];
  return left !== null && right !== null && left.from <= right.to && right.from <= left.to;
}

/**
 * Compares two dates for sorting: by the first possible day, then by the last one, then by the text. Puts texts that are not EDTF
 * last.
 */
export function compareEdtf(a: string, b: string): number {
  const [left, right] = [sortKey(parseEdtf(a)), sortKey(parseEdtf(b))];
  return (
    compareNumbers(left.from, right.from) ||
    compareNumbers(left.to, right.to) ||
    (a === b ? 0 : a < b ? -1 : 1)
  );
}

/** A number that sorts days like the calendar, also before the year 0: 27 June 2021 is 20210627. */
function dayNumber({ year, month, day }: Day): number {
  return year * 10_000 + month * 100 + day;
}

/**
 * The numbers by which `compareEdtf` sorts a date. An open start sorts first. The known end of an interval replaces an unknown
 * end.
 */
function sortKey(value: EdtfValue | null): DayNumberRange {
  if (value === null) return { from: Infinity, to: Infinity };
  const from = value.earliest && dayNumber(value.earliest);
  const to = value.latest && dayNumber(value.latest);
  if (value.kind === 'date') return { from: from ?? 0, to: to ?? 0 };
  const known = value.start === 'unknown' ? firstDay(value) : lastDay(value);
  return {
    from: from ?? (value.start === 'open' ? -Infinity : known),
    to: to ?? (value.end === 'open' ? Infinity : known),
  };
}

function firstDay({ end }: { readonly end: EdtfValue | string }): number {
  return typeof end === 'object' && end.earliest ? dayNumber(end.earliest) : Infinity;
}

function lastDay({ start }: { readonly start: EdtfValue | string }): number {
  return typeof start === 'object' && start.latest ? dayNumber(start.latest) : Infinity;
}

/** Does not subtract, because the difference of two infinite numbers is NaN. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
