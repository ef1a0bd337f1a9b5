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
  const { core, reach } = softDays(date);
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
