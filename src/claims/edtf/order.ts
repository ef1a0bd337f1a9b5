import { parseEdtf, type Day, type EdtfValue } from './parse';

/** The first and last day that a date could mean, as numbers that sort like the calendar. An open end is infinite. */
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

/** Compares two dates for sorting: by the first possible day, then the last, then the text. Texts that are not EDTF come last. */
export function compareEdtf(a: string, b: string): number {
  const [left, right] = [sortKey(parseEdtf(a)), sortKey(parseEdtf(b))];
  return (
    compareNumbers(left.from, right.from) ||
    compareNumbers(left.to, right.to) ||
    (a === b ? 0 : a < b ? -1 : 1)
  );
}

/** 27 June 2021 is 20210627. A later day has a greater number, also before the year 0. */
function dayNumber({ year, month, day }: Day): number {
  return year * 10_000 + month * 100 + day;
}

/** An open start sorts before all dates. If an end is unknown, the known end takes its place. */
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

/** Not by subtraction, which gives NaN for two infinite ends. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
