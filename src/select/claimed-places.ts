import { isWithdrawn } from '../claims/agreement/withdrawn';
import type { Claim, Dataset, Place } from '../claims/model';
import { isPlaceDrawable } from '../claims/place';

/** A place that the map can draw, and the claims that state it. */
export interface ClaimedPlace {
  readonly place: Place;
  /** At least one claim, in the order of the page. */
  readonly claims: readonly Claim[];
}

/**
 * The places that these claims state, without duplicates, in the order of the claims. Places that the map cannot draw, and
 * withdrawn claims, are left out.
 */
export function claimedPlacesOf(
  dataset: Dataset,
  claims: readonly Claim[],
): readonly ClaimedPlace[] {
  const stating = claims.filter(({ place }) => place !== undefined && isPlaceDrawable(place));
  if (stating.length === 0) return NO_PLACES;
  const claimsByPlace = new Map<Place, Claim[]>();
  for (const claim of stating.filter((one) => !isWithdrawn(dataset, one))) {
    const place = claim.place as Place;
    const equal = claimsByPlace.get(place);
    if (equal === undefined) claimsByPlace.set(place, [claim]);
    else equal.push(claim);
  }
  return [...claimsByPlace].map(([place, equal]) => ({ place, claims: equal }));
}

/**
 * True if the map can draw the place that the claim states. The map draws such places only for sites with a mark. A region
 * has no mark.
 */
export function isClaimedPlaceDrawable(dataset: Dataset, claim: Claim): boolean {
  const { place, siteId, alsoAbout } = claim;
  if (place === undefined || !isPlaceDrawable(place) || isWithdrawn(dataset, claim)) return false;
  const siteIds = [siteId, ...alsoAbout.map((id) => dataset.eventById.get(id)?.siteId ?? '')];
  return siteIds.some((id) => {
    const site = dataset.siteById.get(id);
    return site !== undefined && isPlaceDrawable(site);
  });
}

const NO_PLACES: readonly ClaimedPlace[] = [];
