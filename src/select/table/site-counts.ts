import { computeOncePer } from '../../claims/once-per';
import type { FilterColumns } from './claim-table';
import { FILTERED, SHOWN, shownTogglesOf, type FilteredRows } from './filtered-rows';

/** What a filter shows at each site, as numbers in columns. The rows are those of the sites. */
export interface SiteCountColumns {
  readonly eventCounts: Int32Array;
  /** The numbers of shown events that are only possibly in the period. */
  readonly maybeEventCounts: Int32Array;
  /** The numbers of shown claims that the file lists under the site. */
  readonly claimCounts: Int32Array;
  /** For each site, the entry of its first toggle in the next two columns. One entry more than there are sites. */
  readonly firstEntryOfSite: Int32Array;
  /** The toggles of the shown events that are on, in the order in which the events of the site have them. */
  readonly toggles: Int32Array;
  /** The number of shown events of the site that have the toggle. An event counts for each of its toggles. */
  readonly eventCountsOfToggle: Int32Array;
}

/** Counts what the filter shows at all sites, in one pass over the events and one over the claims. */
export const countsOfSites = computeOncePer((rows: FilteredRows): SiteCountColumns => {
  const { columns, eventStates, isEventMaybeInPeriod } = rows;
  const { siteCount, firstEventOfSite } = columns;
  const eventCounts = new Int32Array(siteCount);
  const maybeEventCounts = new Int32Array(siteCount);
  const firstEntryOfSite = new Int32Array(siteCount + 1);
  const entries = createToggleEntries(rows);
  for (let site = 0; site < siteCount; site += 1) {
    entries.startSite();
    const end = firstEventOfSite[site + 1] ?? 0;
    let [eventCount, maybeEventCount] = [0, 0];
    for (let event = firstEventOfSite[site] ?? 0; event < end; event += 1) {
      if (eventStates[event] !== SHOWN) continue;
      eventCount += 1;
      maybeEventCount += isEventMaybeInPeriod[event] ?? 0;
      entries.addEvent(event);
    }
    eventCounts[site] = eventCount;
    maybeEventCounts[site] = maybeEventCount;
    firstEntryOfSite[site + 1] = entries.toggles.length;
  }
  return {
    eventCounts,
    maybeEventCounts,
    claimCounts: ownClaimCounts(rows),
    firstEntryOfSite,
    toggles: Int32Array.from(entries.toggles),
    eventCountsOfToggle: Int32Array.from(entries.eventCounts),
  };
});

/** Entries of toggles that are filled in site by site: each toggle of a site's shown events has one, with their number. */
function createToggleEntries(rows: FilteredRows) {
  const toggles: number[] = [];
  const eventCounts: number[] = [];
  const ofEvent = new Int32Array(rows.columns.maxTogglesOfEvent);
  /** The latest entry of each toggle. It belongs to another site if it is before `firstEntry`. */
  const entryOfToggle = new Int32Array(rows.isToggleHidden.length).fill(-1);
  let firstEntry = 0;
  return {
    toggles,
    eventCounts,
    startSite: () => {
      firstEntry = toggles.length;
    },
    addEvent: (event: number) => {
      const count = shownTogglesOf(rows, event, ofEvent);
      for (let at = 0; at < count; at += 1) {
        const toggle = ofEvent[at] ?? 0;
        let entry = entryOfToggle[toggle] ?? -1;
        if (entry < firstEntry) {
          entry = toggles.push(toggle) - 1;
          eventCounts.push(0);
          entryOfToggle[toggle] = entry;
        }
        eventCounts[entry] = (eventCounts[entry] ?? 0) + 1;
      }
    },
  };
}

function ownClaimCounts(rows: FilteredRows): Int32Array {
  const { columns, isClaimHeard, isSiteItselfShown } = rows;
  const { siteCount, claimCount, siteOfClaim, isClaimAboutSiteItself } = columns;
  const counts = new Int32Array(siteCount);
  for (let claim = 0; claim < claimCount; claim += 1) {
    if (isClaimHeard[claim] === 0) continue;
    const site = siteOfClaim[claim] ?? 0;
    const isShown =
      isClaimAboutSiteItself[claim] === 1
        ? isSiteItselfShown[site] === 1
        : hasEventLeftAt(columns, rows.eventStates, claim, site);
    if (isShown) counts[site] = (counts[site] ?? 0) + 1;
  }
  return counts;
}

/** True if the claim is about an event of the site that the filter leaves. */
function hasEventLeftAt(
  { eventsOfClaim, firstEventOfSite }: FilterColumns,
  eventStates: Uint8Array,
  claim: number,
  site: number,
): boolean {
  const [first, endEvent] = [firstEventOfSite[site] ?? 0, firstEventOfSite[site + 1] ?? 0];
  const end = eventsOfClaim.starts[claim + 1] ?? 0;
  for (let at = eventsOfClaim.starts[claim] ?? 0; at < end; at += 1) {
    const event = eventsOfClaim.rows[at] ?? 0;
    if (event >= first && event < endEvent && eventStates[event] !== FILTERED) return true;
  }
  return false;
}
