import { calendarDay, edtfOfDay, serialDay } from '../../claims/edtf/calendar';
import { clockText } from './clock-time';
import { readEdtf, refuseImpossible, type DateReading } from './date-reading';
import { quoted, refuse } from './reading';

/** The year in which a workbook's count of days begins. The workbook states it; it must not be assumed. */
export type WorkbookEpoch = 1900 | 1904;

/** The serial day (`serialDay`) of a workbook's day 0. */
const DAY_ZERO: Readonly<Record<WorkbookEpoch, number>> = {
  1900: serialDay({ year: 1899, month: 12, day: 30 }),
  1904: serialDay({ year: 1904, month: 1, day: 1 }),
};

/** Spreadsheets count a 29 February 1900, which did not exist, as day 60. */
const FALSE_LEAP_DAY = 60;
const LAST_DAY = serialDay({ year: 9999, month: 12, day: 31 });
const SECONDS_IN_DAY = 86_400;
const MILLISECONDS_IN_DAY = SECONDS_IN_DAY * 1000;

/** The date of a spreadsheet's number of days. The fraction is the time of day in local time. */
export function dateOfSerial(serial: number, epoch: WorkbookEpoch): DateReading {
  const text = String(serial);
  const seconds = Math.round(serial * SECONDS_IN_DAY);
  const days = Math.floor(seconds / SECONDS_IN_DAY);
  if (epoch === 1900 && days === FALSE_LEAP_DAY)
    return refuse(
      `${quoted(text)} is the spreadsheet's 29 February 1900, a day that never was; look the date up in the source.`,
    );
  const isBeforeLeapDay = epoch === 1900 && days < FALSE_LEAP_DAY;
  const day = DAY_ZERO[epoch] + days + (isBeforeLeapDay ? 1 : 0);
  const isInSheet = Number.isFinite(serial) && days >= (epoch === 1900 ? 1 : 0) && day <= LAST_DAY;
  if (!isInSheet)
    return refuse(
      `${quoted(text)} is no day of a spreadsheet; write the date as 2021-06-27, or leave the cell empty.`,
    );
  return readSerialDay(text, day, seconds - days * SECONDS_IN_DAY, '', []);
}

/**
 * The date of a number of milliseconds since 1970, as in ArcGIS. Use it only for columns known to hold such numbers. The
 * day is in UTC. Unless the time is midnight in UTC, a note says so.
 */
export function dateOfEpochMilliseconds(milliseconds: number): DateReading {
  const text = String(milliseconds);
  const day = Math.floor(milliseconds / MILLISECONDS_IN_DAY);
  if (!Number.isFinite(milliseconds) || day > LAST_DAY || calendarDay(day).year < 0)
    return refuseImpossible(text);
  const seconds = Math.floor((milliseconds - day * MILLISECONDS_IN_DAY) / 1000);
  const edtf = edtfOfDay(calendarDay(day), 'day');
  return readSerialDay(text, day, seconds, 'Z', seconds === 0 ? [] : [utcNote(text, edtf)]);
}

/** A sentence about a time in UTC. The day at the place may be another one. */
export function utcNote(text: string, day: string): string {
  return `${quoted(text)} is a time in UTC, read as ${day}; at the place it may have been the day before or after, so compare it with the source.`;
}

function readSerialDay(
  text: string,
  serial: number,
  second: number,
  zone: string,
  notes: readonly string[],
): DateReading {
  const edtf = edtfOfDay(calendarDay(serial), 'day');
  if (second === 0) return readEdtf(text, edtf, notes);
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor((second % 3600) / 60)];
  return readEdtf(text, edtf, notes, `${edtf}T${clockText(hours, minutes, second % 60)}${zone}`);
}

/**
 * Reads a cell that has only digits. Eight digits are a day, `20210627`. With an epoch, a number of days is a date. Other
 * long numbers are refused: they could be a spreadsheet's days or a time stamp's seconds. Null if the text is no such number.
 */
export function readDigits(plain: string, epoch: WorkbookEpoch | undefined): DateReading | null {
  if (/^\d{8}$/.test(plain)) {
    const edtf = `${plain.slice(0, 4)}-${plain.slice(4, 6)}-${plain.slice(6)}`;
    return readEdtf(plain, edtf);
  }
  // Programs write a year as 2021.0 if other rows of the column are blank.
  if (/^\d{4}\.0$/.test(plain)) return readEdtf(plain, plain.slice(0, 4));
  if (!/^\d{5,}(?:\.\d+)?$/.test(plain)) return null;
  const days = Number(plain);
  if (epoch !== undefined && days >= 1 && days < 1_000_000) return dateOfSerial(days, epoch);
  const kind =
    days < 100_000 ? 'a spreadsheet’s number of a day' : 'a number, such as a time stamp';
  return refuse(
    `${quoted(plain)} is ${kind}, and not a date; give the column the format yyyy-mm-dd in the spreadsheet, or write it as 2021-06-27.`,
  );
}
