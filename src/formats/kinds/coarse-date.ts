import { daysInMonth } from '../../claims/edtf/parse';
import { readEdtf, type DateReading } from '../values/date-reading';

/** How precisely a dataset knows a date: to the day, to a few days, to the month, or to the year. */
export type DateUnit = 'day' | 'days' | 'month' | 'year';

/**
 * A date, made no more precise than `unit`. A single day becomes its month, its year, or an approximate day. A range of
 * whole months or years becomes these months or years. Any other range stays.
 */
export function coarseDate(date: DateReading, unit: DateUnit): DateReading {
  if (date.kind !== 'read' || unit === 'day') return date;
  const day = date.edtf.replace(/T.*$/, '');
  const coarse = day.includes('/') ? coarseRange(day, unit) : coarseDay(day, unit);
  return coarse === day && date.statedTime === undefined
    ? date
    : readEdtf(date.edtf, coarse, date.notes);
}

function coarseDay(day: string, unit: DateUnit): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  if (unit === 'days') return `${day}~`;
  return unit === 'month' ? day.slice(0, 7) : day.slice(0, 4);
}

function coarseRange(range: string, unit: DateUnit): string {
  const [start = '', end = ''] = range.split('/');
  if (unit === 'days' || !isFirstOfMonth(start) || !isLastOfMonth(end)) return range;
  const isOfYears = start.slice(5) === '01-01' && end.slice(5) === '12-31';
  const length = unit === 'year' && isOfYears ? 4 : 7;
  return [...new Set([start.slice(0, length), end.slice(0, length)])].join('/');
}

const isFirstOfMonth = (day: string): boolean => /^\d{4}-\d\d-01$/.test(day);

function isLastOfMonth(day: string): boolean {
  const [, year, month, last] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return last !== undefined && Number(last) === daysInMonth(Number(year), Number(month));
}
