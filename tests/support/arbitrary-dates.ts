import fc from 'fast-check';
import { serialDay, calendarDay } from '../../src/claims/edtf/calendar';
import type { EdtfText } from '../../src/claims/model';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

const first = serialDay({ year: 2019, month: 11, day: 1 });

/** Certain dates of every precision, close enough to each other that some touch. */
const arbitraryCertainDate: fc.Arbitrary<EdtfText> = fc
  .record({
    serial: fc.integer({ min: first, max: first + 900 }),
    precision: fc.constantFrom('year', 'month', 'day'),
  })
  .map(({ serial, precision }) => {
    const { year, month, day } = calendarDay(serial);
    if (precision === 'year') return String(year);
    const ofMonth = `${year}-${twoDigits(month)}`;
    return precision === 'month' ? ofMonth : `${ofMonth}-${twoDigits(day)}`;
  });

/** A date that covers one stretch of days, certain or uncertain. */
export const arbitraryDate: fc.Arbitrary<EdtfText> = fc
  .tuple(arbitraryCertainDate, fc.constantFrom('', '', '~', '?', '%'))
  .map(([date, mark]) => date + mark);

/** Any date that an event can have, and some that it cannot. */
export const arbitraryEventDate: fc.Arbitrary<EdtfText> = fc.oneof(
  { weight: 4, arbitrary: arbitraryDate },
  arbitraryDate.map((date) => `${date}/..`),
  arbitraryDate.map((date) => `../${date}`),
  arbitraryDate.map((date) => `${date}/`),
  fc.constantFrom('2021-22', '202X', '20XX', '2021-04-XX', '2021-06-27T01:00:00+03:00'),
  fc.constantFrom('2020/2021', '2020-12~/2021-01', '2021-02-26/2021-03?', 'last spring', ''),
);
