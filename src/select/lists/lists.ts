import type { Claim, Dataset, Site } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import type { Filter } from '../filter';
import type { SiteView } from '../site-view';
import { siteViewOf, siteViews } from '../site-views';
import type { SiteSort } from '../time-order';
import {
  accountsOfEntries,
  eventListOf,
  partOfClaim,
  partOfEvent,
  type EntryAccounts,
  type EventEntry,
  type EventOrder,
} from './event-list';
import { jumpsOf, type Jump } from './jumps';
import { areSitesInParts, isSiteInParts } from './limits';
import { partOfSite, siteListOf } from './site-list';
import { shownPartNumber, type ListPart, type PartedList } from './parted-list';

/** The part of a list that a page shows. */
export interface ShownPart<Entry> {
  readonly list: PartedList<Entry>;
  /** The number of the part, from 1. */
  readonly number: number;
  readonly part: ListPart<Entry>;
  readonly jumps: readonly Jump[];
}

export type ShownSites = ShownPart<SiteView>;
export interface ShownEvents extends ShownPart<EventEntry> {
  readonly order: EventOrder;
  /** For each group of the part: the accounts of its entries. */
  readonly accountsByGroup: readonly (readonly EntryAccounts[])[];
}

export interface OpenedSite {
  /** Null if no site is open. */
  readonly siteView: SiteView | null;
  readonly filter: Filter;
  /** The open claim if the filter shows it. Its part is shown, even if another part is asked for. */
  readonly claim: Claim | null;
}

/** The lists of one map that are divided into parts. */
export interface Lists {
  /**
   * The shown part of the list of sites. Null if the list is not divided into parts.
   * @param asked The number of a part, or the id of a site in it.
   */
  readonly shownSites: (
    sites: readonly SiteView[],
    sort: SiteSort,
    asked: number | { readonly siteId: string },
  ) => ShownSites | null;
  /** The shown part of a site's events. Null if the list is not divided into parts. */
  readonly shownEvents: (
    opened: OpenedSite,
    order: EventOrder,
    asked: number | { readonly eventId: string },
  ) => ShownEvents | null;
  /** The number of pages that the build writes for a site, or for the overview (null). */
  readonly writtenPartCount: (siteId: string | null) => number;
  /** The number of the written part with a claim, on the page of a site. 1 if no part has it. */
  readonly writtenPartOf: (claimId: string, siteId: string) => number;
}

/**
 * Makes the lists of a map.
 * @param writtenFilter The default filter, which written pages have. It depends only on the dataset.
 */
export const makeLists = computeOncePer((dataset: Dataset, writtenFilter: Filter): Lists => {
  interface Written {
    readonly view: SiteView;
    readonly list: PartedList<EventEntry>;
  }
  let writtenSites: PartedList<SiteView> | null = null;
  const writtenEvents = computeOncePer((site: Site): Written => {
    const view = siteViewOf(dataset, site, writtenFilter);
    return { view, list: eventListOf(dataset, view, writtenFilter, 'oldest') };
  });
  const writtenEventsOf = (siteId: string): Written | null => {
    const site = dataset.siteById.get(siteId);
    return site !== undefined && isSiteInParts(site, dataset) ? writtenEvents(site) : null;
  };

  return {
    shownSites(sites, sort, asked) {
      if (!areSitesInParts(dataset)) return null;
      const list = siteListsOf[sort](sites, dataset);
      return shownPart(
        list,
        typeof asked === 'number' ? asked : (partOfSite(list, asked.siteId) ?? 1),
      );
    },

    shownEvents({ siteView: opened, filter, claim }, order, asked) {
      if (opened === null || !isSiteInParts(opened.site, dataset)) return null;
      const list = eventListsOf[order](opened, dataset, filter);
      const ofClaim = claim === null ? null : partOfClaim(dataset, opened, filter, list, claim);
      const ofAddress = typeof asked === 'number' ? asked : partOfEvent(list, asked.eventId);
      const shown = shownPart(list, ofClaim ?? ofAddress ?? 1);
      const accountsByGroup = shown.part.groups.map(({ entries }) =>
        accountsOfEntries(dataset, opened, filter, entries),
      );
      return { ...shown, order, accountsByGroup };
    },

    writtenPartCount(siteId) {
      if (siteId !== null) return writtenEventsOf(siteId)?.list.parts.length ?? 1;
      if (!areSitesInParts(dataset)) return 1;
      writtenSites ??= siteListOf(dataset, siteViews(dataset, writtenFilter), 'file');
      return writtenSites.parts.length;
    },

    writtenPartOf(claimId, siteId) {
      const claim = dataset.claimById.get(claimId);
      const written = writtenEventsOf(siteId);
      if (claim === undefined || written === null) return 1;
      return partOfClaim(dataset, written.view, writtenFilter, written.list, claim) ?? 1;
    },
  };
});

/** A site's list of events in each order. The view of the site already follows the filter. */
const eventListsOf: Readonly<
  Record<EventOrder, (view: SiteView, dataset: Dataset, filter: Filter) => PartedList<EventEntry>>
> = {
  oldest: computeOncePer((view, dataset, filter) => eventListOf(dataset, view, filter, 'oldest')),
  newest: computeOncePer((view, dataset, filter) => eventListOf(dataset, view, filter, 'newest')),
};

/** The list of sites in each order. The views already follow the filter. All pages of a build have the same views. */
const siteListsOf: Readonly<
  Record<SiteSort, (sites: readonly SiteView[], dataset: Dataset) => PartedList<SiteView>>
> = {
  file: computeOncePer((sites, dataset) => siteListOf(dataset, sites, 'file')),
  time: computeOncePer((sites, dataset) => siteListOf(dataset, sites, 'time')),
};

function shownPart<Entry>(list: PartedList<Entry>, asked: number): ShownPart<Entry> {
  const number = shownPartNumber(list, asked);
  const part = list.parts[number - 1];
  if (part === undefined) throw new Error(`the list has no part ${number}`);
  return { list, number, part, jumps: jumpsOf(list, part) };
}
