import { compareEdtf } from '../dataset/edtf-order';
import type { Event } from '../dataset/model';

/** The first and the last of some events' dates, in time order; null where there are none. */
export function spanOfEvents(
  events: readonly Event[],
): readonly [first: string, last: string] | null {
  const dates = events.map((event) => event.event_date).sort(compareEdtf);
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}
