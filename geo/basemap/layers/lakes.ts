import type { Position } from 'geojson';
import { pointFeature, polygonFeature, type Band, type BasemapFeature } from '../features';
import { boundingBoxCentre, positionKey, ringContains } from '../geometry';
import { joinedRings } from '../lines';
import { LAKES, type LakeName } from '../names/lakes-and-seas';
import { polygonsOf } from '../polygons';
import { isInRegion, REGION_ZOOM, WORLD_ZOOM } from '../region';
import type { RiverCourses } from '../river-courses';
import { lakeLines } from '../sources/gshhg';
import { lakesAt50m } from '../sources/natural-earth';

/** Lakes and their names: Natural Earth for the world, GSHHG at 200 m for the region. */
export function lakes({ banks }: RiverCourses): readonly Band[] {
  const rings = joinedRings(lakeLines().map(({ points }) => points)).filter(
    (ring) => !ring.some((point) => banks.has(positionKey(point))),
  );
  const world = lakesAt50m.features.flatMap(({ geometry }) => polygonsOf(geometry));
  const outside = world.filter(([outer = []]) => !isInRegion(boundingBoxCentre(outer)));
  return [
    { layer: 'lakes', zooms: [2, WORLD_ZOOM - 1], features: world.map(polygonFeature) },
    {
      layer: 'lakes',
      zooms: [WORLD_ZOOM, REGION_ZOOM],
      features: [...outside, ...rings.map((ring) => [ring])].map(polygonFeature),
    },
    {
      layer: 'lake-names',
      zooms: [WORLD_ZOOM, REGION_ZOOM],
      features: LAKES.map((lake) => lakeName(lake, rings)),
    },
  ];
}

function lakeName(
  { name, name_ar, position }: LakeName,
  rings: readonly Position[][],
): BasemapFeature {
  if (!rings.some((ring) => ringContains(ring, position)))
    throw new Error(`no lake contains the position of ${name}`);
  return pointFeature(position, { name, name_ar });
}
