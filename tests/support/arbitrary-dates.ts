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

const arbitraryOffset = fc.constantFrom(
  '',
  '',
  'Z',
  '+03:00',
  '-04:00',
  '+14:00',
  '-12:00',
  '+05:30',
);

/** A date with a time of day, of which some have an offset from UTC and some are uncertain. */
const arbitraryTimedDate: fc.Arbitrary<EdtfText> = fc
  .record({
    day: fc.integer({ min: 25, max: 29 }),
    hour: fc.nat(23),
    minute: fc.constantFrom('', '', ':00', ':30', ':59:59'),
    offset: arbitraryOffset,
    mark: fc.constantFrom('', '', '', '~', '?', '%'),
  })
  .map(
    ({ day, hour, minute, offset, mark }) =>
      `2021-06-${day}T${twoDigits(hour)}${minute}${offset}${mark}`,
  );

/** A day or a month about the end of June 2021, so that many touch or hold one another. */
const arbitraryNearDate: fc.Arbitrary<EdtfText> = fc
  .tuple(
    fc.constantFrom(
      '2021',
      '2021-06',
      '2021-07',
      '2021-06-26',
      '2021-06-27',
      '2021-06-28',
      '2021-07-01',
    ),
    fc.constantFrom('', '', '', '~', '?'),
  )
  .map(([date, mark]) => date + mark);

const arbitraryMoment = fc.oneof(arbitraryTimedDate, arbitraryNearDate);

/** What a claim can say of when: dates, times of day on several clocks, and intervals, some of them open. */
export const arbitraryStatedTime: fc.Arbitrary<EdtfText> = fc.oneof(
  arbitraryMoment,
  arbitraryMoment,
  fc
    .tuple(fc.oneof(arbitraryMoment, fc.constantFrom('', '..')), arbitraryMoment)
    .map((parts) => parts.join('/')),
  arbitraryMoment.map((start) => `${start}/..`),
  fc.constantFrom('2021-21', '2021-22', '202X', '2021-06-XX', '2021-06-27T18:00/2021-06-28T06:00'),
);
