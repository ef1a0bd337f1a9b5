import type { Dataset, Site } from '../dataset/model';
import { claimsAtSite } from './claims';
import { filtersInUse, relaxed, type Filter, type FilterKind } from './filter';
import { siteView } from './site-view';

/** The kinds of filter each of which, if it alone were relaxed, would show the site; none where several hide it together. */
export function kindsHiding(dataset: Dataset, site: Site, filter: Filter): readonly FilterKind[] {
  const inUse = filtersInUse(filter);
  // Without any filter, every site is shown of which anybody says anything: a long list asks this of each that is hidden.
  if (inUse.length === 1 && claimsAtSite(dataset, site).length > 0) return inUse;
  return inUse.filter((kind) => siteView(dataset, site, relaxed(filter, [kind])).shown);
}
