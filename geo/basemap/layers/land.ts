import type { MultiPolygon, Polygon } from 'geojson';
import { polygonFeature, type Band, type BasemapFeature } from '../features';
import { polygonsOf } from '../polygons';
import { REGION_ZOOM, WORLD_ZOOM } from '../region';
import { landOf, worldAt10m, worldAt50m } from '../sources/natural-earth';

/** The land. Everything else is sea. */
export function land(): readonly Band[] {
  return [
    { layer: 'land', zooms: [0, WORLD_ZOOM - 1], features: landPolygons(worldAt50m) },
    { layer: 'land', zooms: [WORLD_ZOOM, REGION_ZOOM], features: landPolygons(worldAt10m) },
  ];
}

function landPolygons(world: typeof worldAt10m): BasemapFeature[] {
  return landOf(world).flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon).map(polygonFeature),
  );
}
