import { calendarDay, edtfOfDay, serialDay } from '../../claims/edtf/calendar';
import type { EdtfText } from '../../claims/model';

/** A text divided into its date and its time of day. */
export interface DateAndTime {
  readonly date: string;
  /** The time of day with its offset, in EDTF: `T12:30+03:00`. Null if the text has none. */
  readonly time: string | null;
  /** True if the time is in UTC, so the local time at the place is unknown. */
  readonly isUtc: boolean;
}

const TIME =
  /^(.*?\d.*?)(?:T| ?,? (?:at |um |à )?)(\d{1,2})[:.](\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(am|pm|a\.m\.|p\.m\.)? ?(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d)?)?$/i;

/**
 * Separates the time of day from a plain text (`plainText`). Midnight without an offset or in UTC is not a time:
 * spreadsheets and databases add it to days. Null if the text ends in an impossible time.
 */
export function dateAndTime(plain: string): DateAndTime | null {
  const none = { date: plain, time: null, isUtc: false };
  const found = TIME.exec(plain);
  if (found === null) return none;
  const [whole, date, hours, minutes, seconds, half, utc, sign, zoneHours, zoneMinutes] = found;
  const isDottedDate = !whole.includes(':') && half === undefined;
  if (isDottedDate) return none;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  if (hour === null) return null;
  const zone = sign === undefined ? '' : `${sign}${zoneHours ?? ''}:${zoneMinutes ?? '00'}`;
  return cut(date, String(hour), minutes, seconds, utc, zone);
}

/** An hour with "am" or "pm" as an hour from 0 to 23. Null if it is not 1 to 12. */
function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function cut(
  date = '',
  hours = '',
  minutes = '',
  seconds = '00',
  utc: string | undefined,
  zone: string,
): DateAndTime | null {
  const [hour, minute, second] = [hours, minutes, seconds].map(Number);
  if (hour === undefined || minute === undefined || second === undefined) return null;
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 59) return null;
  const isMidnight = hour === 0 && minute === 0 && second === 0 && zone === '';
  if (isMidnight) return { date: date.trim(), time: null, isUtc: false };
  if (zone !== '' && !/^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone)) return null;
  const isUtc = utc !== undefined || zone === '+00:00' || zone === '-00:00';
  return {
    date: date.trim(),
    time: `T${clockText(hour, minute, second)}${isUtc ? 'Z' : zone}`,
    isUtc,
  };
}

/** The time of day in EDTF, without the seconds if they are 0: `07:05`. */
export function clockText(hour: number, minute: number, second: number): string {
  const parts = second === 0 ? [hour, minute] : [hour, minute, second];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const UTC_MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(:\d\d)?Z$/;
const OFFSET = /^([+-])(0\d|1[0-4]):([0-5]\d)$/;
const MINUTES_IN_DAY = 1440;

/**
 * A moment in UTC, converted to an offset: `2021-06-26T22:30Z` at `+03:00` is `2021-06-27T01:30+03:00`. Null if the
 * moment or the offset has another form.
 */
export function momentAtOffset(moment: EdtfText, offset: string): EdtfText | null {
  const [, year, month, day, hours, minutes, seconds = ''] = UTC_MOMENT.exec(moment) ?? [];
  const [, sign, offsetHours, offsetMinutes] = OFFSET.exec(offset) ?? [];
  if (year === undefined || sign === undefined) return null;
  const ahead = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const serial = serialDay({ year: Number(year), month: Number(month), day: Number(day) });
  const total = serial * MINUTES_IN_DAY + Number(hours) * 60 + Number(minutes) + ahead;
  const local = calendarDay(Math.floor(total / MINUTES_IN_DAY));
  if (local.year < 0 || local.year > 9999) return null;
  const minute = total - Math.floor(total / MINUTES_IN_DAY) * MINUTES_IN_DAY;
  const clock = clockText(Math.floor(minute / 60), minute % 60, 0);
  return `${edtfOfDay(local, 'day')}T${clock}${seconds}${offset}`;
}
