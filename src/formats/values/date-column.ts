import { quoted, refuse, type Refused } from './reading';
import {
  edtfOf,
  isInCalendar,
  readEdtf,
  refuseImpossible,
  spokenDate,
  weekdayNotes,
  type DateOrder,
  type DateReading,
  type PartialDay,
} from './date-reading';
import { momentAtOffset } from './clock-time';
import { utcNote, type WorkbookEpoch } from './date-numbers';
import { sketchDate, type DateSketch } from './date-sketch';
import type { WrittenDate } from './written-date';

export interface DateColumnOptions {
  /** The order of day and month, if the person gives it. It applies to dates with only numbers. */
  readonly order?: DateOrder;
  /** The epoch of the workbook, if its numbers are days. If missing, such numbers are refused. */
  readonly epoch?: WorkbookEpoch;
  /**
   * The first two digits of two-digit years, if the person gives them: 20 for 2000 to 2099. If missing, such years are refused.
   */
  readonly century?: 19 | 20;
  /** The UTC offset of the place, if the person gives it: `+03:00`. Times in UTC are converted to it. */
  readonly offset?: string;
}

/** The result for a column of dates: one reading for each cell, in the same order. */
export interface DateColumn {
  /** The order of day and month, as given or as proved by the column. Null if no date needs it, or if it is not decided. */
  readonly order: DateOrder | null;
  /** True if some cells could be two different days, and no order is decided. These cells are refused. */
  readonly isAmbiguous: boolean;
  /** One sentence if cells of the column contradict each other or the order given. Null if they do not. */
  readonly contradiction: string | null;
  readonly dates: readonly DateReading[];
}

/**
 * Reads a column of dates as people write them. If day and month could be exchanged, the whole column decides: one
 * `27/06/2021` proves that the day comes first. The reader never guesses.
 */
export function readDateColumn(
  texts: readonly string[],
  options: DateColumnOptions = {},
): DateColumn {
  // A column repeats its dates, so each text is read once, in the order of the column.
  const sketches = new Map<string, DateSketch | DateReading>();
  for (const text of texts)
    if (!sketches.has(text)) sketches.set(text, sketchDate(text, options.epoch));
  const written = [...sketches.values()].filter((sketch) => sketch.kind === 'sketch');
  const proof = orderProofs(written);
  const order = options.order ?? provenOrder(proof);
  const readings = new Map<string, DateReading>();
  for (const [text, sketch] of sketches) {
    const date = sketch.kind === 'sketch' ? finishSketch(sketch, order, options) : sketch;
    readings.set(text, atPlace(date, text, options.offset));
  }
  const dates = texts.flatMap((text) => readings.get(text) ?? []);
  const isAmbiguous = order === null && written.some((sketch) => sketch.dates.some(isUndecided));
  return { order, isAmbiguous, contradiction: contradictionOf(proof, options.order), dates };
}

/** A time in UTC converted to the offset of the place, without the note that it is in UTC. */
function atPlace(date: DateReading, text: string, offset: string | undefined): DateReading {
  if (date.kind !== 'read' || offset === undefined) return date;
  const moment = momentAtOffset(date.statedTime ?? date.edtf, offset);
  if (moment === null) return date;
  const warning = utcNote(text, date.edtf.slice(0, 10));
  return {
    kind: 'read',
    edtf: moment.slice(0, 10),
    statedTime: moment,
    notes: date.notes.filter((note) => note !== warning),
  };
}

/** For each order: the first text that proves it. */
type OrderProofs = Readonly<Partial<Record<DateOrder, string>>>;

function orderProofs(sketches: readonly DateSketch[]): OrderProofs {
  const proofs: Partial<Record<DateOrder, string>> = {};
  for (const { text, dates } of sketches) {
    for (const { pair, year } of dates) {
      // In `22/03/05` the position of the year is unknown, so it proves nothing.
      if (pair === undefined || year === undefined) continue;
      const orders = ordersOf(pair, year);
      if (orders.length === 1 && orders[0] !== undefined) proofs[orders[0]] ??= text;
    }
  }
  return proofs;
}

function provenOrder({ dmy, mdy }: OrderProofs): DateOrder | null {
  if ((dmy === undefined) === (mdy === undefined)) return null;
  return dmy === undefined ? 'mdy' : 'dmy';
}

function contradictionOf({ dmy, mdy }: OrderProofs, given?: DateOrder): string | null {
  if (given !== undefined) {
    const against = given === 'dmy' ? mdy : dmy;
    return against === undefined
      ? null
      : `The column is read by --date-order ${given}, and ${quoted(against)} can only be the other order; check the column.`;
  }
  if (dmy === undefined || mdy === undefined) return null;
  return `The column mixes two orders: ${quoted(dmy)} has the day first, and ${quoted(mdy)} has the month first; write its dates as 2021-06-27.`;
}

