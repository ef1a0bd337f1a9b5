import type { Claim, Dataset, Place } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import type { ClaimedPlace } from '../select/claimed-places';
import type { SiteView } from '../select/site-view';
import {
  claimantNamesOf,
  linesOfClaimedPlace,
  claimedPointOf,
  type ClaimedLine,
  type ClaimedPoint,
} from './claimed-shapes';
import { areaOf, footprintKindOf, type FootprintFeature } from './place-shapes';

/** The members of a site's view that say where its claims place it. */
type ClaimingView = Pick<SiteView, 'site' | 'claimedPlaces'>;

/** The shapes by which the map draws all claimed places. */
export interface ClaimedScene {
  readonly claimedAreas: readonly FootprintFeature[];
  readonly claimedLines: readonly ClaimedLine[];
  readonly claimedPoints: readonly ClaimedPoint[];
}

/**
 * The shapes of the claimed places of these sites. If two sites share a claimed place, the map draws it once. Equal
 * `views` return the same object, so that MapLibre does not get the data again.
 */
export function claimedSceneOf(
  dataset: Dataset,
  views: readonly ClaimingView[],
  language: string,
): ClaimedScene {
  const latest = latestClaimedSceneOf(dataset);
  const isSame =
    latest.labelLanguage === language &&
    latest.views.length === views.length &&
    latest.views.every((view, index) => view === views[index]);
  if (!isSame || latest.claimedScene === null) {
    latest.views = views;
    latest.labelLanguage = language;
    latest.claimedScene = makeClaimedScene(dataset, views, language);
  }
  return latest.claimedScene;
}

interface LatestClaimedScene {
  views: readonly ClaimingView[];
  labelLanguage: string;
  claimedScene: ClaimedScene | null;
}

const latestClaimedSceneOf = computeOncePer((): LatestClaimedScene => ({
  views: [],
  labelLanguage: '',
  claimedScene: null,
}));

function makeClaimedScene(
  dataset: Dataset,
  views: readonly ClaimingView[],
  language: string,
): ClaimedScene {
  const sharedByPlace = new Map<
    Place,
    { readonly claims: Set<Claim>; readonly siteIds: string[] }
  >();
  for (const { site, claimedPlaces } of views) {
    for (const { place, claims } of claimedPlaces) {
      const shared = sharedByPlace.get(place) ?? { claims: new Set(), siteIds: [] };
      claims.forEach((claim) => shared.claims.add(claim));
      shared.siteIds.push(site.id);
      sharedByPlace.set(place, shared);
    }
  }
  const claimedAreas: FootprintFeature[] = [];
  const claimedLines: ClaimedLine[] = [];
  const claimedPoints: ClaimedPoint[] = [];
  for (const [place, { claims, siteIds: ids }] of sharedByPlace) {
    const claimed: ClaimedPlace = { place, claims: [...claims] };
    const siteIds = ids.join(' ');
    const geometry = areaOf(place);
    const claimants = claimantNamesOf(dataset, claimed, language);
    const properties = { siteIds, kind: footprintKindOf(place), claimants };
    if (geometry !== null) claimedAreas.push({ type: 'Feature', geometry, properties });
    claimedLines.push(...linesOfClaimedPlace(dataset, claimed, siteIds, language));
    const point = claimedPointOf(dataset, claimed, siteIds, language);
    if (point !== null) claimedPoints.push(point);
  }
  return { claimedAreas, claimedLines, claimedPoints };
}
