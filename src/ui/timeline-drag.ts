import { brushedBetween, brushedTo, type BrushEnd } from '../view/brush';
import type { Period } from '../view/period';
import type { TimelineDomain } from '../view/timeline-domain';

/** A pointer that is down on the timeline. */
export interface Drag {
  readonly pointer: number;
  readonly x: number;
  /** The end that it has taken hold of; null where it draws a new span. */
  readonly end: BrushEnd | null;
  readonly before: Period;
  /** Null as long as it may still be a click. */
  readonly draft: Period | null;
}

const NEARLY_STILL = 4;

/** The end of the period that a part of the timeline stands for. */
export function endTakenBy(part: Element): BrushEnd | null {
  const end = part.closest('[data-end]')?.getAttribute('data-end');
  return end === 'from' || end === 'to' ? end : null;
}

export function isStillClick({ draft, x }: Drag, nowAt: number): boolean {
  return draft === null && Math.abs(nowAt - x) < NEARLY_STILL;
}

/** The period that it would set if it were let go at a position. */
export function draftOf(drag: Drag, domain: TimelineDomain, start: number, now: number): Period {
  return drag.end === null
    ? brushedBetween(domain, start, now)
    : brushedTo(domain, drag.before, drag.end, now);
}
