import type { TimelineItem } from '../view/timeline';

/** An item of the timeline with its words. */
export interface TimelineEvent extends TimelineItem {
  readonly label: string;
  readonly when: string;
}

/** Where the chosen event is among these; -1 where it is not, or none is chosen. */
export function placeIn(order: readonly { readonly id: string }[], chosen: string | null): number {
  return chosen === null ? -1 : order.findIndex(({ id }) => id === chosen);
}
