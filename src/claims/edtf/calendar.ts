import type { CalendarDay } from './parse';
import type { EdtfText } from '../model';

/** The number of days in 400, 100, 4 and 1 years, with 97, 24, 1 and 0 leap days. */
const DAYS_IN_YEARS = { era: 146_097, century: 36_524, fourYears: 1461, year: 365 } as const;

/** The number of days from 1 March of the year 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;

/**
 * The number of a day in the proleptic Gregorian calendar: 1 January 1970 is 0, and the next day is 1. A `Date` has a time
 * zone that could shift the day; this number has none.
 */
export function serialDay({ year, month, day }: CalendarDay): number {
  // Years begin in March here, so that a leap day is the last day of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return (
    era * DAYS_IN_YEARS.era +
    yearOfEra * DAYS_IN_YEARS.year +
    leapDays +
    dayOfYear -
    DAYS_BEFORE_1970
  );
}

/**
 * The first day of the month that is `offset` months after the month of the given day. A negative offset counts back.
 */
export function firstDayOfMonth({ year, month }: CalendarDay, offset: number): CalendarDay {
  const months = year * 12 + month - 1 + offset;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 };
}

/** The calendar day with a serial number: the inverse of `serialDay`. */
export function calendarDay(serial: number): CalendarDay {
  const shifted = serial + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_IN_YEARS.era);
  const dayOfEra = shifted - era * DAYS_IN_YEARS.era;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / (DAYS_IN_YEARS.fourYears - 1)) +
      Math.floor(dayOfEra / DAYS_IN_YEARS.century) -
      Math.floor(dayOfEra / (DAYS_IN_YEARS.era - 1))) /
      DAYS_IN_YEARS.year,
  );
  const before =
    yearOfEra * DAYS_IN_YEARS.year + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - before;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** The smallest unit that a date gives: `day` for `2021-06-27`, `year` for `2021`. */
export type CalendarUnit = 'day' | 'month' | 'year';

const zeroPadded = (n: number, length: number): string => String(Math.abs(n)).padStart(length, '0');

/** The EDTF date of the day, its month or its year, as `unit` says. A year with more than four digits gives only the year. */
export function edtfOfDay({ year, month, day }: CalendarDay, unit: CalendarUnit): EdtfText {
  if (Math.abs(year) > 9999) return `Y${year}`;
  const yearText = `${year < 0 ? '-' : ''}${zeroPadded(year, 4)}`;
  switch (unit) {
    case 'year':
      return yearText;
    case 'month':
      return `${yearText}-${zeroPadded(month, 2)}`;
    case 'day':
      return `${yearText}-${zeroPadded(month, 2)}-${zeroPadded(day, 2)}`;
  }
}
