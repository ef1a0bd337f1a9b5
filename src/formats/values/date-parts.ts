import { parseEdtf } from '../../claims/edtf/parse';
import { parseTimeRange } from '../../claims/edtf/time-range';
import { edtfOf, isInCalendar, readEdtf, refuseImpossible, type DateReading } from './date-reading';
import { monthNamed } from './month-names';
import { isMissing, isTooLong, plainText } from './plain-text';
import { quoted, refuse } from './reading';

/** The three cells of a date, as text. A missing cell is absent or empty. */
export interface DateParts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

/** Numbers that mean an unknown month or day. */
const UNKNOWN_NUMBERS: ReadonlySet<number> = new Set([0, -9, -99, -999]);

/**
 * Reads a date from three columns. If the day or the month is unknown (empty, 0, -9, -99, a word), the result is
 * a month or a year: `2021-04`, `2021`.
 */
export function readDateParts(parts: DateParts): DateReading {
  const { year: yearCell, month: monthCell = '', day: dayCell = '' } = parts;
  const text = [yearCell, monthCell, dayCell].filter((cell) => cell.trim() !== '').join(' ');
  if (isTooLong(text))
    return refuse(`${quoted(text)} is too long for a date; write a number in each cell.`);
  const [year, month, day] = [numberPart(yearCell), monthPart(monthCell), numberPart(dayCell)];
  if (year === null && month === null && day === null) return { kind: 'missing', said: text };
  if (year === null)
    return refuse(`${quoted(text)} has no year; write the year, or leave month and day empty too.`);
  if (year >= 0 && year < 100)
    return refuse(`${quoted(yearCell)} is a year of two digits; write all four.`);
  if (month === null) {
    if (!isInCalendar({ year })) return refuseImpossible(text);
    const notes =
      day === null ? [] : [`The day of ${quoted(text)} is left out, because its month is unknown.`];
    return readEdtf(text, edtfOf({ year }), notes);
  }
  const date = day === null ? { year, month } : { year, month, day };
  return isInCalendar(date) ? readEdtf(text, edtfOf(date)) : refuseImpossible(text);
}

/** The whole number in a cell. Null if the cell means unknown. NaN if it is not a number. */
function numberPart(cell: string): number | null {
  const plain = plainText(cell);
  if (isMissing(plain)) return null;
  const value = /^-?\d{1,4}(?:\.0+)?$/.test(plain) ? Number(plain) : NaN;
  return UNKNOWN_NUMBERS.has(value) ? null : value;
}

function monthPart(cell: string): number | null {
  return monthNamed(plainText(cell).replace(/\.$/, '')) ?? numberPart(cell);
}

/**
 * The interval from a start to an end. It is one date if both are the same or if the end is missing. If the start is
 * missing, the start of the interval is unknown.
 */
export function readDateRange(start: DateReading, end: DateReading): DateReading {
  if (start.kind === 'refused') return start;
  if (end.kind === 'refused') return end;
  if (end.kind === 'missing') return start;
  if (start.kind === 'missing') {
    const endEdtf = intervalEnd(end.edtf);
    return endEdtf === null
      ? refuseEnds('', end.edtf)
      : readEdtf(end.edtf, `/${endEdtf}`, [
          ...end.notes,
          `${quoted(end.edtf)} has an end and no start; the start is taken as unknown.`,
        ]);
  }
  const notes = [...start.notes, ...end.notes];
  if (start.edtf === end.edtf && start.statedTime === end.statedTime) return { ...start, notes };
  const ends = [intervalEnd(start.edtf), intervalEnd(end.edtf)];
  if (ends.includes(null)) return refuseEnds(start.edtf, end.edtf);
  const times = [start.statedTime ?? start.edtf, end.statedTime ?? end.edtf];
  const hasTimes = times.every((time) => time.includes('T'));
  if (hasTimes && parseTimeRange(times.join('/')) === null)
    return refuse(
      `${quoted(times.join(' to '))} ends before it begins, or has two clocks; write both times with the offset of the place, such as +03:00.`,
    );
  return readEdtf(
    `${start.edtf} to ${end.edtf}`,
    ends[0] === ends[1] ? (ends[0] ?? '') : ends.join('/'),
    notes,
    hasTimes ? times.join('/') : undefined,
  );
}

/** The date as the end of an interval, without its time of day. Null if EDTF does not allow it as an end. */
function intervalEnd(edtf: string): string | null {
  const day = edtf.includes('/') ? edtf : edtf.replace(/T.*$/, '');
  return parseEdtf(`${day}/..`) === null ? null : day;
}

function refuseEnds(start: string, end: string): DateReading {
  return refuse(
    `${quoted([start, end].filter(Boolean).join(' and '))} cannot be the start and end of one span; write each as a day, a month or a year.`,
  );
}
