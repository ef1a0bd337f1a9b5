import { compareEdtf } from '../dataset/edtf-order';
import type { Dataset, Event } from '../dataset/model';

const ranksOfDataset = new WeakMap<Dataset, ReadonlyMap<Event, number>>();

/** For each event its place among all of the map in the order of time, which is the same in every view. */
export function ranksInTime(dataset: Dataset): ReadonlyMap<Event, number> {
  const known = ranksOfDataset.get(dataset);
  if (known !== undefined) return known;
  const events = dataset.sites.flatMap((site) => site.events);
  const inTime = events.toSorted((a, b) => compareEdtf(a.event_date, b.event_date));
  const ranks = new Map(inTime.map((event, rank) => [event, rank]));
  ranksOfDataset.set(dataset, ranks);
  return ranks;
}
