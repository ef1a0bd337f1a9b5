import { compareEdtf } from '../claims/edtf/order';
import type { Dataset, Event } from '../claims/model';
import type { SiteView } from './site-view';

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

/** How the list of sites is ordered: as in the file, or by the first of their events. */
export const SORTS = ['file', 'time'] as const;
export type Sort = (typeof SORTS)[number];

/** The date of the first event of a site, as far as it is shown; a site without any comes last. */
function firstDate({ eventsShown, site }: SiteView): string | undefined {
  return (eventsShown[0]?.event ?? site.events[0])?.event_date;
}

/** The sites in the order in which they are listed. */
export function sortSites(sites: readonly SiteView[], sort: Sort): readonly SiteView[] {
  if (sort === 'file') return sites;
  return sites.toSorted((a, b) => {
    const [first, second] = [firstDate(a), firstDate(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return compareEdtf(first, second);
  });
}

/** The first and the last of some events' dates, in time order; null where there are none. */
export function spanOfEvents(
  events: readonly Event[],
): readonly [first: string, last: string] | null {
  const dates = events.map((event) => event.event_date).sort(compareEdtf);
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}
