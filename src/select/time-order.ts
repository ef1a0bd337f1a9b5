import { compareEdtf } from '../claims/edtf/order';
import type { Dataset, Event } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import type { SiteView } from './site-view';

/** The index of each event in time order. The filter is ignored. */
export const timeRankByEvent = computeOncePer((dataset: Dataset): ReadonlyMap<Event, number> => {
  const events = dataset.sites.flatMap((site) => site.events);
  const inOrder = events.toSorted((a, b) => compareEdtf(a.event_date, b.event_date));
  return new Map(inOrder.map((event, rank) => [event, rank]));
});

/** The order of sites in the list: the order of the file, or the date of each site's first event. */
export const SITE_SORTS = ['file', 'time'] as const;
export type SiteSort = (typeof SITE_SORTS)[number];

/** The sites in the order of the list. Sorted by time, sites without an event come last. */
export function sortSites(sites: readonly SiteView[], sort: SiteSort): readonly SiteView[] {
  if (sort === 'file') return sites;
  return sites.toSorted((a, b) => {
    const [first, second] = [firstEventDate(a), firstEventDate(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return compareEdtf(first, second);
  });
}

/** The earliest and the latest date of the events. Null if there are no events. */
export function dateSpanOfEvents(
  events: readonly Event[],
): readonly [first: string, last: string] | null {
  const dates = events.map((event) => event.event_date).sort(compareEdtf);
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

/** The date of a site's first shown event. If none is shown, the date of its first event. */
function firstEventDate({ shownEventSpan, site }: SiteView): string | undefined {
  return (shownEventSpan[0] ?? site.events[0])?.event_date;
}
