import type { Position } from 'geojson';
import { pointFeature, polygonFeature, type LayerBand, type BasemapFeature } from '../features';
import { boundingBoxCentre, positionKey, ringContains } from '../geometry';
import { joinLinesIntoRings, roundCorners } from '../lines';
import { DRAWN_LAKES } from '../names/drawn-lakes';
import { LAKES, type LakeName } from '../names/lakes-and-seas';
import { polygonsOf } from '../polygons';
import { FIRST_DETAILED_ZOOM, isInRegion, MAX_REGION_ZOOM } from '../region';
import type { RiverCourses } from '../river-courses';
import { readLakeLines } from '../sources/gshhg';
import { lakesAt50m } from '../sources/natural-earth';

/** Lakes and their names: Natural Earth for the world, GSHHG at 200 m and outlines of our own for the region. */
export function lakeBands({ courseBankKeys }: RiverCourses): readonly LayerBand[] {
  const sourceRings = joinLinesIntoRings(readLakeLines().map(({ points }) => points)).filter(
    (ring) => !ring.some((point) => courseBankKeys.has(positionKey(point))),
  );
  const rings = [...sourceRings, ...DRAWN_LAKES.map(({ outline }) => roundCorners(outline))];
  const world = lakesAt50m.features.flatMap(({ geometry }) => polygonsOf(geometry));
  const outside = world.filter(([outer = []]) => !isInRegion(boundingBoxCentre(outer)));
  return [
    {
      layer: 'lakes',
      zoomRange: [2, FIRST_DETAILED_ZOOM - 1],
      features: world.map(polygonFeature),
    },
    {
      layer: 'lakes',
      zoomRange: [FIRST_DETAILED_ZOOM, MAX_REGION_ZOOM],
      features: [...outside, ...rings.map((ring) => [ring])].map(polygonFeature),
    },
    {
      layer: 'lake-names',
      zoomRange: [FIRST_DETAILED_ZOOM, MAX_REGION_ZOOM],
      features: [...LAKES, ...DRAWN_LAKES].map((lake) => lakeNameFeature(lake, rings)),
    },
  ];
}

function lakeNameFeature(
  { name, name_ar, position }: LakeName,
  rings: readonly Position[][],
): BasemapFeature {
  if (!rings.some((ring) => ringContains(ring, position)))
    throw new Error(`no lake contains the position of ${name}`);
  return pointFeature(position, { name, name_ar });
}
