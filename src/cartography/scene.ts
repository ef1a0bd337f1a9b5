import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { textInLanguage, localNameOf } from '../claims/text';
import type { Dataset, Place, Ring, Site } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { comparePrecision, isPlaceDrawable, type LngLat } from '../claims/place';
import type { SiteCounts, SiteView } from '../select/site-view';
import { lngBesideOthers } from './bounds';
import { claimedSceneOf } from './claimed-scene';
import type { Cluster } from './clusters/clusters';
import type { ClaimedLine, ClaimedPoint } from './claimed-shapes';
import {
  areaOf,
  DISC_CORNER_COUNT,
  footprintKindOf,
  placeContains,
  representativePointOf,
  type FootprintFeature,
  type FootprintProperties,
} from './place-shapes';
import { symbolsOf, type ActorSymbol } from './symbols';

/**
 * The properties of a ring, the circle around a site whose radius a claim states. It has only properties that the map's
 * style reads, because MapLibre copies every property to its worker.
 */
export interface RingProperties {
  readonly siteId: string;
  readonly label: string;
}

/** A circle to scale: the edge of a disc, or a ring. */
export interface Circle {
  readonly lng: number;
  readonly lat: number;
  readonly metres: number;
}

/** The mark of a site. It has a fixed size and is drawn at the point that represents the site. */
export interface Mark {
  readonly siteId: string;
  /** Longitude in degrees. It is beyond 180 if the antimeridian separates the site from other sites. */
  readonly lng: number;
  readonly lat: number;
  readonly label: string;
  /** The site's name in the script of the region. Empty if `label` is the same name. */
  readonly localLabel: string;
  readonly symbols: readonly ActorSymbol[];
  readonly hasDifferingAccounts: boolean;
  /** True if all shown events of the site may be outside the period. */
  readonly isMaybeInPeriod: boolean;
  /** True if the radius of the site is unknown. The map then draws a dashed disc of fixed size around the mark. */
  readonly isRadiusUnknown: boolean;
  /** The circles that the map draws for the site. If possible, the label does not cross them. */
  readonly circles?: readonly Circle[] | undefined;
  /** Counts of what the filter shows at the site. Missing if it shows no event and no claim. */
  readonly counts?: SiteCounts | undefined;
  /** The cluster that this mark stands for. Missing for the mark of a single site. */
  readonly cluster?: Cluster | undefined;
}

/** The members of a site's view that a drawing needs. */
export type DrawnSiteView = Pick<
  SiteView,
  | 'site'
  | 'isShown'
  | 'hasDifferingAccounts'
  | 'heardRings'
  | 'claimedPlaces'
  | 'counts'
  | 'shownToggleIds'
  | 'hedgesByToggleId'
>;

/** The views of all sites, with the reader's filter and without a filter. */
interface DrawnSiteViews {
  readonly sites: readonly DrawnSiteView[];
  readonly unfilteredSites: readonly DrawnSiteView[];
}

/** What the map draws, and where. It does not depend on a map library. */
export interface Scene {
  /**
   * The areas of the claimed places. A site without a shown claim about its position has the area of the editors'
   * placing.
   */
  readonly footprints: FeatureCollection<Polygon | MultiPolygon, FootprintProperties>;
  /** The lines of the claimed places, in the hues of their claimants' parties. */
  readonly claimedLines: readonly ClaimedLine[];
  readonly claimedPoints: readonly ClaimedPoint[];
  readonly rings: FeatureCollection<LineString, RingProperties>;
  readonly marks: readonly Mark[];
  /**
   * The marks of all sites, also of sites that the filters hide. The map computes from this list how far it displaces
   * each mark. The list changes only if the lens changes or a mark gets another position.
   */
  readonly unfilteredMarks: readonly Mark[];
}

/** A map with fewer sites has no clusters: overlapping marks move apart instead (`displaceMarks`). */
export const MIN_SITES_FOR_CLUSTERS = 40;

/**
 * From this zoom on, overlapping marks move apart instead. Otherwise, sites at the same point would never have marks of their
 * own.
 */
export const MAX_CLUSTER_ZOOM = 12;

