import type { Position } from 'geojson';
import { polygonsOf } from '../antimeridian';
import { pointFeature, polygonFeature, type Band, type BasemapFeature } from '../features';
import { LAKES, type LakeName } from '../names/lakes';
import { isInRegion, REGION_ZOOM, WORLD_ZOOM } from '../region';
import { lakesAt50m } from '../sources/natural-earth';
import { lakeLines } from '../sources/gshhg';
import { keyOf, middleOf, ringHolds } from '../geometry';
import { joinedRings } from '../joined-rings';
import type { RiverCourses } from '../river-courses';

function nameOf(found: LakeName, rings: readonly Position[][]): BasemapFeature {
  const ring = rings.find((candidate) => ringHolds(candidate, found.inside));
  if (ring === undefined) throw new Error(`no lake holds the point of ${found.name}`);
  return pointFeature(found.inside, { name: found.name, name_ar: found.name_ar });
}

/** Lakes: Natural Earth for the world, GSHHG at 200 m for the region. */
export function lakes({ banks }: RiverCourses): readonly Band[] {
  const rings = joinedRings(lakeLines().map(({ points }) => points)).filter(
    (ring) => !ring.some((point) => banks.has(keyOf(point))),
  );
  const world = lakesAt50m.features.flatMap(({ geometry }) => polygonsOf(geometry));
  const outside = world.filter(([outer = []]) => !isInRegion(middleOf(outer)));
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
      features: LAKES.map((found) => nameOf(found, rings)),
    },
  ];
}
