import { parseEdtf } from '../../../src/claims/edtf/parse.ts';
import type { Edtf } from '../../../src/claims/model.ts';

const PLAIN = ['year', 'month', 'day', 'time'];

/**
 * A date in the W3C's profile of ISO 8601 (NOTE-datetime): year, month or day, no finer than it is. Null where the profile cannot
 * say what EDTF says: about, perhaps, from and to, a season, a year beyond four digits. A time is left out with its zone, which it
 * may not have.
 */
export function w3cDate(text: Edtf): string | null {
  const date = parseEdtf(text);
  if (date?.kind !== 'date' || !PLAIN.includes(date.precision)) return null;
  if (date.approximate || date.uncertain || date.unspecified) return null;
  return /^\d{4}(?:-\d\d){0,2}/.exec(text)?.[0] ?? null;
}

/** The day, where the date is one: never made out of a month or a year. */
export function fullDay(text: Edtf): string | null {
  const date = w3cDate(text);
  return date !== null && date.length === '2021-06-27'.length ? date : null;
}
