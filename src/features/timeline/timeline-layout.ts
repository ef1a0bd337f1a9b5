import {
  firstDayOfMonth,
  serialDay,
  calendarDay,
  type CalendarUnit,
} from '../../claims/edtf/calendar';
import type { EdtfText } from '../../claims/model';
import { uncertainDateRange, type SerialDayRange } from '../../claims/edtf/uncertain-date-range';
import { laneNumbersOf } from './lanes';
import type { ActorSymbol } from '../../cartography/symbols';
import type { HuePaths } from './paths';

/**
 * The time that a timeline shows, as serial days. It starts at the start of the day `from` and ends at the start of the
 * day `to`.
 */
export interface TimelineDomain extends SerialDayRange {
  /** The first and the last day on which an event may be. They are inside of the margins. */
  readonly firstEventDay: number;
  readonly lastEventDay: number;
}

const DOMAIN_DAYS_MIN = 30;
const DOMAIN_MARGIN_SHARE = 0.02;

/**
 * The time from the first to the last possible day of the given dates, with margins. Open ends of intervals are
 * ignored.
 */
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
  if (first > last)
    return { from: 0, to: DOMAIN_DAYS_MIN, firstEventDay: 0, lastEventDay: DOMAIN_DAYS_MIN - 1 };
  const days = last - first + 1;
  const margin = Math.max(
    Math.ceil(days * DOMAIN_MARGIN_SHARE),
    1,
    Math.ceil((DOMAIN_DAYS_MIN - days) / 2),
  );
  return {
    from: first - margin,
    to: last + 1 + margin,
    firstEventDay: first,
    lastEventDay: last,
  };
}

/** The position of a day's start on the timeline, from 0 to 1. A day outside of the domain is at its nearer edge. */
export function positionOfDay({ from, to }: SerialDayRange, serial: number): number {
  return Math.min(1, Math.max(0, (serial - from) / (to - from)));
}

/** The serial day at a position on the timeline, from 0 to 1. */
export function serialDayAt({ from, to }: SerialDayRange, position: number): number {
  const within = Math.min(1, Math.max(0, position));
  return Math.min(to - 1, Math.floor(from + within * (to - from)));
}

const DAYS_IN_SIX_MONTHS = 184;
const DAYS_IN_FORTY_YEARS = 14_610;

/** The unit to which the ends of a period snap: the smallest unit that is visible on this timeline. */
export function snapUnitOf({ from, to }: SerialDayRange): CalendarUnit {
  if (to - from <= DAYS_IN_SIX_MONTHS) return 'day';
  return to - from <= DAYS_IN_FORTY_YEARS ? 'month' : 'year';
}

/**
 * The first day of a calendar unit. `later` is 0 for the unit that contains the day `serial`, 1 for the next unit, and
 * so on.
 */
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

/** An event, with the properties that placing and drawing its event mark needs. */
export interface TimelineItem {
  readonly id: string;
  readonly siteId: string;
  readonly date: EdtfText;
  readonly symbols: readonly ActorSymbol[];
  /** True if it is uncertain whether the event is in the period. */
  readonly mayBeInPeriod: boolean;
}

/**
 * How certain one end of a date is.
 * - `firm`: the end is certain.
 * - `soft`: the end may be wrong by one unit.
 * - `open`: there is no end, or it is unknown. The event mark then extends to the edge of the timeline.
 */
export type DateEndKind = 'firm' | 'soft' | 'open';

/** A stretch of the timeline. `start` and `end` are positions from 0 to 1. */
interface PositionSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The position of a date on the timeline. The span from `start` to `end` includes the soft ends; the span from
 * `firmStart` to `firmEnd` does not.
 */
interface DateSpan extends PositionSpan {
  /** `tick`: the date is known to the day. `bar`: the date is longer than a day. */
  readonly shape: 'tick' | 'bar';
  readonly firmStart: number;
  readonly firmEnd: number;
  readonly startKind: DateEndKind;
  readonly endKind: DateEndKind;
}

