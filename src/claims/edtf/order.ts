import { parseEdtf, type CalendarDay, type EdtfValue } from './parse';

/**
 * The first and the last day that a date could mean, as day numbers (`dayNumber`). An open start is -Infinity, and an open
 * end is Infinity.
 */
export interface DayNumberRange {
  readonly from: number;
  readonly to: number;
}

/** The days that a date could mean. Null if the text is not EDTF. An open or unknown start or end is infinite. */
export function possibleDayNumbers(text: string): DayNumberRange | null {
  const value = parseEdtf(text);
  if (value === null) return null;
  return {
    from: value.earliestDay === null ? -Infinity : dayNumber(value.earliestDay),
    to: value.latestDay === null ? Infinity : dayNumber(value.latestDay),
  };
}

/** True if two dates could mean the same day. False if one of the texts is not EDTF. */
export function canDatesCoincide(a: string, b: string): boolean {
  const [left, right] = [possibleDayNumbers(a), possibleDayNumbers(b)];
  return left !== null && right !== null && left.from <= right.to && right.from <= left.to;
}

/**
 * Compares two dates for sorting: by the first possible day, then by the last, then by the text. Texts that are not EDTF
 * come last.
 */
export function compareEdtf(a: string, b: string): number {
  const [left, right] = [dateSortKey(parseEdtf(a)), dateSortKey(parseEdtf(b))];
  return (
    compareNumbers(left.from, right.from) ||
    compareNumbers(left.to, right.to) ||
    (a === b ? 0 : a < b ? -1 : 1)
  );
}

/** A number that sorts days in time order, also before the year 0: 27 June 2021 is 20210627. */
function dayNumber({ year, month, day }: CalendarDay): number {
  return year * 10_000 + month * 100 + day;
}

/**
 * The numbers by which `compareEdtf` sorts a date. An interval with an unknown start is sorted by its end, and one with
 * an unknown end by its start.
 */
function dateSortKey(value: EdtfValue | null): DayNumberRange {
  if (value === null) return { from: Infinity, to: Infinity };
  const from = value.earliestDay && dayNumber(value.earliestDay);
  const to = value.latestDay && dayNumber(value.latestDay);
  if (value.kind === 'date') return { from: from ?? 0, to: to ?? 0 };
  const known = value.start === 'unknown' ? firstDayOfEnd(value) : lastDayOfStart(value);
  return {
    from: from ?? (value.start === 'open' ? -Infinity : known),
    to: to ?? (value.end === 'open' ? Infinity : known),
  };
}

function firstDayOfEnd({ end }: { readonly end: EdtfValue | string }): number {
  return typeof end === 'object' && end.earliestDay ? dayNumber(end.earliestDay) : Infinity;
}

function lastDayOfStart({ start }: { readonly start: EdtfValue | string }): number {
  return typeof start === 'object' && start.latestDay ? dayNumber(start.latestDay) : Infinity;
}

/** Compares without subtraction, because the difference of two infinite numbers is NaN. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
