import { parseEdtf, type Day, type EdtfValue } from './parse';

/** The days that a date could mean, as whole numbers that sort like the calendar; ends may be infinite. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** 27 June 2021 is 20210627. Greater is later, before the year 0 too. */
function dayNumber({ year, month, day }: Day): number {
  return year * 10_000 + month * 100 + day;
}

/** Null if the text is not EDTF. An open or unknown end reaches without limit. */
export function possibleDays(text: string): DayRange | null {
  const value = parseEdtf(text);
  if (value === null) return null;
  return {
    from: value.earliest === null ? -Infinity : dayNumber(value.earliest),
    to: value.latest === null ? Infinity : dayNumber(value.latest),
  };
}

/** Whether two dates could mean the same day; what is not EDTF could mean none. */
export function mayCoincide(a: string, b: string): boolean {
  const [left, right] = [possibleDays(a), possibleDays(b)];
  return left !== null && right !== null && left.from <= right.to && right.from <= left.to;
}

/** Time order: by the first possible day, then the last, then the text; what is not EDTF comes last. */
export function compareEdtf(a: string, b: string): number {
  const [left, right] = [sortKey(parseEdtf(a)), sortKey(parseEdtf(b))];
  return (
    compareNumbers(left.from, right.from) ||
    compareNumbers(left.to, right.to) ||
    (a === b ? 0 : a < b ? -1 : 1)
  );
}

/** An open start sorts first; an unknown end sorts by the end that is known. */
function sortKey(value: EdtfValue | null): DayRange {
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

/** Subtraction would make NaN of two infinite ends. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