/** The position of an event mark: its part of the timeline, and its lane. */
interface MarkPlacement extends DateSpan {
  readonly lane: number;
}

/** An event and the placement of its event mark. */
export interface TimelineMark<Item extends TimelineItem = TimelineItem> extends MarkPlacement {
  readonly item: Item;
}

function endKindOf(firm: number, reach: number): DateEndKind {
  if (!Number.isFinite(firm)) return 'open';
  return firm === reach ? 'firm' : 'soft';
}

/** The part of the timeline in which an event with this date may be. */
export function eventSpan(domain: TimelineDomain, date: EdtfText): PositionSpan {
  const { start, end } = spanOfDate(date, domain);
  return { start, end };
}

function spanOfDate(date: EdtfText, domain: TimelineDomain): DateSpan {
  const { exactRange, widestRange } = uncertainDateRange(date);
  return {
    shape: exactRange.from === exactRange.to ? 'tick' : 'bar',
    start: positionOfDay(domain, widestRange.from),
    end: positionOfDay(domain, widestRange.to + 1),
    firmStart: positionOfDay(domain, exactRange.from),
    firmEnd: positionOfDay(domain, exactRange.to + 1),
    startKind: endKindOf(exactRange.from, widestRange.from),
    endKind: endKindOf(exactRange.to, widestRange.to),
  };
}

/**
 * Smallest width that an event mark reserves, as a share of the timeline. Otherwise, two narrow event marks side by side
 * would look like one.
 */
const RESERVED_WIDTH_MIN = 0.012;

/** The part of a lane that an event mark reserves. For a narrow event mark, it is longer than the mark. */
export function reservedSpan({ start, end }: PositionSpan): PositionSpan {
  const missing = Math.max(0, RESERVED_WIDTH_MIN - (end - start)) / 2;
  return { start: start - missing, end: end + missing };
}

/** The positions of the event marks of all events, including events that the filters hide. */
export interface TimelineLayout {
  readonly domain: TimelineDomain;
  /** Key: event id. Value: the placement of its event mark. */
  readonly placementByEventId: ReadonlyMap<string, MarkPlacement>;
  readonly laneCount: number;
}

/**
 * Places the event marks of all events of a map. The layout does not depend on the filters, so no event mark moves when
 * another appears.
 */
export function timelineLayout(
  events: readonly Pick<TimelineItem, 'id' | 'date'>[],
): TimelineLayout {
  const domain = timelineDomain(events.map(({ date }) => date));
  const spans = events.map(({ date }) => spanOfDate(date, domain));
  const lanes = laneNumbersOf(spans.map(reservedSpan));
  const placementAt = (index: number): MarkPlacement => ({
    ...(spans[index] as DateSpan),
    lane: lanes[index] ?? 0,
  });
  return {
    domain,
    placementByEventId: new Map(events.map(({ id }, index) => [id, placementAt(index)])),
    laneCount: lanes.reduce((laneCount, lane) => Math.max(laneCount, lane + 1), 0),
  };
}

/**
 * The event mark of an event, with its placement from the layout.
 * @throws if the layout does not contain the event.
 */
export function timelineMarkOf<Item extends TimelineItem>(
  { placementByEventId }: TimelineLayout,
  item: Item,
): TimelineMark<Item> {
  const placement = placementByEventId.get(item.id);
  if (placement === undefined) throw new Error(`the timeline has no place for "${item.id}"`);
  return { ...placement, item };
}

/** An event on the timeline with its name and date as text. */
export interface TimelineEvent extends TimelineItem {
  readonly label: string;
  readonly dateText: string;
}

/** An event mark with its SVG paths. */
export interface EventMark extends TimelineMark<TimelineEvent> {
  readonly huePaths: readonly HuePaths[];
}

/** The event marks on the track of a map with few events. */
export interface TimelineDrawing {
  readonly laneCount: number;
  /** The event marks of the events that the filters show, in time order. */
  readonly marks: readonly EventMark[];
}
