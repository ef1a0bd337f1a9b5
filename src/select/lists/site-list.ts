import type { Dataset, Event } from '../../claims/model';
import type { SiteView } from '../site-view';
import { sortSites, type SiteSort } from '../time-order';
import {
  divisionGroupOf,
  divisionRanks,
  groupOfEvent,
  orderOfDateGroup,
  type ListGroup,
} from './list-groups';
import { partedList, type PartedList } from './parted-list';

const NO_YEAR: ListGroup = { kind: 'no-year' };

/**
 * The shown sites of a large map. By country and first-level division, and within these in the order of the file. Or by the
 * year of their first shown event, with sites without a year last. Hidden sites are left out, because long runs of them would
 * separate the shown sites.
 */
export function siteListOf(
  dataset: Dataset,
  sites: readonly SiteView[],
  sort: SiteSort,
): PartedList<SiteView> {
  const shown = sites.filter(({ isShown }) => isShown);
  const inOrder = sort === 'file' ? byDivision(dataset, shown) : byYear(shown);
  return partedList([
    inOrder.map(({ siteView, group }, at) => ({
      entry: siteView,
      group,
      elements: 0,
      ordinal: at + 1,
    })),
  ]);
}

interface GroupedSite {
  readonly siteView: SiteView;
  readonly group: ListGroup;
}

function byDivision(dataset: Dataset, sites: readonly SiteView[]): readonly GroupedSite[] {
  const ranks = divisionRanks(dataset);
  const rankOf = ({ site }: SiteView): number => ranks.get(site) ?? 0;
  return sites
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((siteView) => ({ siteView, group: divisionGroupOf(siteView.site) }));
}

function byYear(sites: readonly SiteView[]): readonly GroupedSite[] {
  const grouped = sortSites(sites, 'time').map((siteView): GroupedSite => {
    const first: Event | undefined = siteView.shownEventSpan[0] ?? siteView.site.events[0];
    return { siteView, group: first === undefined ? NO_YEAR : groupOfEvent(first, 'year') };
  });
  const order = ({ group }: GroupedSite): number => orderOfDateGroup(group);
  return grouped.sort((a, b) => (order(a) === order(b) ? 0 : order(a) < order(b) ? -1 : 1));
}

/** The number of the part with a site. Null if the filter hides the site. */
export function partOfSite({ parts }: PartedList<SiteView>, siteId: string): number | null {
  const index = parts.findIndex(({ groups }) =>
    groups.some(({ entries }) => entries.some(({ site }) => site.id === siteId)),
  );
  return index < 0 ? null : index + 1;
}
