import type { Dataset } from '../dataset/model';
import { filtersInUse, relaxed, type Filter, type FilterKind } from './filter';
import { siteView } from './site-view';

/** What to relax where nothing is shown, so that something is: each kind of filter that is enough by itself, else all in use. */
export function waysOut(dataset: Dataset, filter: Filter): readonly (readonly FilterKind[])[] {
  const inUse = filtersInUse(filter);
  const single = inUse.filter((kind) => {
    const wider = relaxed(filter, [kind]);
    return dataset.sites.some((site) => siteView(dataset, site, wider).shown);
  });
  return single.length > 0 ? single.map((kind) => [kind]) : [inUse];
}
