import type { Edtf } from '../dataset/model';
import { lanesOf } from './lanes';
import { softDays } from './soft-days';
import type { ActorSymbol } from './symbols';
import { positionOf, timelineDomain, type TimelineDomain } from './timeline-domain';

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

/** An item where it is drawn, from 0 to 1. */
export interface TimelineMark<Item extends TimelineItem = TimelineItem> {
  readonly item: Item;
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

export interface TimelineLayout<Item extends TimelineItem = TimelineItem> {
  readonly domain: TimelineDomain;
  /** In time order. */
  readonly marks: readonly TimelineMark<Item>[];
  readonly lanes: number;
}

/** The share of the width that even a tick needs to be seen by itself. */
const LEAST_ROOM = 0.012;

type Placed<Item extends TimelineItem> = Omit<TimelineMark<Item>, 'lane'>;

function endKind(firm: number, reach: number): EndKind {
  if (!Number.isFinite(firm)) return 'open';
  return firm === reach ? 'firm' : 'soft';
}

function placed<Item extends TimelineItem>(item: Item, domain: TimelineDomain): Placed<Item> {
  const { core, reach } = softDays(item.date);
  return {
    item,
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
export function roomOf({ start, end }: Pick<TimelineMark, 'start' | 'end'>): {
  readonly start: number;
  readonly end: number;
} {
  const missing = Math.max(0, LEAST_ROOM - (end - start)) / 2;
  return { start: start - missing, end: end + missing };
}

/** Where everything is on a timeline of these dates, which may be more than those of the items: what is filtered away keeps its place. */
export function timelineLayout<Item extends TimelineItem>(
  items: readonly Item[],
  dates: readonly Edtf[] = items.map(({ date }) => date),
): TimelineLayout<Item> {
  const domain = timelineDomain(dates);
  const marks = items.map((item) => placed(item, domain));
  // Sorting keeps the order of what begins and ends together.
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  const lanes = lanesOf(marks.map(roomOf));
  return {
    domain,
    marks: marks.map((mark, index) => ({ ...mark, lane: lanes[index] ?? 0 })),
    lanes: lanes.reduce((most, lane) => Math.max(most, lane + 1), 0),
  };
}
