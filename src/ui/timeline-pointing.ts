import { roomOf, type TimelineMark } from '../view/timeline';
import { laneAt } from './timeline-paths';

/** The mark at a place in the box of the marks, each side from 0 to 1; null where there is none. */
export function markAt<Mark extends TimelineMark>(
  { marks, lanes }: { readonly marks: readonly Mark[]; readonly lanes: number },
  x: number,
  y: number,
): Mark | null {
  const lane = laneAt(y, lanes);
  const found = marks.find((mark) => {
    const room = roomOf(mark);
    return mark.lane === lane && room.start <= x && x <= room.end;
  });
  return found ?? null;
}
