import { EPOCH } from './calendar';
import type { Day } from './edtf';

/** Days of 400 years, of 100 that have no leap day at their end, of 4, and of one. */
const DAYS = { era: 146_097, century: 36_524, olympiad: 1461, year: 365 } as const;

/** The calendar day of a number, the inverse of `serialDay`. */
export function dayOfSerial(serial: number): Day {
  const shifted = serial + EPOCH;
  const era = Math.floor(shifted / DAYS.era);
  const dayOfEra = shifted - era * DAYS.era;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / (DAYS.olympiad - 1)) +
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
