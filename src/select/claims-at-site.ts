import type { Claim, Dataset, Event, Site } from '../claims/model';

/** The events of a site that a claim is about, its own first. */
export function eventsOfClaimAt(dataset: Dataset, claim: Claim, site: string): readonly Event[] {
  const about = claim.event === null ? claim.alsoAbout : [claim.event, ...claim.alsoAbout];
  return about
    .map((id) => dataset.eventById.get(id))
    .filter((event) => event !== undefined)
    .filter((event) => event.site === site);
}

/** Whether the page of a site has the claim: its own claims, and those of others about one of its events. */
export function claimIsAt(dataset: Dataset, claim: Claim, site: string): boolean {
  return claim.site === site || eventsOfClaimAt(dataset, claim, site).length > 0;
}

/** A claim on the page of a site, with the events of that site that it is about; none where it is about the site itself. */
export interface ClaimAtSite {
  readonly claim: Claim;
  readonly events: readonly Event[];
}

const claimsOfSites = new WeakMap<Site, readonly ClaimAtSite[]>();

function readClaimsAtSite(dataset: Dataset, site: Site): readonly ClaimAtSite[] {
  const atEvents = site.events.flatMap((event) => dataset.claimsAt.get(event.id) ?? []);
  return [...new Set([...atEvents, ...site.claims])].map((claim) => ({
    claim,
    events: eventsOfClaimAt(dataset, claim, site.id),
  }));
}

/** Every claim of a site's page, once, in the order of the page: looked up once a dataset, since every toggle asks. */
export function claimsAtSite(dataset: Dataset, site: Site): readonly ClaimAtSite[] {
  const known = claimsOfSites.get(site) ?? readClaimsAtSite(dataset, site);
  claimsOfSites.set(site, known);
  return known;
}
