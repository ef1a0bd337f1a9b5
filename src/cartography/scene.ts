import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { textInLanguage, localNameOf } from '../claims/text';
import type { Dataset, Ring, Site } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { isPlaceDrawable, placeKey } from '../claims/place';
import type { ClaimedPlace } from '../select/claimed-places';
import type { FilteredView } from '../select/derive';
import type { SiteView } from '../select/site-view';
import {
  claimantNamesOf,
  claimedLinesOf,
  claimedPointOf,
  type ClaimedLine,
  type ClaimedPoint,
} from './claimed-shapes';
import {
  areaOf,
  DISC_CORNER_COUNT,
  footprintKindOf,
  placeContains,
  representativePointOf,
  type FootprintKind,
  type LngLat,
} from './place-shapes';
import { symbolOf, type ActorSymbol } from './symbols';

export interface FootprintProperties {
  /** The ids of the sites whose place this is, separated by spaces. Two sites share a place if one claim is about both. */
  readonly siteIds: string;
  readonly kind: FootprintKind;
  /** The names of those who claim the place, one in each line. Missing if the editors placed the site. */
  readonly claimants?: string;
}

/**
 * The properties of a ring, the circle around a site whose radius a claim states. It has only those that the map's style
 * reads, because MapLibre copies every property to its worker.
 */
export interface RingProperties {
  readonly siteId: string;
  readonly label: string;
}

/** The mark of a site. It has a fixed size and is drawn at the point that represents the site. */
export interface Mark {
  readonly siteId: string;
  readonly lng: number;
  readonly lat: number;
  readonly label: string;
  /** The site's name in the script of the region. It is empty if `label` is already this name. */
  readonly localLabel: string;
  readonly symbols: readonly ActorSymbol[];
  readonly hasDifferingAccounts: boolean;
  /** True if all shown events of the site may be outside the period. */
  readonly isMaybeInPeriod: boolean;
  /** True if the radius of the site is unknown. The map then draws a dashed disc of fixed size around the mark. */
  readonly isRadiusUnknown: boolean;
}

/** What the map draws, and where. A scene can be drawn with any library. */
export interface Scene {
  /** The areas that the shown claims state. For a site without such a claim, the area where the editors placed it. */
  readonly footprints: FeatureCollection<Polygon | MultiPolygon, FootprintProperties>;
  /** The outlines and lines of claimed places, each in the hue of its claimant. */
  readonly claimedLines: readonly ClaimedLine[];
  readonly claimedPoints: readonly ClaimedPoint[];
  readonly rings: FeatureCollection<LineString, RingProperties>;
  readonly marks: readonly Mark[];
  /**
   * The marks of all sites, also of sites that the filters hide. The place of each mark is computed from this list,
   * which changes only with the lens, or if a mark moves.
   */
  readonly unfilteredMarks: readonly Mark[];
}

/** True if the site has a geometry that is more precise than a country. */
export const isDrawable = (site: Site): boolean => isPlaceDrawable(site);

type RingFeature = Feature<LineString, RingProperties>;

function ringFeature(site: Site, point: LngLat, ring: Ring, language: string): RingFeature {
  const disc = circle([...point], ring.distanceInMeters, {
    steps: DISC_CORNER_COUNT,
    units: 'meters',
  });
  const [outline = []] = disc.geometry.coordinates;
  const properties = { siteId: site.id, label: textInLanguage(ring.label, language).text };
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: outline }, properties };
}

/**
 * The position of a site's mark. It is where the editors placed the site, if no claim says where or a claimed place contains that
 * point. Otherwise it is the point of the claimed place that is known best, so that no mark lies where nobody puts it.
 */
function markPositionOf({ site, claimedPlaces }: SiteView): LngLat | null {
  const placing = representativePointOf(site);
  const [first, ...others] = claimedPlaces.map(({ place }) => place);
  if (placing === null || first === undefined) return placing;
  if ([first, ...others].some((place) => placeContains(place, placing))) return placing;
  const best = others.reduce((a, b) => (b.where_prec < a.where_prec ? b : a), first);
  return representativePointOf(best);
}

function markOf(dataset: Dataset, view: SiteView, language: string): Mark | null {
  const { site } = view;
  const point = markPositionOf(view);
  if (point === null) return null;
  const label = textInLanguage(site.name, language).text;
  return {
    siteId: site.id,
    lng: point[0],
    lat: point[1],
    label,
    localLabel: localNameOf(site, language)?.text ?? '',
    symbols: view.shownToggleIds.map((layer) =>
      symbolOf(dataset, layer, view.hedgesByToggleId.has(layer)),
    ),
    hasDifferingAccounts: view.hasDifferingAccounts,
    isMaybeInPeriod:
      view.shownEvents.length > 0 &&
      view.shownEvents.every(({ isMaybeInPeriod }) => isMaybeInPeriod),
    isRadiusUnknown:
      view.claimedPlaces.length === 0 && site.geometry?.type === 'Point' && areaOf(site) === null,
  };
}

type FootprintFeature = Feature<Polygon | MultiPolygon, FootprintProperties>;

/** The area where the editors placed a site. A cache keeps it, because MapLibre gets no feature that it already has. */
const placingFeatureOf = computeOncePer((site: Site): FootprintFeature | null => {
  const geometry = areaOf(site);
  const properties = { siteIds: site.id, kind: footprintKindOf(site) };
  return geometry && { type: 'Feature', geometry, properties };
});

