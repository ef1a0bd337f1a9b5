import { firstOfMonth, serialDay } from './calendar';
import {
  parseEdtf,
  type EdtfDate,
  type EdtfEnd,
  type EdtfPrecision,
  type EdtfValue,
} from './parse';
import type { Edtf } from '../model';

/** Serial days (`calendar.ts`), both within; infinite where nothing limits them. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days that a date could be. One that is approximate or uncertain may be off by its own unit: `2020-01~` by a month. */
export interface UncertainDateRange {
  /** As the date says. */
  readonly core: Days;
  /** As far as it may be off. */
  readonly reach: Days;
}

const ALWAYS: Days = { from: -Infinity, to: Infinity };

/** What is smaller than a month counts as a day. */
const MONTHS: Partial<Record<EdtfPrecision, number>> = {
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

const isUncertain = (date: EdtfDate): boolean => date.approximate || date.uncertain;

function reachFrom(date: EdtfDate): number {
  const months = MONTHS[date.precision];
  if (!isUncertain(date)) return serialDay(date.earliest);
  if (months === undefined) return serialDay(date.earliest) - 1;
  return serialDay(firstOfMonth(date.earliest, -months));
}

function reachTo(date: EdtfDate): number {
  const months = MONTHS[date.precision];
  if (!isUncertain(date)) return serialDay(date.latest);
  if (months === undefined) return serialDay(date.latest) + 1;
  return serialDay(firstOfMonth(date.latest, months + 1)) - 1;
}

/** An end that is open or unknown is infinite. */
function dayOf(end: EdtfEnd, day: (date: EdtfDate) => number, infinite: number): number {
  return typeof end === 'string' ? infinite : day(end);
}

function readDateRange(value: EdtfValue | null): UncertainDateRange {
  if (value === null) return { core: ALWAYS, reach: ALWAYS };
  const [start, end] = value.kind === 'date' ? [value, value] : [value.start, value.end];
  return {
    core: {
      from: dayOf(start, (date) => serialDay(date.earliest), -Infinity),
      to: dayOf(end, (date) => serialDay(date.latest), Infinity),
    },
    reach: { from: dayOf(start, reachFrom, -Infinity), to: dayOf(end, reachTo, Infinity) },
  };
}

const known = new Map<Edtf, UncertainDateRange>();

/** Read once for each date that is written: every event of a map is asked at every step of a brush. What is not EDTF could be any day. */
export function uncertainDateRange(date: Edtf): UncertainDateRange {
  const days = known.get(date) ?? readDateRange(parseEdtf(date));
  known.set(date, days);
  return days;
}
