import { computeOncePer } from '../claims/once-per';
import type { Dataset, Site } from '../claims/model';
import { NO_FILTER, computeOncePerLens, type Filter } from './filter';
import { shownRowsOf, type ShownRows } from './shown-rows';
import { siteViewAt, type SiteView } from './site-view';
import type { ClaimTable } from './table/claim-table';
import type { RowLists } from './table/row-lists';

/**
 * The views of all sites for a filter, in the order of the file. A site whose rows are the same for another recent filter
 * keeps its view object, so it is not drawn again.
 */
export function siteViews(dataset: Dataset, filter: Filter): readonly SiteView[] {
  return viewsOf(shownRowsOf(dataset, filter));
}

/** The view of one site for a filter. */
export function siteViewOf(dataset: Dataset, { id }: Site, filter: Filter): SiteView {
  const rows = shownRowsOf(dataset, filter);
  const view = viewsOf(rows)[rows.columns.rowOfSite.get(id) ?? -1];
  if (view === undefined) throw new Error(`the map has no site ${id}`);
  return view;
}

/** The views of all sites without a filter. */
export const unfilteredSiteViews = computeOncePerLens((dataset, lens) =>
  siteViews(dataset, { ...NO_FILTER, lens }),
);

/** The rows of a filter, and the views that were made from them. */
interface Made {
  readonly rows: ShownRows;
  readonly views: readonly SiteView[];
}

/** The rows and views of the two latest filters. */
const latestOf = computeOncePer<Dataset, [], { made: readonly Made[] }>(() => ({ made: [] }));

const viewsOf = computeOncePer((rows: ShownRows): readonly SiteView[] => {
  const latest = latestOf(rows.dataset);
  const candidates = latest.made.filter((one) => one.rows.filter.lens === rows.filter.lens);
  const views = rows.columns.sites.map((_, site) => {
    const same = candidates.find((one) => areSameAtSite(rows, one.rows, site));
    return same?.views[site] ?? siteViewAt(rows, site);
  });
  latest.made = [{ rows, views }, ...latest.made].slice(0, 2);
  return views;
});

/** True if two filters in the same lens show the same of a site. */
function areSameAtSite(a: ShownRows, b: ShownRows, site: number): boolean {
  const { columns } = a;
  return (
    a.isSiteItselfShown[site] === b.isSiteItselfShown[site] &&
    a.doAccountsDifferAtSite[site] === b.doAccountsDifferAtSite[site] &&
    areEventsSame(
      a,
      b,
      columns.firstEventOfSite[site] ?? 0,
      columns.firstEventOfSite[site + 1] ?? 0,
    ) &&
    areFlagsSame(a.isClaimHeard, b.isClaimHeard, columns.claimsOfSite, site) &&
    areFlagsSame(a.isClaimHeard, b.isClaimHeard, columns.ringClaimsOfSite, site) &&
    areFlagsSame(a.isToggleHidden, b.isToggleHidden, togglesOfSite(columns, a), site)
  );
}

const togglesOfSite = ({ togglesOfSite: ofLens }: ClaimTable, { filter }: ShownRows): RowLists =>
  ofLens[filter.lens];

function areEventsSame(a: ShownRows, b: ShownRows, first: number, end: number): boolean {
  for (let event = first; event < end; event += 1)
    if (
      a.eventStates[event] !== b.eventStates[event] ||
      a.isEventMaybeInPeriod[event] !== b.isEventMaybeInPeriod[event] ||
      a.doAccountsDifferAtEvent[event] !== b.doAccountsDifferAtEvent[event]
    )
      return false;
  return true;
}

/** True if the flags of the listed rows are the same. */
function areFlagsSame(
  a: Uint8Array,
  b: Uint8Array,
  { starts, rows }: RowLists,
  list: number,
): boolean {
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? 0; at < end; at += 1) {
    const row = rows[at] ?? 0;
    if (a[row] !== b[row]) return false;
  }
  return true;
}
