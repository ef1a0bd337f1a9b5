import EventsInParts from '../features/lists/EventsInParts.svelte';
import SitesInParts from '../features/lists/SitesInParts.svelte';
import type { Explorer } from '../state/explorer.svelte';
import { ListState } from '../state/list-state.svelte';

/** What only maps with lists in parts need. It is one file of the build, which other maps do not load. */
export const listCode = {
  ListState,
  /** What shows a part of the sites, and its properties. Null if all sites are on one page. */
  sitesInParts: (explorer: Explorer) =>
    inParts(SitesInParts, explorer, explorer.lists?.shownSites ?? null),
  /** What shows a part of the events of the open site, and its properties. Null if all of them are on one page. */
  eventsInParts: (explorer: Explorer) =>
    inParts(EventsInParts, explorer, explorer.lists?.shownEvents ?? null),
};

const inParts = <List, Shown>(List: List, explorer: Explorer, shown: Shown | null) =>
  shown && { List, explorer, shown };
