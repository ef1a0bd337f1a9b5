import type { Claim, Dataset, Event, Site } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { claimsAtSite } from '../select/claims-at-site';
import { deriveView } from '../select/derive';
import { areSitesInParts, hasListsInParts } from '../select/lists/limits';
import { makeLists, type Lists } from '../select/lists/lists';
import { decodeAddress, encodePath } from '../state/url/codec';

/** A page that the build writes: the page of a site or the overview, with its whole list or with one part of it. */
export interface WrittenPage {
  /** Null for the overview. */
  readonly site: Site | null;
  /** The number of the part of the page's list, from 1. */
  readonly part: number;
}

/** The path of a page, relative to the build's output folder. */
export const pathOfPage = ({ site, part }: WrittenPage): string =>
  encodePath(site?.id ?? null, part);

/** The relative path from a page to the overview: `./` or `../../`. */
export const homeFrom = (path: string): string =>
  path === '' ? './' : '../'.repeat(path.split('/').length - 1);

/** The view of an address without a query. */
const writtenView = computeOncePer(
  (dataset: Dataset) => decodeAddress({ path: '', search: '', hash: '' }, dataset).viewState,
);

const listsOf = computeOncePer((dataset: Dataset): Lists | null =>
  hasListsInParts(dataset) ? makeLists(dataset, writtenView(dataset)) : null,
);

/** The number of pages of a site, or of the overview (null). */
export const partCountOf = (dataset: Dataset, site: Site | null): number =>
  listsOf(dataset)?.writtenPartCount(site?.id ?? null) ?? 1;

/** The number of the part that contains a claim, on the page of the claim's own site. */
export const partOfClaim = (
  dataset: Dataset,
  { siteId, id }: Pick<Claim, 'siteId' | 'id'>,
): number => listsOf(dataset)?.writtenPartOf(id, siteId) ?? 1;

/** The content of a page. */
export interface PageContent {
  /** The site of the page. On the overview, the sites that it lists. */
  readonly sites: readonly Site[];
  readonly events: readonly Event[];
  /** Each claim once. Null for an overview in parts, which does not contain the claims of its sites. */
  readonly claims: readonly Claim[] | null;
}

export function contentOfPage(dataset: Dataset, { site, part }: WrittenPage): PageContent {
  const view = writtenView(dataset);
  const lists = listsOf(dataset);
  if (site === null) {
    const events = [...dataset.eventById.values()];
    const claims = [...dataset.claimById.values()];
    if (!areSitesInParts(dataset)) return { sites: dataset.sites, events, claims };
    const shown = lists?.shownSites(deriveView(dataset, view).sites, 'file', part);
    const entries = shown?.part.groups.flatMap((group) => group.entries) ?? [];
    return { sites: entries.map((entry) => entry.site), events: [], claims: null };
  }
  const { filter, selectedSite: siteView } = deriveView(dataset, { ...view, siteId: site.id });
  const shown = lists?.shownEvents({ siteView, filter, claim: null }, 'oldest', part) ?? null;
  if (shown === null) {
    const claims = claimsAtSite(site, dataset).map(({ claim }) => claim);
    return { sites: [site], events: site.events, claims };
  }
  const entries = shown.part.groups.flatMap((group) => group.entries);
  const questions = shown.accountsByGroup.flat().flatMap((entry) => entry.questions);
  return {
    sites: [site],
    events: entries.flatMap(({ eventView }) => (eventView === null ? [] : [eventView.event])),
    claims: [...new Set(questions.flatMap(({ claims }) => claims))],
  };
}
