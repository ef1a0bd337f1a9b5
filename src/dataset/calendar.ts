import type { Day } from './edtf';

const DAYS = { era: 146_097, year: 365 } as const;

/** From 1 March of the year 0 to 1 January 1970. */
export const EPOCH = 719_468;

/**
 * The number of a calendar day, by which days can be counted: 1 January 1970 is 0, and every next day one more.
 * Proleptic Gregorian, by whole numbers alone: never a moment, never in a time zone.
 */
export function serialDay({ year, month, day }: Day): number {
  // Years begin in March, so that a leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS.era + yearOfEra * DAYS.year + leapDays + dayOfYear - EPOCH;
}

/** The first day of the month so many months later than a day's own, or earlier. */
export function firstOfMonth({ year, month }: Day, later: number): Day {
  const months = year * 12 + month - 1 + later;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 };
}
