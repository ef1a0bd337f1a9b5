import { daysInMonth, parseEdtf } from '../../claims/edtf/parse';
import { serialDay } from '../../claims/edtf/calendar';
import type { EdtfText } from '../../claims/model';
import { englishMonth } from './month-names';
import { quoted, refuse, type Reading, type Refused } from './reading';

/** A date in the form of the model. */
export interface ReadDate {
  readonly edtf: EdtfText;
  /** The day with its time of day (`parseTimeRange`): `2021-06-27T12:30+03:00`. Missing if the cell gives no time. */
  readonly statedTime?: EdtfText;
}

export type DateReading = Reading<ReadDate>;

/** The order of a date that is three numbers: the day or the month first. */
export type DateOrder = 'dmy' | 'mdy';

/** A day, a month or a year of the calendar. */
export interface PartialDay {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** True if this day, month or year exists in the calendar. */
export function isInCalendar({ year, month, day }: PartialDay): boolean {
  if (!Number.isInteger(year) || year < 0 || year > 9999) return false;
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

/** The EDTF text of a day, a month or a year. */
export function edtfOf({ year, month, day }: PartialDay): EdtfText {
  const lengths = [4, 2, 2];
  return [year, month, day]
    .flatMap((part, index) =>
      part === undefined ? [] : [String(part).padStart(lengths[index] ?? 0, '0')],
    )
    .join('-');
}

/** The date in English words: `5 March 2022`. */
export function spokenDate({ year, month, day }: PartialDay): string {
  return [day, month && englishMonth(month), year].filter((part) => part !== undefined).join(' ');
}

/** The refusal of a date that does not exist in the calendar. */
export function refuseImpossible(text: string): Refused {
  return refuse(
    `${quoted(text)} is no date of the calendar; look it up in the source and write it as 2021-06-27.`,
  );
}

/** The reading for an EDTF text that this folder composed. A refusal if the text is not valid EDTF. */
export function readEdtf(
  text: string,
  edtf: EdtfText,
  notes: readonly string[] = [],
  statedTime?: EdtfText,
): DateReading {
  if (parseEdtf(edtf) === null) {
    return edtf.includes('/')
      ? refuse(`${quoted(text)} ends before it begins; write the first day first, with its year.`)
      : refuseImpossible(text);
  }
  return {
    kind: 'read',
    edtf,
    ...(statedTime === undefined ? {} : { statedTime }),
    notes: [...notes, ...otherCalendarNotes(text, edtf)],
  };
}

/** The years of Islamic calendars today. A Gregorian date in these years is rare on a map of events. */
const HIJRI_YEARS = { from: 1300, to: 1500 };

function otherCalendarNotes(text: string, edtf: EdtfText): readonly string[] {
  const year = Number(/^\d{4}/.exec(edtf)?.[0]);
  if (!(year >= HIJRI_YEARS.from && year < HIJRI_YEARS.to)) return [];
  return [
    `The year of ${quoted(text)} is read as a year of the Gregorian calendar; if it is of an Islamic one, write the Gregorian day.`,
  ];
}

const WEEKDAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** A note if the text names another day of the week than the date has. Monday is 0. */
export function weekdayNotes(text: string, date: PartialDay, weekday: number | null): string[] {
  const { year, month, day } = date;
  if (weekday === null || month === undefined || day === undefined) return [];
  // 1 January 1970 was a Thursday.
  const real = (((serialDay({ year, month, day }) + 3) % 7) + 7) % 7;
  if (real === weekday) return [];
  return [
    `${quoted(text)} names a ${WEEKDAY_NAMES[weekday] ?? ''}, and ${spokenDate(date)} was a ${WEEKDAY_NAMES[real] ?? ''}; compare it with the source.`,
  ];
}
