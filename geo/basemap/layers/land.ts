import type { MultiPolygon, Polygon } from 'geojson';
import { polygonFeature, type LayerBand, type BasemapFeature } from '../features';
import { polygonsOf } from '../polygons';
import { FIRST_ZOOM_AT_10M, MAX_REGION_ZOOM } from '../region';
import { landOf, worldAt10m, worldAt50m } from '../sources/natural-earth';

/** The land. Everything else is sea. */
export function landBands(): readonly LayerBand[] {
  return [
    { layer: 'land', zoomRange: [0, FIRST_ZOOM_AT_10M - 1], features: landPolygons(worldAt50m) },
    {
      layer: 'land',
      zoomRange: [FIRST_ZOOM_AT_10M, MAX_REGION_ZOOM],
      features: landPolygons(worldAt10m),
    },
  ];
}

function landPolygons(world: typeof worldAt10m): BasemapFeature[] {
  return landOf(world).flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon).map(polygonFeature),
  );
}
