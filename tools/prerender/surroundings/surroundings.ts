import { distance } from '@turf/turf';
import type { Position } from 'geojson';
import { lineOf } from '../../../src/cartography/place-shapes.ts';
import type { Mark } from '../../../src/cartography/scene.ts';
import type { StaticBasemap } from '../../../src/cartography/svg/static-basemap.ts';
import type { Dataset, NearTown, Place, Surroundings } from '../../../src/claims/model.ts';
import type { LngLat } from '../../../src/claims/place.ts';
import { extentOfAllSites, mapExtentOf, type MapExtent } from '../../../src/cartography/extent.ts';
import type { SiteView } from '../../../src/select/site-view.ts';
import type { Gazetteer } from './gazetteer.ts';
import { describeNearTown, findNearestTown } from './nearest-town.ts';
import { findWidening } from './widening.ts';

/** The path of the file with the surroundings of all sites, relative to the build's output folder. */
export const SURROUNDINGS_PATH = 'data/surroundings.json';

/**
 * Largest distance from the mark to the place, in metres, if the map gives no radius. Key: `where_prec`. With any other
 * precision, the place may be anywhere.
 */
const METRES_WITHOUT_RADIUS: Readonly<Record<number, number>> = { 1: 1000, 2: 25_000, 7: 25_000 };

/** A site as the map draws it without a filter, and its mark. */
export interface DrawnSite {
  readonly siteView: SiteView;
  /** Missing if the site is not drawn. */
  readonly mark: Pick<Mark, 'lng' | 'lat'> | undefined;
}

/** Finds the surroundings of a site, or of all sites together (null). */
export async function lookAround(
  dataset: Dataset,
  drawn: DrawnSite | null,
  gazetteer: Gazetteer,
  draw: (extent: MapExtent) => Promise<StaticBasemap>,
): Promise<Surroundings> {
  if (drawn !== null && drawn.mark === undefined) return {};
  const site = drawn?.siteView.site ?? null;
  const extentAt = (widening: number): MapExtent => {
    const widened = { ...dataset, surroundings: new Map([[site?.id ?? '', { widening }]]) };
    // Ignores the publisher's opening view. It cannot be widened, so the search would not end.
    return site === null ? extentOfAllSites(widened) : mapExtentOf(widened, site);
  };
  const widening = await findWidening(extentAt, draw);
  const town = drawn === null ? null : nearTownOf(drawn, gazetteer);
  return { ...(town !== null && { town }), ...(widening > 1 && { widening }) };
}

/** The town nearest to a site, and its distance or direction if these can be stated. */
export function nearTownOf({ siteView, mark }: DrawnSite, gazetteer: Gazetteer): NearTown | null {
  if (mark === undefined) return null;
  const point: LngLat = [mark.lng, mark.lat];
  const town = findNearestTown(gazetteer, point);
  const { site, claimedPlaces } = siteView;
  const places = claimedPlaces.length > 0 ? claimedPlaces.map(({ place }) => place) : [site];
  const uncertainty = Math.max(...places.map((place) => reachOf(place, point)));
  return town === null ? null : describeNearTown(town, point, uncertainty);
}

/** How far the place can be from the mark, in metres; `Infinity` if unknown. */
export function reachOf(place: Place, mark: Readonly<LngLat>): number {
  const { geometry, coordinateUncertaintyInMeters: radius, where_prec: precision } = place;
  const farthest = Math.max(
    0,
    ...cornersOf(place).map((corner) => distance(corner, [...mark], { units: 'meters' })),
  );
  // An area needs no radius, because it contains the whole place.
  const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  if (isArea) return farthest;
  return farthest + (radius ?? METRES_WITHOUT_RADIUS[precision ?? NaN] ?? Infinity);
}

function cornersOf(place: Place): readonly Position[] {
  const geometry = lineOf(place) ?? place.geometry;
  switch (geometry?.type) {
    case undefined:
      return [];
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
  }
}
