import { parseEdtf } from '../../../src/claims/edtf/parse.ts';
import type { EdtfText } from '../../../src/claims/model.ts';

const PLAIN = ['year', 'month', 'day', 'time'];

/**
 * A date in the W3C's profile of ISO 8601 (NOTE-datetime): a year, month or day, as precise as the EDTF date. Null for
 * what the profile cannot express: approximate or uncertain dates, intervals, seasons, years beyond four digits. A time
 * of day is dropped, since the profile needs a zone and EDTF does not.
 */
export function w3cDate(text: EdtfText): string | null {
  const date = parseEdtf(text);
  if (date?.kind !== 'date' || !PLAIN.includes(date.precision)) return null;
  if (date.isApproximate || date.isUncertain || date.hasUnspecifiedDigits) return null;
  return /^\d{4}(?:-\d\d){0,2}/.exec(text)?.[0] ?? null;
}

/** The date if it is a full day, else null. It never makes a day of a month or a year. */
export function fullDay(text: EdtfText): string | null {
  const date = w3cDate(text);
  return date !== null && date.length === '2021-06-27'.length ? date : null;
}