/** True if the scene has enough sites for clusters. The filter does not change the result. */
export const hasClusters = ({ unfilteredMarks }: Pick<Scene, 'unfilteredMarks'>): boolean =>
  unfilteredMarks.length >= MIN_SITES_FOR_CLUSTERS;

/** True if the site has a geometry that is more precise than a country. */
export const isDrawable = (site: Site): boolean => isPlaceDrawable(site);

type RingFeature = Feature<LineString, RingProperties>;

function ringFeature(
  site: Site,
  point: Readonly<LngLat>,
  ring: Ring,
  language: string,
): RingFeature {
  const disc = circle([...point], ring.distanceInMeters, {
    steps: DISC_CORNER_COUNT,
    units: 'meters',
  });
  const [outline = []] = disc.geometry.coordinates;
  const properties = { siteId: site.id, label: textInLanguage(ring.label, language).text };
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: outline }, properties };
}

/**
 * The position of a site's mark. Usually, the mark is at the editors' point. If shown claims state places and none of
 * these contains that point, the mark is in the most precise claimed place. A shown claim then supports the position.
 */
function markPositionOf({ site, claimedPlaces }: DrawnSiteView): Readonly<LngLat> | null {
  const placing = representativePointOf(site);
  const [first, ...others] = claimedPlaces.map(({ place }) => place);
  if (placing === null || first === undefined) return placing;
  if ([first, ...others].some((place) => placeContains(place, placing))) return placing;
  const best = others.reduce((a, b) => (comparePrecision(b, a) < 0 ? b : a), first);
  return representativePointOf(best);
}

/** The circles of a site: the edges of the discs of its places, and its rings. */
function circlesOf(dataset: Dataset, { site, claimedPlaces, heardRings }: DrawnSiteView): Circle[] {
  const places = claimedPlaces.length > 0 ? claimedPlaces.map(({ place }) => place) : [site];
  const circleOf = (place: Place, metres = 0): Circle => {
    const [lng, lat] = representativePointOf(place) ?? [0, 0];
    return { lng: lngBesideOthers(dataset, lng), lat, metres };
  };
  return [
    ...places.map((place) => circleOf(place, place.coordinateUncertaintyInMeters)),
    ...heardRings.map(({ distanceInMeters }) => circleOf(site, distanceInMeters)),
  ];
}

function markOf(dataset: Dataset, view: DrawnSiteView, language: string): Mark | null {
  const { site, counts } = view;
  const point = markPositionOf(view);
  if (point === null) return null;
  const label = textInLanguage(site.name, language).text;
  return {
    siteId: site.id,
    lng: lngBesideOthers(dataset, point[0]),
    lat: point[1],
    label,
    localLabel: localNameOf(site, language)?.text ?? '',
    symbols: symbolsOf(dataset, view.shownToggleIds, view.hedgesByToggleId),
    hasDifferingAccounts: view.hasDifferingAccounts,
    isMaybeInPeriod: counts.eventCount > 0 && counts.maybeEventCount === counts.eventCount,
    isRadiusUnknown:
      view.claimedPlaces.length === 0 && site.geometry?.type === 'Point' && areaOf(site) === null,
    circles: circlesOf(dataset, view),
    counts,
  };
}

/**
 * The area where the editors placed a site. The cache returns the same object each time, so that MapLibre does not get
 * the area again.
 */
const placingFeatureOf = computeOncePer((site: Site): FootprintFeature | null => {
  const geometry = areaOf(site);
  const properties = { siteIds: site.id, kind: footprintKindOf(site) };
  return geometry && { type: 'Feature', geometry, properties };
});

interface DrawnSite {
  /** The language of the labels. */
  readonly labelLanguage: string;
  /**
   * The area where the editors placed the site. Null if the site has no such area, or if a shown claim states a place.
   */
  readonly placing: FootprintFeature | null;
  readonly rings: readonly RingFeature[];
  readonly mark: Mark | null;
}

const drawnSiteByView = new WeakMap<DrawnSiteView, DrawnSite>();

