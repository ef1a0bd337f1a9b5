import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { textIn, localNameOf } from '../claims/text';
import type { Dataset, Ring, Site } from '../claims/model';
import type { Filtered } from '../select/derive';
import type { SiteView } from '../select/site-view';
import { innermost } from './innermost';
import { symbolOf, type ActorSymbol } from './symbols';

/**
 * How the extent of a site is drawn: `known` to scale; `vague` dashed, where only a representative
 * point is known (`where_prec` 5 and 7); `division` hatched, an administrative area (3 and 4).
 */
export type FootprintKind = 'known' | 'vague' | 'division';

export interface FootprintProperties {
  readonly site: string;
  readonly kind: FootprintKind;
}

/** Only what the style reads crosses to the worker. */
export interface RingProperties {
  readonly site: string;
  readonly label: string;
}

/** The mark of a site: of fixed size, at the point that stands for the place. */
export interface Mark {
  readonly site: string;
  readonly lng: number;
  readonly lat: number;
  readonly label: string;
  /** The name in the region's script, where it differs from the label. */
  readonly localLabel: string;
  readonly symbols: readonly ActorSymbol[];
  readonly differs: boolean;
  /** All that is shown of it only may be in the period. */
  readonly maybe: boolean;
  /** The radius of the place is unknown: a dashed disc of fixed size goes with the mark. */
  readonly radiusUnknown: boolean;
}

/** What is drawn, and where: free of any drawing library. */
export interface Scene {
  readonly footprints: FeatureCollection<Polygon | MultiPolygon, FootprintProperties>;
  readonly rings: FeatureCollection<LineString, RingProperties>;
  readonly marks: readonly Mark[];
  /** The marks of all sites with nothing switched off, by which each has its room. One list as long as the lens is the same. */
  readonly unfiltered: readonly Mark[];
}

const DISC_CORNERS = 96;
const VAGUE: readonly number[] = [5, 7];
const DIVISION: readonly number[] = [3, 4];
/** `where_prec` 6: only the country is known, and nothing is drawn. */
const COUNTRY = 6;

/** Whether a site has a place that can be drawn. */
export function isDrawn(site: Site): boolean {
  return site.geometry !== null && site.where_prec !== COUNTRY;
}

/** The disc that holds the place, or its area; null where there is none to draw. */
function extentOf(site: Site): Polygon | MultiPolygon | null {
  if (site.geometry === null) return null;
  if (site.geometry.type !== 'Point') return site.geometry;
  const metres = site.coordinateUncertaintyInMeters;
  if (metres === undefined) return null;
  return circle(site.geometry, metres, { steps: DISC_CORNERS, units: 'meters' }).geometry;
}

const pointsOfAreas = new WeakMap<object, readonly [lng: number, lat: number]>();

/** The point of an area farthest from its outline; of several areas, that with the most room. Looked for once. */
function innermostPoint(area: Polygon | MultiPolygon): readonly [lng: number, lat: number] {
  const known = pointsOfAreas.get(area);
  if (known !== undefined) return known;
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const [roomiest] = polygons.map(innermost).sort((a, b) => b.room - a.room);
  const point = [roomiest?.x ?? 0, roomiest?.y ?? 0] as const;
  pointsOfAreas.set(area, point);
  return point;
}

function footprintKind(site: Site): FootprintKind {
  if (DIVISION.includes(site.where_prec)) return 'division';
  return VAGUE.includes(site.where_prec) ? 'vague' : 'known';
}

/** Where a site's mark and rings stand: its point, or one within its area. */
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
  const properties = { site: site.id, label: textIn(ring.label, language).text };
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: outline }, properties };
}

function markOf(dataset: Dataset, view: SiteView, language: string): Mark | null {
  const { site } = view;
  const point = pointOf(site);
  if (point === null) return null;
  const label = textIn(site.name, language).text;
  return {
    site: site.id,
    lng: point[0],
    lat: point[1],
    label,
    localLabel: localNameOf(site, language)?.text ?? '',
    symbols: view.togglesShown.map((layer) => symbolOf(dataset, layer)),
    differs: view.differs,
    maybe: view.eventsShown.length > 0 && view.eventsShown.every(({ maybe }) => maybe),
    radiusUnknown:
      site.geometry?.type === 'Point' && site.coordinateUncertaintyInMeters === undefined,
  };
}

type Extent = Feature<Polygon | MultiPolygon, FootprintProperties>;

const footprintsOfSites = new WeakMap<Site, Extent | null>();

/** A disc of many corners is worked out once. */
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

/** Of a site that the last change did not touch, all is as it was. */
function drawnSite(dataset: Dataset, view: SiteView, language: string): DrawnSite {
  const known = drawnSites.get(view);
  if (known?.language === language) return known;
  const { site } = view;
  const point = pointOf(site);
  const made = {
    language,
    extent: footprintFeature(site),
    rings: point === null ? [] : view.rings.map((ring) => ringLine(site, point, ring, language)),
    mark: markOf(dataset, view, language),
  };
  drawnSites.set(view, made);
  return made;
}

const isMark = (mark: Mark | null): mark is Mark => mark !== null;

const drawnOf = (dataset: Dataset, sites: readonly SiteView[], language: string): DrawnSite[] =>
  sites
    .filter(({ shown, site }) => shown && isDrawn(site))
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

/** The scene of the sites that are shown; a site known only to its country, or to no place, is not drawn. */
export function sceneOf(
  dataset: Dataset,
  { sites, unfiltered }: Pick<Filtered, 'sites' | 'unfiltered'>,
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
    unfiltered: marksUnfiltered(dataset, unfiltered, language),
  };
}
