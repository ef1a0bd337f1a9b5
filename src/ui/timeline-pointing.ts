import {
  roomOf,
  type TimelineItem,
  type TimelineLayout,
  type TimelineMark,
} from '../view/timeline';
import { laneAt } from './timeline-paths';

/** The mark at a place in the box of the marks, each side from 0 to 1; null where there is none. */
export function markAt<Item extends TimelineItem>(
  { marks, lanes }: TimelineLayout<Item>,
  x: number,
  y: number,
): TimelineMark<Item> | null {
  const lane = laneAt(y, lanes);
  const found = marks.find((mark) => {
    const room = roomOf(mark);
    return mark.lane === lane && room.start <= x && x <= room.end;
  });
  return found ?? null;
}
