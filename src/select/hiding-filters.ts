import type { Dataset, Site } from '../claims/model';
import { claimsAtSite } from './claims-at-site';
import { filterKindsInUse, withoutFilterKinds, type Filter, type FilterKind } from './filter';
import { shownRowsOf } from './shown-rows';
import { siteViewAt } from './site-view';

/**
 * The parts of the filter that hide the site: clearing one of them shows the site. Empty if several parts must be
 * cleared together.
 */
export function filterKindsHidingSite(
  dataset: Dataset,
  site: Site,
  filter: Filter,
): readonly FilterKind[] {
  const inUse = filterKindsInUse(filter);
  // If one part is in use, that part hides the site. A site without claims is different: the lens may hide it.
  if (inUse.length === 1 && claimsAtSite(site, dataset).length > 0) return inUse;
  return inUse.filter((kind) => isSiteShown(dataset, site, withoutFilterKinds(filter, [kind])));
}

/**
 * Suggestions for a reader whose filter hides everything. Each one lists parts of the filter that show a site when they are
 * cleared. A suggestion has one part if that is enough, else all parts in use.
 */
export function filterSuggestions(
  dataset: Dataset,
  filter: Filter,
): readonly (readonly FilterKind[])[] {
  const inUse = filterKindsInUse(filter);
  const single = inUse.filter((kind) => {
    const wider = withoutFilterKinds(filter, [kind]);
    return dataset.sites.some((site) => isSiteShown(dataset, site, wider));
  });
  return single.length > 0 ? single.map((kind) => [kind]) : [inUse];
}

function isSiteShown(dataset: Dataset, { id }: Site, filter: Filter): boolean {
  const rows = shownRowsOf(dataset, filter);
  return siteViewAt(rows, rows.columns.rowOfSite.get(id) ?? -1).isShown;
}
