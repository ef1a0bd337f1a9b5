import type { Claim, Dataset, Event, Site } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';

/**
 * The most events or sites that one part of a list has. More are hard to look through, however short they are. Fifty sites take
 * about 1,500 elements, since an item of that list has a bounded number of symbols.
 */
export const ENTRIES_PER_PART_MAX = 50;

/**
 * The most elements that the events of one part take, as estimated below. A page may have 4,000 elements in all, of
 * which the map, the key, the layers and the timeline need up to 2,000.
 */
export const ELEMENTS_PER_PART_MAX = 2000;

/** How many elements an event, a claim and an actor take, as counted on written pages, rounded up. */
const ELEMENTS = { event: 24, claim: 18, column: 3, actor: 4 } as const;

/** About how many elements the card of a claim takes. */
export function elementsOfClaim({ other }: Pick<Claim, 'other'>): number {
  return ELEMENTS.claim + ELEMENTS.column * Object.keys(other ?? {}).length;
}

/** About how many elements an event takes with all claims about it, whatever the filter. */
export const elementsOfEvent = computeOncePer((event: Event, dataset: Dataset): number => {
  const claims = dataset.claimsByEventId.get(event.id) ?? [];
  return (
    ELEMENTS.event +
    ELEMENTS.actor * event.actors.length +
    claims.reduce((sum, claim) => sum + elementsOfClaim(claim), 0)
  );
});

/** True if the events of a site do not fit on one page. It does not depend on the filter. */
export const isSiteInParts = computeOncePer((site: Site, dataset: Dataset): boolean => {
  const elements = [
    ...site.events.map((event) => elementsOfEvent(event, dataset)),
    ...site.claims.map(elementsOfClaim),
  ].reduce((sum, one) => sum + one, 0);
  return site.events.length > ENTRIES_PER_PART_MAX || elements > ELEMENTS_PER_PART_MAX;
});

/** True if the sites of the map do not fit on one page. */
export const areSitesInParts = ({ sites }: Dataset): boolean => sites.length > ENTRIES_PER_PART_MAX;

/** True if any list of the map is in parts. Other maps need none of the code for parts. */
export const hasListsInParts = (dataset: Dataset): boolean =>
  areSitesInParts(dataset) || dataset.sites.some((site) => isSiteInParts(site, dataset));
