import { compareEdtf } from '../dataset/edtf-order';
import type { SiteView } from './site-view';
import type { Sort } from './state';

/** The date of the first event of a site, as far as it is shown; a site without any comes last. */
function firstDate({ eventsShown, site }: SiteView): string | undefined {
  return (eventsShown[0]?.event ?? site.events[0])?.event_date;
}

/** The sites in the order in which they are listed. */
export function listed(sites: readonly SiteView[], sort: Sort): readonly SiteView[] {
  if (sort === 'file') return sites;
  return sites.toSorted((a, b) => {
    const [first, second] = [firstDate(a), firstDate(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return compareEdtf(first, second);
  });
}
