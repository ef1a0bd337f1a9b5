import {
  firstDayOfMonth,
  serialDay,
  calendarDay,
  type CalendarUnit,
} from '../../claims/edtf/calendar';
import type { EdtfText } from '../../claims/model';
import { uncertainDateRange, type SerialDayRange } from '../../claims/edtf/uncertain-date-range';
import { lanesOf } from './lanes';
import type { ActorSymbol } from '../../cartography/symbols';
import type { HuePaths } from './paths';

/** The time that a timeline shows, in serial days: from the morning of `from` to the morning of `to`. */
export type TimelineDomain = SerialDayRange;

const DAYS_MIN = 30;
const MARGIN_SHARE = 0.02;

/** From the first to the last possible day of the dates, with a margin. An open end of a date has no day. */
export function timelineDomain(dates: readonly EdtfText[]): TimelineDomain {
  let [first, last] = [Infinity, -Infinity];
  for (const date of dates) {
    const { exactRange, widestRange } = uncertainDateRange(date);
    for (const day of [exactRange.from, exactRange.to, widestRange.from, widestRange.to].filter(
      Number.isFinite,
    )) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return { from: 0, to: DAYS_MIN };
  const days = last - first + 1;
  const margin = Math.max(Math.ceil(days * MARGIN_SHARE), 1, Math.ceil((DAYS_MIN - days) / 2));
  return { from: first - margin, to: last + 1 + margin };
}

/** The position of a day's morning, from 0 to 1. SerialDayRange outside the domain are at its ends. */
export function positionOf({ from, to }: TimelineDomain, serial: number): number {
  return Math.min(1, Math.max(0, (serial - from) / (to - from)));
}

/** The serial day at a position. */
export function serialAt({ from, to }: TimelineDomain, position: number): number {
  const within = Math.min(1, Math.max(0, position));
  return Math.min(to - 1, Math.floor(from + within * (to - from)));
}

const DAYS_IN_SIX_MONTHS = 184;
const DAYS_IN_FORTY_YEARS = 14_610;

/** The unit that the ends of a period snap to: the finest one that a reader can see. */
export function snapUnit({ from, to }: TimelineDomain): CalendarUnit {
  if (to - from <= DAYS_IN_SIX_MONTHS) return 'day';
  return to - from <= DAYS_IN_FORTY_YEARS ? 'month' : 'year';
}

/** The first day of a unit: the one with the day `serial`, or the one `later` units after that. */
export function unitStart(serial: number, unit: CalendarUnit, later: number): number {
  const day = calendarDay(serial);
  switch (unit) {
    case 'day':
      return serial + later;
    case 'month':
      return serialDay(firstDayOfMonth(day, later));
    case 'year':
      return serialDay({ year: day.year + later, month: 1, day: 1 });
  }
}

/** An event on the timeline. */
export interface TimelineItem {
  readonly id: string;
  readonly site: string;
  readonly date: EdtfText;
  readonly symbols: readonly ActorSymbol[];
  /** The event may be in the period, or may not. */
  readonly maybe: boolean;
}

/** `soft`: the date may be off by a unit. `open`: it has no end or an unknown one, and the mark runs to the edge. */
export type EndKind = 'firm' | 'soft' | 'open';

/** A stretch of the timeline, each end from 0 to 1. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a date is on the timeline: `start` and `end` with the soft ends, `firmStart` and `firmEnd` without them. */
interface DateSpan extends Span {
  /** `tick`: known to the day. `bar`: longer. */
  readonly kind: 'tick' | 'bar';
  readonly firmStart: number;
  readonly firmEnd: number;
  readonly startKind: EndKind;
  readonly endKind: EndKind;
}

/** Where a mark is: along the time, and in which lane. */
interface MarkPlacement extends DateSpan {
  readonly lane: number;
}

/** An item with its placement. */
export interface TimelineMark<Item extends TimelineItem = TimelineItem> extends MarkPlacement {
  readonly item: Item;
}

function endKind(firm: number, reach: number): EndKind {
  if (!Number.isFinite(firm)) return 'open';
  return firm === reach ? 'firm' : 'soft';
}

function spanOfDate(date: EdtfText, domain: TimelineDomain): DateSpan {
  const { exactRange, widestRange } = uncertainDateRange(date);
  return {
    kind: exactRange.from === exactRange.to ? 'tick' : 'bar',
    start: positionOf(domain, widestRange.from),
    end: positionOf(domain, widestRange.to + 1),
    firmStart: positionOf(domain, exactRange.from),
    firmEnd: positionOf(domain, exactRange.to + 1),
    startKind: endKind(exactRange.from, widestRange.from),
    endKind: endKind(exactRange.to, widestRange.to),
  };
}

/** A narrower mark cannot be told from its neighbours. */
const SPAN_MIN = 0.012;

/** The part of a lane that no other mark may use. A narrow mark reserves a little more than its own width. */
export function reservedSpan({ start, end }: Span): Span {
  const missing = Math.max(0, SPAN_MIN - (end - start)) / 2;
  return { start: start - missing, end: end + missing };
}

/** Where all events of a map are on its timeline, shown or not. */
export interface TimelineLayout {
  readonly domain: TimelineDomain;
  /** By event id. */
  readonly placements: ReadonlyMap<string, MarkPlacement>;
  readonly lanes: number;
}

/** Places all events of a map. No filter changes the layout, so no mark moves when another appears. */
export function timelineLayout(
  events: readonly Pick<TimelineItem, 'id' | 'date'>[],
): TimelineLayout {
  const domain = timelineDomain(events.map(({ date }) => date));
  const spans = events.map(({ date }) => spanOfDate(date, domain));
  const lanes = lanesOf(spans.map(reservedSpan));
  const placementAt = (index: number): MarkPlacement => ({
    ...(spans[index] as DateSpan),
    lane: lanes[index] ?? 0,
  });
  return {
    domain,
    placements: new Map(events.map(({ id }, index) => [id, placementAt(index)])),
    lanes: lanes.reduce((most, lane) => Math.max(most, lane + 1), 0),
  };
}

/**
 * The mark of an item.
 * @throws if the layout was made without the item.
 */
export function markOf<Item extends TimelineItem>(
  { placements }: TimelineLayout,
  item: Item,
): TimelineMark<Item> {
  const placement = placements.get(item.id);
  if (placement === undefined) throw new Error(`the timeline has no place for "${item.id}"`);
  return { ...placement, item };
}

/** An item with its words. */
export interface TimelineEvent extends TimelineItem {
  readonly label: string;
  readonly when: string;
}

/** An event's mark with its drawing. */
export interface EventMark extends TimelineMark<TimelineEvent> {
  readonly hues: readonly HuePaths[];
}

/** What a timeline draws. */
export interface TimelineDrawing {
  readonly domain: TimelineDomain;
  readonly lanes: number;
  /** The events that the filters show, in time order. */
  readonly marks: readonly EventMark[];
}