interface DrawnSite {
  /** The language of the labels. */
  readonly labelLanguage: string;
  /** The area where the editors placed the site. Null if it has none, or if a shown claim says where. */
  readonly placing: FootprintFeature | null;
  readonly rings: readonly RingFeature[];
  readonly mark: Mark | null;
}

const drawnSiteByView = new WeakMap<SiteView, DrawnSite>();

/**
 * The footprint, rings and mark of a site. A cache keeps them for each site view, and an unchanged site keeps its
 * site view.
 */
function drawnSiteOf(dataset: Dataset, view: SiteView, language: string): DrawnSite {
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
  sites: readonly SiteView[],
  language: string,
): DrawnSite[] =>
  sites
    .filter(({ isShown, site }) => isShown && isDrawable(site))
    .map((view) => drawnSiteOf(dataset, view, language));

interface UnfilteredMarks {
  readonly labelLanguage: string;
  readonly marks: readonly Mark[];
}

const unfilteredMarksByViews = new WeakMap<readonly SiteView[], UnfilteredMarks>();

type ClaimedScene = Pick<Scene, 'claimedLines' | 'claimedPoints'> & {
  readonly areas: readonly FootprintFeature[];
};

interface LatestClaimedScene {
  views: readonly SiteView[];
  labelLanguage: string;
  claimedScene: ClaimedScene | null;
}

const latestClaimedSceneOf = computeOncePer((): LatestClaimedScene => ({
  views: [],
  labelLanguage: '',
  claimedScene: null,
}));

/** Like `claimedSceneOf`, but returns the last result while these views stay the same, so that MapLibre gets no data again. */
function cachedClaimedSceneOf(
  dataset: Dataset,
  views: readonly SiteView[],
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
    latest.claimedScene = claimedSceneOf(dataset, views, language);
  }
  return latest.claimedScene;
}

/** The claimed places of all sites. Sites that share a claim share its place, which is drawn once. */
function claimedSceneOf(
  dataset: Dataset,
  views: readonly SiteView[],
  language: string,
): ClaimedScene {
  const places = new Map<string, { readonly claimed: ClaimedPlace; readonly siteIds: string[] }>();
  for (const { site, claimedPlaces } of views) {
    for (const claimed of claimedPlaces) {
      const key = placeKey(claimed.place);
      const shared = places.get(key);
      if (shared === undefined) places.set(key, { claimed, siteIds: [site.id] });
      else {
        const claims = [...new Set([...shared.claimed.claims, ...claimed.claims])];
        places.set(key, {
          claimed: { place: shared.claimed.place, claims },
          siteIds: [...shared.siteIds, site.id],
        });
      }
    }
  }
  const areas: FootprintFeature[] = [];
  const claimedLines: ClaimedLine[] = [];
  const claimedPoints: ClaimedPoint[] = [];
  for (const { claimed, siteIds: ids } of places.values()) {
    const siteIds = ids.join(' ');
    const geometry = areaOf(claimed.place);
    const claimants = claimantNamesOf(dataset, claimed, language);
    const properties = { siteIds, kind: footprintKindOf(claimed.place), claimants };
    if (geometry !== null) areas.push({ type: 'Feature', geometry, properties });
    claimedLines.push(...claimedLinesOf(dataset, claimed, siteIds, language));
    const point = claimedPointOf(dataset, claimed, siteIds, language);
    if (point !== null) claimedPoints.push(point);
  }
  return { areas, claimedLines, claimedPoints };
}

/** The unfiltered marks, each at the position that it has now. A mark moves if the filter changes who says where. */
function withPositionsOf(unfiltered: readonly Mark[], marks: readonly Mark[]): readonly Mark[] {
  const markBySite = new Map(marks.map((mark) => [mark.siteId, mark]));
  let hasMoved = false;
  const moved = unfiltered.map((mark) => {
    const { lng, lat } = markBySite.get(mark.siteId) ?? mark;
    if (lng === mark.lng && lat === mark.lat) return mark;
    hasMoved = true;
    return { ...mark, lng, lat };
  });
  return hasMoved ? moved : unfiltered;
}

function unfilteredMarksOf(
  dataset: Dataset,
  unfiltered: readonly SiteView[],
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
 * The scene of the sites that the filter shows. It omits sites without a place, and sites of which only the country
 * is known.
 */
export function sceneOf(
  dataset: Dataset,
  { sites, unfilteredSites }: Pick<FilteredView, 'sites' | 'unfilteredSites'>,
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
  const { areas, claimedLines, claimedPoints } = cachedClaimedSceneOf(dataset, claiming, language);
  const unfiltered = unfilteredMarksOf(dataset, unfilteredSites, language);
  const canMarksMove = unfilteredSites.some(({ claimedPlaces }) => claimedPlaces.length > 0);
  return {
    footprints: { type: 'FeatureCollection', features: [...placings, ...areas] },
    claimedLines,
    claimedPoints,
    rings: { type: 'FeatureCollection', features: rings },
    marks,
    unfilteredMarks: canMarksMove ? withPositionsOf(unfiltered, marks) : unfiltered,
  };
}