/** The footprint, rings and mark of a site. They are cached by site view, and an unchanged site keeps its site view. */
function drawnSiteOf(dataset: Dataset, view: DrawnSiteView, language: string): DrawnSite {
  const known = drawnSiteByView.get(view);
  if (known?.labelLanguage === language) return known;
  const { site } = view;
  const point = representativePointOf(site);
  const made = {
    labelLanguage: language,
    placing: view.claimedPlaces.length > 0 ? null : placingFeatureOf(site),
    rings:
      point === null ? [] : view.heardRings.map((ring) => ringFeature(site, point, ring, language)),
    mark: markOf(dataset, view, language),
  };
  drawnSiteByView.set(view, made);
  return made;
}

const isMark = (mark: Mark | null): mark is Mark => mark !== null;

const drawnSitesOf = (
  dataset: Dataset,
  sites: readonly DrawnSiteView[],
  language: string,
): DrawnSite[] =>
  sites
    .filter(({ isShown, site }) => isShown && isDrawable(site))
    .map((view) => drawnSiteOf(dataset, view, language));

interface UnfilteredMarks {
  readonly labelLanguage: string;
  readonly marks: readonly Mark[];
}

const unfilteredMarksByViews = new WeakMap<readonly DrawnSiteView[], UnfilteredMarks>();

/**
 * The last result of `withPositionsOf`. Returning the same list avoids placing all marks and labels again, which is
 * slow.
 */
const latestMovedMarksOf = computeOncePer(
  (unfiltered: readonly Mark[]): { marks: readonly Mark[] } => ({ marks: unfiltered }),
);

const haveSamePositions = (some: readonly Mark[], others: readonly Mark[]): boolean =>
  some.every(({ lng, lat }, index) => lng === others[index]?.lng && lat === others[index].lat);

/**
 * The unfiltered marks, with the positions that the filter gives them. A filter moves a mark if it hides or shows a
 * claimed place. The list is the same object until a mark moves.
 */
function withPositionsOf(unfiltered: readonly Mark[], marks: readonly Mark[]): readonly Mark[] {
  const markBySite = new Map(marks.map((mark) => [mark.siteId, mark]));
  const moved = unfiltered.map((mark) => {
    const { lng, lat } = markBySite.get(mark.siteId) ?? mark;
    return lng === mark.lng && lat === mark.lat ? mark : { ...mark, lng, lat };
  });
  const latest = latestMovedMarksOf(unfiltered);
  if (haveSamePositions(moved, unfiltered)) return unfiltered;
  if (!haveSamePositions(moved, latest.marks)) latest.marks = moved;
  return latest.marks;
}

function unfilteredMarksOf(
  dataset: Dataset,
  unfiltered: readonly DrawnSiteView[],
  language: string,
): readonly Mark[] {
  const known = unfilteredMarksByViews.get(unfiltered);
  if (known?.labelLanguage === language) return known.marks;
  const marks = drawnSitesOf(dataset, unfiltered, language)
    .map(({ mark }) => mark)
    .filter(isMark);
  unfilteredMarksByViews.set(unfiltered, { labelLanguage: language, marks });
  return marks;
}

/**
 * The scene of the sites that the filter shows. It omits sites without a place, and sites that are known only by
 * country.
 */
export function sceneOf(
  dataset: Dataset,
  { sites, unfilteredSites }: DrawnSiteViews,
  language: string,
): Scene {
  const placings: FootprintFeature[] = [];
  const rings: RingFeature[] = [];
  const marks: Mark[] = [];
  for (const drawn of drawnSitesOf(dataset, sites, language)) {
    if (drawn.placing !== null) placings.push(drawn.placing);
    if (drawn.mark !== null) marks.push(drawn.mark);
    rings.push(...drawn.rings);
  }
  const claiming = sites.filter(
    ({ isShown, claimedPlaces }) => isShown && claimedPlaces.length > 0,
  );
  const { claimedAreas, claimedLines, claimedPoints } = claimedSceneOf(dataset, claiming, language);
  const unfiltered = unfilteredMarksOf(dataset, unfilteredSites, language);
  const canMarksMove = unfilteredSites.some(({ claimedPlaces }) => claimedPlaces.length > 0);
  return {
    footprints: { type: 'FeatureCollection', features: [...placings, ...claimedAreas] },
    claimedLines,
    claimedPoints,
    rings: { type: 'FeatureCollection', features: rings },
    marks,
    unfilteredMarks: canMarksMove ? withPositionsOf(unfiltered, marks) : unfiltered,
  };
}
