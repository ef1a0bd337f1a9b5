import EventsInParts from '../features/lists/EventsInParts.svelte';
import SitesInParts from '../features/lists/SitesInParts.svelte';
import type { Explorer } from '../state/explorer.svelte';
import { ListState } from '../state/list-state.svelte';

/** Code that only maps with lists in parts need. The build puts it into one file, which other maps do not load. */
export const listCode = {
  ListState,
  /** The component for one part of the sites, and its properties. Null if all sites are on one page. */
  sitesInParts: (explorer: Explorer) =>
    inParts(SitesInParts, explorer, explorer.lists?.shownSites ?? null),
  /** The component for one part of the open site's events, and its properties. Null if all events are on one page. */
  eventsInParts: (explorer: Explorer) =>
    inParts(EventsInParts, explorer, explorer.lists?.shownEvents ?? null),
};

const inParts = <List, Shown>(List: List, explorer: Explorer, shown: Shown | null) =>
  shown && { List, explorer, shown };
