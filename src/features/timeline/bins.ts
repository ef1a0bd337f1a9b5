import { calendarDay, edtfOfDay, serialDay, type CalendarUnit } from '../../claims/edtf/calendar';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import type { EdtfText } from '../../claims/model';
import { snapUnitOf, unitStart, type TimelineDomain } from './timeline-layout';

/** The length of the bins: a day, a month, or a power of ten of years. */
export interface BinLength {
  readonly unit: CalendarUnit;
  /** 1; for years also 10, 100 and so on. */
  readonly unitCount: number;
}

/** Bins of equal length without gaps, from the first to the last day on which an event may be. */
export interface TimeBins extends BinLength {
  /** The serial days on which the bins start, in order. The last item is the day after the last bin. */
  readonly starts: Float64Array;
}

/** Maximum number of bins in the drawing. On a wide screen, a bin is then two pixels wide. */
const DRAWN_BINS_MAX = 480;

/** The possible lengths, shortest first. A domain may have a million years. */
const BIN_LENGTHS: readonly BinLength[] = [
  { unit: 'day', unitCount: 1 },
  { unit: 'month', unitCount: 1 },
  ...Array.from({ length: 14 }, (_, power) => ({ unit: 'year' as const, unitCount: 10 ** power })),
];
const DAYS_MAX_BY_UNIT: Readonly<Record<CalendarUnit, number>> = { day: 1, month: 31, year: 366 };

/**
 * The bins of a timeline, with the shortest length that gives at most `countMax` bins. A bin is at least as long as the
 * unit to which the ends of the period snap. So each end of the period is between two bins.
 */
export function timeBinsOf(domain: TimelineDomain, countMax = DRAWN_BINS_MAX): TimeBins {
  const { firstEventDay, lastEventDay } = domain;
  const shortest = BIN_LENGTHS.findIndex(({ unit }) => unit === snapUnitOf(domain));
  const possible = BIN_LENGTHS.slice(shortest).filter(
    ({ unit, unitCount }) =>
      (lastEventDay - firstEventDay) / (DAYS_MAX_BY_UNIT[unit] * unitCount) <= countMax,
  );
  for (const length of possible) {
    const starts = binStarts(length, firstEventDay, lastEventDay);
    if (starts.length - 1 <= countMax) return { ...length, starts };
  }
  return { unit: 'year', unitCount: 1, starts: Float64Array.of(firstEventDay, lastEventDay + 1) };
}

function binStarts({ unit, unitCount }: BinLength, first: number, last: number): Float64Array {
  const starts: number[] = [];
  const { year } = calendarDay(first);
  const roundYear = { year: Math.floor(year / unitCount) * unitCount, month: 1, day: 1 };
  let start = unit === 'year' ? serialDay(roundYear) : unitStart(first, unit, 0);
  for (; start <= last; start = unitStart(start, unit, unitCount)) starts.push(start);
  return Float64Array.from([...starts, start]);
}

export const binCountOf = ({ starts }: TimeBins): number => starts.length - 1;

/** The EDTF date of a bin, such as "2014-06". It is an interval if the bin is longer than a year. */
export function dateOfBin({ unit, unitCount, starts }: TimeBins, index: number): EdtfText {
  const first = edtfOfDay(calendarDay(starts[index] ?? 0), unit);
  const last = edtfOfDay(calendarDay((starts[index + 1] ?? 1) - 1), unit);
  return unitCount === 1 ? first : `${first}/${last}`;
}

/**
 * The bins in which each event may be: from the first day that its date can mean to the last. Computed once, because
 * reading a date takes longer than counting an event.
 */
export interface BinRanges {
  /** For each event, the index of the first bin in which it may be. −1 if it may be before all bins. */
  readonly first: Int32Array;
  /** For each event, the index of the last bin in which it may be. The number of bins if it may be after all bins. */
  readonly last: Int32Array;
}

export function binRangesOf(bins: TimeBins, dates: readonly EdtfText[]): BinRanges {
  const first = new Int32Array(dates.length);
  const last = new Int32Array(dates.length);
  dates.forEach((date, index) => {
    const { widestRange } = uncertainDateRange(date);
    first[index] = binOfDay(bins, widestRange.from);
    last[index] = binOfDay(bins, widestRange.to);
  });
  return { first, last };
}

/**
 * The index of the bin that contains a day. −1 for a day before all bins, and the number of bins for a day after them.
 */
export function binOfDay({ starts }: TimeBins, day: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
