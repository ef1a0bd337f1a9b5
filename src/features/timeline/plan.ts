import {
  firstOfMonth,
  serialDay,
  dayOfSerial,
  writtenDate,
  type CalendarUnit,
} from '../../claims/edtf/calendar';
import type { Edtf } from '../../claims/model';
import { uncertainDateRange, type Days } from '../../claims/edtf/uncertain-date-range';
import { lanesOf } from './lanes';
import type { ActorSymbol } from '../../cartography/symbols';
import type { DrawnHue } from './paths';

/** The stretch of time that a timeline shows, in serial days: from the morning of `from` to that of `to`. */
export type TimelineDomain = Days;

const FEWEST_DAYS = 30;
const PADDING = 0.02;

/** From the first to the last day that any of the dates could be, with some air; ends without limit ask for no room. */
export function timelineDomain(dates: readonly Edtf[]): TimelineDomain {
  let [first, last] = [Infinity, -Infinity];
  for (const date of dates) {
    const { core, reach } = uncertainDateRange(date);
    for (const day of [core.from, core.to, reach.from, reach.to].filter(Number.isFinite)) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return { from: 0, to: FEWEST_DAYS };
  const days = last - first + 1;
  const air = Math.max(Math.ceil(days * PADDING), 1, Math.ceil((FEWEST_DAYS - days) / 2));
  return { from: first - air, to: last + 1 + air };
}

/** Where the morning of a day is, from 0 to 1; what is off the timeline is at its edge. */
export function positionOf({ from, to }: TimelineDomain, serial: number): number {
  return Math.min(1, Math.max(0, (serial - from) / (to - from)));
}

/** The day at a position. */
export function serialAt({ from, to }: TimelineDomain, position: number): number {
  const within = Math.min(1, Math.max(0, position));
  return Math.min(to - 1, Math.floor(from + within * (to - from)));
}

export function dateAt(domain: TimelineDomain, position: number): Edtf {
  return writtenDate(dayOfSerial(serialAt(domain, position)), 'day');
}

const DAYS_IN_SIX_MONTHS = 184;
const DAYS_IN_FORTY_YEARS = 14_610;

/** What the ends of a period snap to: no finer than a reader can see. */
export function snapUnit({ from, to }: TimelineDomain): CalendarUnit {
  if (to - from <= DAYS_IN_SIX_MONTHS) return 'day';
  return to - from <= DAYS_IN_FORTY_YEARS ? 'month' : 'year';
}

/** The first day of the unit that comes so many units after the one of this day. */
export function unitStart(serial: number, unit: CalendarUnit, later: number): number {
  const day = dayOfSerial(serial);
  switch (unit) {
    case 'day':
      return serial + later;
    case 'month':
      return serialDay(firstOfMonth(day, later));
    case 'year':
      return serialDay({ year: day.year + later, month: 1, day: 1 });
  }
}

export interface TimelineItem {
  readonly id: string;
  readonly site: string;
  readonly date: Edtf;
  readonly symbols: readonly ActorSymbol[];
  /** It only may be in the period. */
  readonly maybe: boolean;
}

/** `soft`: it may be off by a unit; `open`: it has no end, or none that is known, and runs off the edge. */
export type EndKind = 'firm' | 'soft' | 'open';

/** Where something is drawn, from 0 to 1. */
interface TimelineSpot {
  /** `tick`: known to the day; `bar`: as long as the date is wide. */
  readonly kind: 'tick' | 'bar';
  /** With the soft ends. */
  readonly start: number;
  readonly end: number;
  /** Without them. */
  readonly firmStart: number;
  readonly firmEnd: number;
  readonly startKind: EndKind;
  readonly endKind: EndKind;
  readonly lane: number;
}

/** An item where it is drawn. */
export interface TimelineMark<Item extends TimelineItem = TimelineItem> extends TimelineSpot {
  readonly item: Item;
}

/** The share of the width that even a tick needs to be seen by itself. */
const LEAST_ROOM = 0.012;

function endKind(firm: number, reach: number): EndKind {
  if (!Number.isFinite(firm)) return 'open';
  return firm === reach ? 'firm' : 'soft';
}

function spotOf(date: Edtf, domain: TimelineDomain): Omit<TimelineSpot, 'lane'> {
  const { core, reach } = uncertainDateRange(date);
  return {
    kind: core.from === core.to ? 'tick' : 'bar',
    start: positionOf(domain, reach.from),
    end: positionOf(domain, reach.to + 1),
    firmStart: positionOf(domain, core.from),
    firmEnd: positionOf(domain, core.to + 1),
    startKind: endKind(core.from, reach.from),
    endKind: endKind(core.to, reach.to),
  };
}

/** What a mark takes of its lane. */
export function roomOf({ start, end }: Pick<TimelineSpot, 'start' | 'end'>): {
  readonly start: number;
  readonly end: number;
} {
  const missing = Math.max(0, LEAST_ROOM - (end - start)) / 2;
  return { start: start - missing, end: end + missing };
}

/** Where everything of a map is on its timeline, shown or not, by id. */
export interface TimelinePlan {
  readonly domain: TimelineDomain;
  readonly spots: ReadonlyMap<string, TimelineSpot>;
  readonly lanes: number;
}

/** Gives everything its place once: what is filtered away keeps it, and what stays does not move. */
export function timelinePlan(all: readonly Pick<TimelineItem, 'id' | 'date'>[]): TimelinePlan {
  const domain = timelineDomain(all.map(({ date }) => date));
  const spots = all.map(({ date }) => spotOf(date, domain));
  const lanes = lanesOf(spots.map(roomOf));
  const spotAt = (index: number): TimelineSpot => ({
    ...(spots[index] as (typeof spots)[number]),
    lane: lanes[index] ?? 0,
  });
  return {
    domain,
    spots: new Map(all.map(({ id }, index) => [id, spotAt(index)])),
    lanes: lanes.reduce((most, lane) => Math.max(most, lane + 1), 0),
  };
}

/**
 * An item where a plan has it.
 * @throws where the plan was made without it.
 */
export function markIn<Item extends TimelineItem>(
  { spots }: TimelinePlan,
  item: Item,
): TimelineMark<Item> {
  const spot = spots.get(item.id);
  if (spot === undefined) throw new Error(`the timeline has no place for "${item.id}"`);
  return { ...spot, item };
}

/** An item of the timeline with its words. */
export interface TimelineEvent extends TimelineItem {
  readonly label: string;
  readonly when: string;
}

/** An event where it is drawn, and as it is. */
export interface DrawnEvent extends TimelineMark<TimelineEvent> {
  readonly hues: readonly DrawnHue[];
}

export interface TimelineLayout {
  readonly domain: TimelineDomain;
  readonly lanes: number;
  /** What is shown, in the order of time; what is filtered away is not drawn. */
  readonly marks: readonly DrawnEvent[];
}

/** Where the chosen event is among these; -1 where it is not, or none is chosen. */
export function placeIn(
  order: readonly { readonly item: { readonly id: string } }[],
  chosen: string | null,
): number {
  return chosen === null ? -1 : order.findIndex(({ item }) => item.id === chosen);
}
