import type { Claim, Dataset, Event, Site } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';

/**
 * The most events or sites in one part of a list. Longer parts are hard to search. Fifty sites need about 1,500 elements,
 * because a site in the list has a limited number of symbols.
 */
export const ENTRIES_PER_PART_MAX = 50;

/**
 * The most HTML elements for the events of one part, as estimated below. A page may have 4,000 elements. The map, the key,
 * the layers and the timeline need up to 2,000 of them.
 */
export const ELEMENTS_PER_PART_MAX = 2000;

/** How many HTML elements an event, a claim, a column and an actor need, counted on written pages and rounded up. */
const ELEMENTS = { event: 24, claim: 18, column: 3, actor: 4 } as const;

/** The approximate number of HTML elements in the card of a claim. */
export function elementsOfClaim({ other }: Pick<Claim, 'other'>): number {
  return ELEMENTS.claim + ELEMENTS.column * Object.keys(other ?? {}).length;
}

/** The approximate number of HTML elements for an event with all its claims. The filter is ignored. */
export const elementsOfEvent = computeOncePer((event: Event, dataset: Dataset): number => {
  const claims = dataset.claimsByEventId.get(event.id) ?? [];
  return (
    ELEMENTS.event +
    ELEMENTS.actor * event.actors.length +
    claims.reduce((sum, claim) => sum + elementsOfClaim(claim), 0)
  );
});

/** True if the events of a site do not fit into one part. The filter is ignored. */
export const isSiteInParts = computeOncePer((site: Site, dataset: Dataset): boolean => {
  const elements = [
    ...site.events.map((event) => elementsOfEvent(event, dataset)),
    ...site.claims.map(elementsOfClaim),
  ].reduce((sum, one) => sum + one, 0);
  return site.events.length > ENTRIES_PER_PART_MAX || elements > ELEMENTS_PER_PART_MAX;
});

/** True if the sites of the map do not fit into one part. */
export const areSitesInParts = ({ sites }: Dataset): boolean => sites.length > ENTRIES_PER_PART_MAX;

/** True if any list of the map is divided into parts. Other maps do not load the code for parts. */
export const hasListsInParts = (dataset: Dataset): boolean =>
  areSitesInParts(dataset) || dataset.sites.some((site) => isSiteInParts(site, dataset));
