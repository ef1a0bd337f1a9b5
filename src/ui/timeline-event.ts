import type { TimelineItem, TimelineMark } from '../view/timeline';
import type { TimelineDomain } from '../view/timeline-domain';
import type { DrawnHue } from './timeline-paths';

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
