import type { Day } from './parse';
import type { Edtf } from '../model';

/** Days in 400 years, in 100 years without the final leap day, in 4 years, and in a common year. */
const DAYS = { era: 146_097, century: 36_524, fourYears: 1461, year: 365 } as const;

/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/**
 * The serial number of a calendar day in the proleptic Gregorian calendar: 1 January 1970 is 0, and each next day is one more.
 * It uses whole days only, so that no time zone can shift a date.
 */
export function serialDay({ year, month, day }: Day): number {
  // Count years from March, so that a leap day is the last day of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS.era + yearOfEra * DAYS.year + leapDays + dayOfYear - EPOCH;
}

/** The first day of the month that is `offset` months after the month of the day; a negative offset goes back. */
export function firstOfMonth({ year, month }: Day, offset: number): Day {
  const months = year * 12 + month - 1 + offset;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 };
}

/** The calendar day of a serial number: the inverse of `serialDay`. */
export function calendarDay(serial: number): Day {
  const shifted = serial + EPOCH;
  const era = Math.floor(shifted / DAYS.era);
  const dayOfEra = shifted - era * DAYS.era;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / (DAYS.fourYears - 1)) +
      Math.floor(dayOfEra / DAYS.century) -
      Math.floor(dayOfEra / (DAYS.era - 1))) /
      DAYS.year,
  );
  const before = yearOfEra * DAYS.year + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - before;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** What a written date names. */
export type CalendarUnit = 'day' | 'month' | 'year';

const digits = (n: number, length: number): string => String(Math.abs(n)).padStart(length, '0');

/** The EDTF date of a day, or of its month or year. For a year of more than four digits it is always the year. */
export function writtenDate({ year, month, day }: Day, unit: CalendarUnit): Edtf {
  if (Math.abs(year) > 9999) return `Y${year}`;
  const yearText = `${year < 0 ? '-' : ''}${digits(year, 4)}`;
  switch (unit) {
    case 'year':
      return yearText;
    case 'month':
      return `${yearText}-${digits(month, 2)}`;
    case 'day':
      return `${yearText}-${digits(month, 2)}-${digits(day, 2)}`;
  }
}
