import type { Cell } from './content';

const DAY_SECONDS = 86_400;
/** EDTF writes the years 0 to 9999 with four digits. */
const EARLIEST = secondsOf(0);
const LATEST = secondsOf(10_000);

/**
 * The cell for a date that a spreadsheet stores as a number: a day, or a day and a time, without a time zone.
 * A clock time without a day is text: `07:45:00`. Spreadsheets store it as day 0. A number that is no date gives an empty cell.
 * @param milliseconds Since the start of 1970, as if the cell were in UTC. Rounded to the nearest second.
 */
export function dateCellOf(milliseconds: number, epoch: 1900 | 1904): Cell {
  const seconds = Math.round(milliseconds / 1000);
  if (!(seconds >= EARLIEST && seconds < LATEST)) return '';
  const days = Math.floor(seconds / DAY_SECONDS);
  const time = clockText(seconds - days * DAY_SECONDS);
  const date = dayText(days);
  if (date === (epoch === 1900 ? '1899-12-30' : '1904-01-01') && time !== '00:00:00') return time;
  return { date: time === '00:00:00' ? date : `${date}T${time}` };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [Math.floor(minutes / 60), minutes % 60, seconds % 60].map(twoDigits).join(':');
}

/** The number of days from the start of year 0 to the start of `year`, in the proleptic Gregorian calendar. */
function daysBeforeYear(year: number): number {
  const past = year - 1;
  return year * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1;
}

function secondsOf(year: number): number {
  return (daysBeforeYear(year) - daysBeforeYear(1970)) * DAY_SECONDS;
}

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** A day as `2021-06-27`. @param days Days since 1 January 1970. */
function dayText(days: number): string {
  let year = 1970 + Math.floor(days / 365.2425);
  const fromZero = days + daysBeforeYear(1970);
  while (daysBeforeYear(year) > fromZero) year -= 1;
  while (daysBeforeYear(year + 1) <= fromZero) year += 1;
  let day = fromZero - daysBeforeYear(year);
  const lengths = [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let month = 0;
  while (day >= (lengths[month] ?? 31)) {
    day -= lengths[month] ?? 31;
    month += 1;
  }
  return `${String(year).padStart(4, '0')}-${twoDigits(month + 1)}-${twoDigits(day + 1)}`;
}
