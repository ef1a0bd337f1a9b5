import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { textInLanguage, localNameOf } from '../claims/text';
import type { Dataset, Ring, Site } from '../claims/model';
import type { FilteredView } from '../select/derive';
import type { SiteView } from '../select/site-view';
import { innermostPoint } from './innermost';
import { symbolOf, type ActorSymbol } from './symbols';

/**
 * How the map draws the footprint of a site.
 * - `known`: to scale.
 * - `vague`: dashed, because only a representative point is known (`where_prec` 5 and 7).
 * - `division`: hatched, because the site is an administrative area (`where_prec` 3 and 4).
 */
export type FootprintKind = 'known' | 'vague' | 'division';

export interface FootprintProperties {
  readonly siteId: string;
  readonly kind: FootprintKind;
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
  readonly footprints: FeatureCollection<Polygon | MultiPolygon, FootprintProperties>;
  readonly rings: FeatureCollection<LineString, RingProperties>;
  readonly marks: readonly Mark[];
  /**
   * The marks of all sites, also of sites that the filters hide. The place of each mark is computed from this list,
   * which changes only with the lens.
   */
  readonly unfilteredMarks: readonly Mark[];
}

const DISC_CORNER_COUNT = 96;
const VAGUE_PRECISIONS: readonly number[] = [5, 7];
const DIVISION_PRECISIONS: readonly number[] = [3, 4];
/** The `where_prec` of a site if only its country is known. The map does not draw such a site. */
const COUNTRY_WHERE_PREC = 6;

/** True if the site has a geometry that is more precise than a country. */
export function isDrawable(site: Site): boolean {
  return site.geometry !== null && site.where_prec !== COUNTRY_WHERE_PREC;
}

/**
 * The area of a site, or the disc around its point. The result is null if the site has no area and its point has no
 * radius.
 */
function areaOf(site: Site): Polygon | MultiPolygon | null {
  if (site.geometry === null) return null;
  if (site.geometry.type !== 'Point') return site.geometry;
  const metres = site.coordinateUncertaintyInMeters;
  if (metres === undefined) return null;
  return circle(site.geometry, metres, { steps: DISC_CORNER_COUNT, units: 'meters' }).geometry;
}

function footprintKindOf(site: Site): FootprintKind {
  if (DIVISION_PRECISIONS.includes(site.where_prec)) return 'division';
  return VAGUE_PRECISIONS.includes(site.where_prec) ? 'vague' : 'known';
}

/**
 * The position of a site's mark, which is also the centre of its rings. It is the site's own point, or a point inside
 * the site's area.
 */
export function representativePointOf(site: Site): readonly [lng: number, lat: number] | null {
  if (site.geometry === null) return null;
  if (site.geometry.type !== 'Point') return innermostPoint(site.geometry);
  const [lng = 0, lat = 0] = site.geometry.coordinates;
  return [lng, lat];
}

type RingFeature = Feature<LineString, RingProperties>;

function ringFeature(
  site: Site,
  point: readonly [lng: number, lat: number],
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

function markOf(dataset: Dataset, view: SiteView, language: string): Mark | null {
  const { site } = view;
  const point = representativePointOf(site);
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
      site.geometry?.type === 'Point' && site.coordinateUncertaintyInMeters === undefined,
  };
}

type FootprintFeature = Feature<Polygon | MultiPolygon, FootprintProperties>;

const footprintBySite = new WeakMap<Site, FootprintFeature | null>();

/** The footprint of a site as GeoJSON. A cache keeps it for each site, because a disc has many corners. */
function footprintFeatureOf(site: Site): FootprintFeature | null {
  const known = footprintBySite.get(site);
  if (known !== undefined) return known;
  const geometry = areaOf(site);
  const properties = { siteId: site.id, kind: footprintKindOf(site) };
  const made: FootprintFeature | null = geometry && { type: 'Feature', geometry, properties };
  footprintBySite.set(site, made);
  return made;
}

interface DrawnSite {
  /** The language of the labels. */
  readonly labelLanguage: string;
  readonly footprint: FootprintFeature | null;
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
    footprint: footprintFeatureOf(site),
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
  const footprints: FootprintFeature[] = [];
  const rings: RingFeature[] = [];
  const marks: Mark[] = [];
  for (const drawn of drawnSitesOf(dataset, sites, language)) {
    if (drawn.footprint !== null) footprints.push(drawn.footprint);
    if (drawn.mark !== null) marks.push(drawn.mark);
    rings.push(...drawn.rings);
  }
  return {
    footprints: { type: 'FeatureCollection', features: footprints },
    rings: { type: 'FeatureCollection', features: rings },
    marks,
    unfilteredMarks: unfilteredMarksOf(dataset, unfilteredSites, language),
  };
}
