import { accountsDiffer } from '../claims/agreement/agreement';
import type { Claim, Dataset } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { claimsAboutSiteOnly } from './claims-at-site';
import { areFiltersEqual, type Filter } from './filter';
import { claimTableOf, type ClaimTable } from './table/claim-table';
import { FILTERED, filterRows, shownClaims, type FilteredRows } from './table/filtered-rows';

/**
 * What a filter shows of a dataset, in columns of flags. The map, the list, the panel and the counts all read these rows,
 * so they say the same.
 */
export interface ShownRows extends FilteredRows {
  readonly dataset: Dataset;
  readonly columns: ClaimTable;
  /** Whether at least one page shows the claim. Accounts are compared by these claims only. */
  readonly isClaimShown: Uint8Array;
  /** Whether accounts of an event that the filter does not hide differ. */
  readonly doAccountsDifferAtEvent: Uint8Array;
  /** Whether accounts of the site itself differ, where the page may show them. */
  readonly doAccountsDifferAtSite: Uint8Array;
}

/** The most filters of a dataset whose rows are kept. Readers switch between only a few filters. */
const KEPT_FILTERS_MAX = 8;

/** The rows of the latest filters, the latest first. */
const latestRowsOf = computeOncePer<Dataset, [], { rows: readonly ShownRows[] }>(() => ({
  rows: [],
}));

/** The rows that a filter shows. The rows of the latest filters are kept. */
export function shownRowsOf(dataset: Dataset, filter: Filter): ShownRows {
  const latest = latestRowsOf(dataset);
  const known = latest.rows.find((rows) => areFiltersEqual(rows.filter, filter));
  const rows = known ?? makeShownRows(dataset, filter);
  if (latest.rows[0] !== rows)
    latest.rows = [rows, ...latest.rows.filter((other) => other !== rows)].slice(
      0,
      KEPT_FILTERS_MAX,
    );
  return rows;
}

function makeShownRows(dataset: Dataset, given: Filter): ShownRows {
  const { lens, hiddenToggleIds, hiddenAttributions, isDifferingOnly, from, to } = given;
  // Only the members of a filter are copied, because the given object may be a whole view state.
  const filter = { lens, hiddenToggleIds, hiddenAttributions, isDifferingOnly, from, to };
  const table = claimTableOf(dataset);
  const open = withAgreements(dataset, table, filterRows(table, filter));
  return isDifferingOnly ? withAgreements(dataset, table, differingRows(open)) : open;
}

function withAgreements(dataset: Dataset, table: ClaimTable, rows: FilteredRows): ShownRows {
  const isClaimShown = shownClaims(rows);
  const doAccountsDifferAtEvent = new Uint8Array(table.eventCount);
  const doAccountsDifferAtSite = new Uint8Array(table.siteCount);
  const passes = (claim: Claim): boolean =>
    isClaimShown[table.rowOfClaim.get(claim.id) ?? -1] === 1;
  for (const row of table.comparedEvents) {
    const claims = dataset.claimsByEventId.get(table.events[row]?.id ?? '') ?? [];
    if (rows.eventStates[row] !== FILTERED && accountsDiffer(dataset, claims, passes))
      doAccountsDifferAtEvent[row] = 1;
  }
  for (const row of table.comparedSites) {
    const site = table.sites[row];
    if (site === undefined || rows.isSiteItselfShown[row] === 0) continue;
    if (accountsDiffer(dataset, claimsAboutSiteOnly(site, dataset), passes))
      doAccountsDifferAtSite[row] = 1;
  }
  return {
    ...rows,
    dataset,
    columns: table,
    isClaimShown,
    doAccountsDifferAtEvent,
    doAccountsDifferAtSite,
  };
}

/** The rows without the events whose accounts agree, and without the sites that are then left with neither. */
function differingRows(open: ShownRows): FilteredRows {
  const { columns } = open;
  const eventStates = open.eventStates.map((state, event) =>
    open.doAccountsDifferAtEvent[event] === 1 ? state : FILTERED,
  );
  const isSiteItselfShown = open.isSiteItselfShown.map((isShown, site) => {
    if (isShown === 0 || open.doAccountsDifferAtSite[site] === 1) return isShown;
    const [first, end] = [columns.firstEventOfSite[site], columns.firstEventOfSite[site + 1]];
    return Number(eventStates.subarray(first, end).some((state) => state !== FILTERED));
  });
  return { ...open, eventStates, isSiteItselfShown };
}
