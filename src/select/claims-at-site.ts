import type { Claim, Dataset, Event, Site } from '../claims/model';
import { computeOncePer } from '../claims/once-per';

/** A claim on the page of a site. */
export interface ClaimAtSite {
  readonly claim: Claim;
  /** The events of the site that the claim is about. Empty if the claim is about the site itself. */
  readonly events: readonly Event[];
}

/** All claims on the page of a site, without duplicates, in the order of the page. The filter is ignored. */
export const claimsAtSite = computeOncePer(
  (site: Site, dataset: Dataset): readonly ClaimAtSite[] => {
    const aboutEvents = site.events.flatMap((event) => dataset.claimsByEventId.get(event.id) ?? []);
    return [...new Set([...aboutEvents, ...site.claims])].map((claim) => ({
      claim,
      events: eventsOfClaimAtSite(dataset, claim, site.id),
    }));
  },
);

/**
 * The claims about a site but about no event. Returns the same array on every call, because the cache of agreements
 * compares arrays by identity.
 */
export const claimsAboutSiteOnly = computeOncePer(
  (site: Site, dataset: Dataset): readonly Claim[] =>
    claimsAtSite(site, dataset)
      .filter(({ events }) => events.length === 0)
      .map(({ claim }) => claim),
);

/** The events of a site that a claim is about. The claim's own event comes first. */
export function eventsOfClaimAtSite(
  dataset: Dataset,
  claim: Claim,
  site: string,
): readonly Event[] {
  const ids = claim.eventId === null ? claim.alsoAbout : [claim.eventId, ...claim.alsoAbout];
  return ids
    .map((id) => dataset.eventById.get(id))
    .filter((event) => event !== undefined)
    .filter((event) => event.siteId === site);
}

/**
 * True if the page of a site can have the claim: the file lists it under the site, or it is also about an event of the
 * site.
 */
export function isClaimAtSite(dataset: Dataset, claim: Claim, site: string): boolean {
  return claim.siteId === site || eventsOfClaimAtSite(dataset, claim, site).length > 0;
}
