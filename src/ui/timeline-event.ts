import type { TimelineItem } from '../view/timeline';

/** An item of the timeline with its words. */
export interface TimelineEvent extends TimelineItem {
  readonly label: string;
  readonly when: string;
}
