import type { Position } from 'geojson';
import { pointFeature, polygonFeature, type LayerBand, type BasemapFeature } from '../features';
import { boundingBoxCentre, positionKey, ringContains } from '../geometry';
import { joinLinesIntoRings } from '../lines';
import { LAKES, type LakeName } from '../names/lakes-and-seas';
import { polygonsOf } from '../polygons';
import { isInRegion, MAX_REGION_ZOOM, MAX_WORLD_ZOOM } from '../region';
import type { RiverCourses } from '../river-courses';
import { readLakeLines } from '../sources/gshhg';
import { lakesAt50m } from '../sources/natural-earth';

/** Lakes and their names: Natural Earth for the world, GSHHG at 200 m for the region. */
export function lakeBands({ courseBankKeys }: RiverCourses): readonly LayerBand[] {
  const rings = joinLinesIntoRings(readLakeLines().map(({ points }) => points)).filter(
    (ring) => !ring.some((point) => courseBankKeys.has(positionKey(point))),
  );
  const world = lakesAt50m.features.flatMap(({ geometry }) => polygonsOf(geometry));
  const outside = world.filter(([outer = []]) => !isInRegion(boundingBoxCentre(outer)));
  return [
    { layer: 'lakes', zoomRange: [2, MAX_WORLD_ZOOM - 1], features: world.map(polygonFeature) },
    {
      layer: 'lakes',
      zoomRange: [MAX_WORLD_ZOOM, MAX_REGION_ZOOM],
      features: [...outside, ...rings.map((ring) => [ring])].map(polygonFeature),
    },
    {
      layer: 'lake-names',
      zoomRange: [MAX_WORLD_ZOOM, MAX_REGION_ZOOM],
      features: LAKES.map((lake) => lakeNameFeature(lake, rings)),
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