/** The day that a pair of numbers means in the given order. */
function dayInOrder([a, b]: readonly [number, number], year: number, order: DateOrder) {
  return order === 'dmy' ? { year, month: b, day: a } : { year, month: a, day: b };
}

/** The orders in which the pair is a day of the calendar. */
function ordersOf(pair: readonly [number, number], year: number): readonly DateOrder[] {
  return (['dmy', 'mdy'] as const).filter((order) => isInCalendar(dayInOrder(pair, year, order)));
}

/** True if the date could be two different days. */
function isUndecided({ pair, year, shortYear = 0 }: WrittenDate): boolean {
  if (pair === undefined) return false;
  return pair[0] !== pair[1] && ordersOf(pair, year ?? 2000 + shortYear).length > 1;
}

function finishSketch(
  sketch: DateSketch,
  order: DateOrder | null,
  options: DateColumnOptions,
): DateReading {
  const { text, mark, weekday, time } = sketch;
  const days: PartialDay[] = [];
  for (const date of sketch.dates) {
    const day = decidedDay(text, date, order, options);
    if ('kind' in day) return day;
    if (!isInCalendar(day)) return refuseImpossible(text);
    days.push(day);
  }
  const edtf = [...new Set(days.map((day) => edtfOf(day) + mark))].join('/');
  const [first] = days;
  const isOneDay = first?.day !== undefined && days.length === 1;
  if (time !== null && !isOneDay)
    return refuse(`${quoted(text)} has a time without a day; write it as 2021-06-27T18:30.`);
  const notes = [
    ...sketch.notes,
    ...(first && days.length === 1 ? weekdayNotes(text, first, weekday) : []),
    ...(sketch.isUtc ? [utcNote(text, edtf)] : []),
  ];
  if (sketch.isOpenEnd) return readEdtf(text, `${edtf}/..`, notes);
  const day = edtf.slice(0, 10);
  return readEdtf(text, edtf, notes, time === null ? undefined : `${day}${time}${mark}`);
}

/** The day, month or year that a written date means. A refusal if the date is ambiguous or incomplete. */
function decidedDay(
  text: string,
  date: WrittenDate,
  order: DateOrder | null,
  { century, order: given }: DateColumnOptions,
): PartialDay | Refused {
  const { shortYear, pair, month, day } = date;
  const year = date.year ?? (shortYear === undefined ? undefined : fullYear(shortYear, century));
  if (year === undefined) return shortYear === undefined ? refuseYearless(text) : refuseShort(text);
  if (pair === undefined) {
    if (day === undefined) return month === undefined ? { year } : { year, month };
    return month === undefined ? refuseYearless(text) : { year, month, day };
  }
  if (shortYear !== undefined && given === undefined) return refuseShort(text, ' and --date-order');
  const [only, ...more] = ordersOf(pair, year);
  if (only === undefined) return { year, month: pair[0], day: pair[1] };
  const isDecided = more.length === 0 || pair[0] === pair[1];
  const decided = order ?? (isDecided ? only : null);
  if (decided === null) return refuseAmbiguous(text, pair, year);
  const result = dayInOrder(pair, year, decided);
  return isInCalendar(result)
    ? result
    : refuseOtherOrder(text, decided, dayInOrder(pair, year, only));
}

function fullYear(shortYear: number, century: 19 | 20 | undefined): number | undefined {
  return century === undefined ? undefined : century * 100 + shortYear;
}

function refuseAmbiguous(text: string, pair: readonly [number, number], year: number) {
  const [first, second] = (['dmy', 'mdy'] as const).map((order) =>
    spokenDate(dayInOrder(pair, year, order)),
  );
  return refuse(
    `${quoted(text)} can be ${first ?? ''} or ${second ?? ''}; say which with --date-order dmy or --date-order mdy.`,
  );
}

function refuseOtherOrder(text: string, order: DateOrder, other: PartialDay) {
  return refuse(
    `${quoted(text)} is no date in the order ${order}; write ${edtfOf(other)} if it means ${spokenDate(other)}.`,
  );
}

function refuseShort(text: string, besides = '') {
  return refuse(
    `${quoted(text)} has a year of two digits; write all four, or give --century 20${besides} if all such years are from 2000 on.`,
  );
}

function refuseYearless(text: string) {
  return refuse(
    `${quoted(text)} does not say the whole date; write it with its year, as 2021-06-27.`,
  );
}
