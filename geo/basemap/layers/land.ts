import type { MultiPolygon, Polygon } from 'geojson';
import { polygonsOf } from '../antimeridian';
import { polygonFeature, type Band, type BasemapFeature } from '../features';
import { REGION_ZOOM, WORLD_ZOOM } from '../region';
import { landOf, worldAt10m, worldAt50m } from '../sources/natural-earth';

const polygons = (world: typeof worldAt10m): BasemapFeature[] =>
  landOf(world).flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon).map(polygonFeature),
  );

/** Land; what is not land is sea. */
export function land(): readonly Band[] {
  return [
    { layer: 'land', zooms: [0, WORLD_ZOOM - 1], features: polygons(worldAt50m) },
    { layer: 'land', zooms: [WORLD_ZOOM, REGION_ZOOM], features: polygons(worldAt10m) },
  ];
}
