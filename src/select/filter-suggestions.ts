import type { Dataset, Site } from '../claims/model';
import { filtersInUse, relaxed, type Filter, type FilterKind } from './filter';
import { siteView } from './site-view';
import { claimsAtSite } from './claims-at-site';

/** What to relax where nothing is shown, so that something is: each kind of filter that is enough by itself, else all in use. */
export function filterSuggestions(
  dataset: Dataset,
  filter: Filter,
): readonly (readonly FilterKind[])[] {
  const inUse = filtersInUse(filter);
  const single = inUse.filter((kind) => {
    const wider = relaxed(filter, [kind]);
    return dataset.sites.some((site) => siteView(dataset, site, wider).shown);
  });
  return single.length > 0 ? single.map((kind) => [kind]) : [inUse];
}

/** The kinds of filter each of which, if it alone were relaxed, would show the site; none where several hide it together. */
export function filtersHiding(dataset: Dataset, site: Site, filter: Filter): readonly FilterKind[] {
  const inUse = filtersInUse(filter);
  // Without any filter, every site is shown of which anybody says anything: a long list asks this of each that is hidden.
  if (inUse.length === 1 && claimsAtSite(dataset, site).length > 0) return inUse;
  return inUse.filter((kind) => siteView(dataset, site, relaxed(filter, [kind])).shown);
}
