import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { textInLanguage, localNameOf } from '../claims/text';
import type { Dataset, Ring, Site } from '../claims/model';
import type { FilteredView } from '../select/derive';
import type { SiteView } from '../select/site-view';
import { innermostPoint } from './innermost';
import { symbolOf, type ActorSymbol } from './symbols';

/**
 * How the footprint of a site is drawn. `known`: to scale. `vague`: dashed, because only a representative point is known
 * (`where_prec` 5 and 7). `division`: hatched, because it is an administrative area (3 and 4).
 */
export type FootprintKind = 'known' | 'vague' | 'division';

export interface FootprintProperties {
  readonly site: string;
  readonly kind: FootprintKind;
}

/** Holds only what the style reads, because MapLibre copies it to its worker. */
export interface RingProperties {
  readonly site: string;
  readonly label: string;
}

/** The mark of a site. It has a fixed size and is at the point that represents the place. */
export interface Mark {
  readonly site: string;
  readonly lng: number;
  readonly lat: number;
  readonly label: string;
  /** The name in the region's script; empty if it is the label. */
  readonly localLabel: string;
  readonly symbols: readonly ActorSymbol[];
  readonly differs: boolean;
  /** True if each event that is shown may or may not be in the period. */
  readonly maybe: boolean;
  /** True if the radius of the place is unknown. Then a dashed disc of fixed size surrounds the mark. */
  readonly radiusUnknown: boolean;
}

/** What is drawn, and where, without any drawing library. */
export interface Scene {
  readonly footprints: FeatureCollection<Polygon | MultiPolygon, FootprintProperties>;
  readonly rings: FeatureCollection<LineString, RingProperties>;
  readonly marks: readonly Mark[];
  /** The marks of all sites without a filter. They decide where each mark is placed. The list stays the same while the lens does. */
  readonly unfiltered: readonly Mark[];
}

const DISC_CORNERS = 96;
const VAGUE: readonly number[] = [5, 7];
const DIVISION: readonly number[] = [3, 4];
/** `where_prec` 6: only the country is known, so nothing is drawn. */
const COUNTRY = 6;

/** True if a site has a place that can be drawn. */
export function isDrawn(site: Site): boolean {
  return site.geometry !== null && site.where_prec !== COUNTRY;
}

/** The disc that contains the place, or its area; null if there is neither. */
function extentOf(site: Site): Polygon | MultiPolygon | null {
  if (site.geometry === null) return null;
  if (site.geometry.type !== 'Point') return site.geometry;
  const metres = site.coordinateUncertaintyInMeters;
  if (metres === undefined) return null;
  return circle(site.geometry, metres, { steps: DISC_CORNERS, units: 'meters' }).geometry;
}

function footprintKind(site: Site): FootprintKind {
  if (DIVISION.includes(site.where_prec)) return 'division';
  return VAGUE.includes(site.where_prec) ? 'vague' : 'known';
}

/** The point of a site's mark and rings: its own point, or one inside its area. */
export function pointOf(site: Site): readonly [lng: number, lat: number] | null {
  if (site.geometry === null) return null;
  if (site.geometry.type !== 'Point') return innermostPoint(site.geometry);
  const [lng = 0, lat = 0] = site.geometry.coordinates;
  return [lng, lat];
}

type RingLine = Feature<LineString, RingProperties>;

function ringLine(
  site: Site,
  point: readonly [lng: number, lat: number],
  ring: Ring,
  language: string,
): RingLine {
  const disc = circle([...point], ring.distanceInMeters, { steps: DISC_CORNERS, units: 'meters' });
  const [outline = []] = disc.geometry.coordinates;
  const properties = { site: site.id, label: textInLanguage(ring.label, language).text };
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: outline }, properties };
}

function markOf(dataset: Dataset, view: SiteView, language: string): Mark | null {
  const { site } = view;
  const point = pointOf(site);
  if (point === null) return null;
  const label = textInLanguage(site.name, language).text;
  return {
    site: site.id,
    lng: point[0],
    lat: point[1],
    label,
    localLabel: localNameOf(site, language)?.text ?? '',
    symbols: view.shownToggleIds.map((layer) => symbolOf(dataset, layer)),
    differs: view.hasDifferingAccounts,
    maybe:
      view.shownEvents.length > 0 &&
      view.shownEvents.every(({ isMaybeInPeriod }) => isMaybeInPeriod),
    radiusUnknown:
      site.geometry?.type === 'Point' && site.coordinateUncertaintyInMeters === undefined,
  };
}

type Extent = Feature<Polygon | MultiPolygon, FootprintProperties>;

const footprintsOfSites = new WeakMap<Site, Extent | null>();

/** Computed once for each site, because a disc has many corners. */
function footprintFeature(site: Site): Extent | null {
  const known = footprintsOfSites.get(site);
  if (known !== undefined) return known;
  const geometry = extentOf(site);
  const properties = { site: site.id, kind: footprintKind(site) };
  const made: Extent | null = geometry && { type: 'Feature', geometry, properties };
  footprintsOfSites.set(site, made);
  return made;
}

interface DrawnSite {
  readonly language: string;
  readonly extent: Extent | null;
  readonly rings: readonly RingLine[];
  readonly mark: Mark | null;
}

const drawnSites = new WeakMap<SiteView, DrawnSite>();

/** Computed once for each view of a site. A site that a change does not touch keeps its view. */
function drawnSite(dataset: Dataset, view: SiteView, language: string): DrawnSite {
  const known = drawnSites.get(view);
  if (known?.language === language) return known;
  const { site } = view;
  const point = pointOf(site);
  const made = {
    language,
    extent: footprintFeature(site),
    rings:
      point === null ? [] : view.heardRings.map((ring) => ringLine(site, point, ring, language)),
    mark: markOf(dataset, view, language),
  };
  drawnSites.set(view, made);
  return made;
}

const isMark = (mark: Mark | null): mark is Mark => mark !== null;

const drawnOf = (dataset: Dataset, sites: readonly SiteView[], language: string): DrawnSite[] =>
  sites
    .filter(({ isShown, site }) => isShown && isDrawn(site))
    .map((view) => drawnSite(dataset, view, language));

interface UnfilteredMarks {
  readonly language: string;
  readonly marks: readonly Mark[];
}

const unfilteredMarks = new WeakMap<readonly SiteView[], UnfilteredMarks>();

function marksUnfiltered(
  dataset: Dataset,
  unfiltered: readonly SiteView[],
  language: string,
): readonly Mark[] {
  const known = unfilteredMarks.get(unfiltered);
  if (known?.language === language) return known.marks;
  const marks = drawnOf(dataset, unfiltered, language)
    .map(({ mark }) => mark)
    .filter(isMark);
  unfilteredMarks.set(unfiltered, { language, marks });
  return marks;
}

/** The scene of the sites that are shown. A site without a place, or with only a country, is not drawn. */
export function sceneOf(
  dataset: Dataset,
  { sites, unfilteredSites }: Pick<FilteredView, 'sites' | 'unfilteredSites'>,
  language: string,
): Scene {
  const footprints: Extent[] = [];
  const rings: RingLine[] = [];
  const marks: Mark[] = [];
  for (const drawn of drawnOf(dataset, sites, language)) {
    if (drawn.extent !== null) footprints.push(drawn.extent);
    if (drawn.mark !== null) marks.push(drawn.mark);
    rings.push(...drawn.rings);
  }
  return {
    footprints: { type: 'FeatureCollection', features: footprints },
    rings: { type: 'FeatureCollection', features: rings },
    marks,
    unfiltered: marksUnfiltered(dataset, unfilteredSites, language),
  };
}
