import { parseEdtf } from '../../claims/edtf/parse';
import type { EdtfText } from '../../claims/model';

const PLAIN_PRECISIONS = ['year', 'month', 'day', 'time'];

/**
 * An EDTF date in the W3C's profile of ISO 8601 (NOTE-datetime): a year, month or day. Null for uncertain dates,
 * intervals, seasons and long years, which the profile lacks. The time of day is dropped, because the profile requires
 * a time zone with it.
 */
export function toW3cDate(text: EdtfText): string | null {
  const date = parseEdtf(text);
  if (date?.kind !== 'date' || !PLAIN_PRECISIONS.includes(date.precision)) return null;
  if (date.isApproximate || date.isUncertain || date.hasUnspecifiedDigits) return null;
  return /^\d{4}(?:-\d\d){0,2}/.exec(text)?.[0] ?? null;
}

/** The date if it is a full day. Null for a month or a year, which are not rounded to a day. */
export function toFullDay(text: EdtfText): string | null {
  const date = toW3cDate(text);
  return date !== null && date.length === '2021-06-27'.length ? date : null;
}
