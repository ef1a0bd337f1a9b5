import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../../../src/cartography/palette.ts';
import { BASEMAP_COLOURS } from '../../../../src/map/basemap/layers.ts';

/** The deepest `admin_level` of OpenStreetMap whose boundaries are drawn: provinces, but not districts. */
const LEAST_ADMIN_LEVEL = 4;

/** A layer of lines or areas. Rivers, lakes and borders get the colours and widths of the embedded basemap. */
export function styleShapesAsEmbeddedBasemap(
  layer: LayerSpecification,
  theme: Theme,
): LayerSpecification {
  const { river, water, border, governorateBorder } = BASEMAP_COLOURS[theme];
  if (layer.id === 'water' && layer.type === 'fill')
    return { ...layer, paint: { ...layer.paint, 'fill-outline-color': lakeOutline(river, water) } };
  if (layer.type !== 'line') return layer;
  const withPaint = (paint: LineLayerSpecification['paint']): LineLayerSpecification => ({
    ...layer,
    layout: { ...layer.layout, 'line-join': 'round' },
    paint: { ...layer.paint, ...paint },
  });
  switch (layer.id) {
    case 'water_river':
      // Rivers are drawn from the first zoom that has them, because a river is often the border between claims.
      return { ...withPaint({ 'line-color': river, 'line-width': RIVER_WIDTH }), minzoom: 3 };
    case 'water_stream':
      return withPaint({ 'line-color': river });
    case 'boundaries_country':
      return withPaint({
        'line-color': border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.3, 4, 0.7, 6, 1, 9, 1.6],
        'line-dasharray': DISPUTED_DASHES,
      });
    case 'boundaries':
      return {
        ...withPaint({
          'line-color': governorateBorder,
          'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 9, 1.2],
          'line-dasharray': DISPUTED_DASHES,
        }),
        filter: ['all', ['>', 'kind_detail', 2], ['<=', 'kind_detail', LEAST_ADMIN_LEVEL]],
      };
    default:
      return withPaint({});
  }
}

/** Outlines lakes only. Tiles cut the sea into squares, whose sides would be outlined too. */
const lakeOutline = (river: string, water: string): ExpressionSpecification => [
  'case',
  ['==', ['get', 'kind'], 'lake'],
  river,
  water,
];

const RIVER_WIDTH = [
  ...['interpolate', ['exponential', 1.3], ['zoom']],
  ...[4, 0.5, 6, 1, 9, 2, 14, 4.5],
] as unknown as ExpressionSpecification;

/** Dashes only disputed boundaries. Protomaps' style dashes all boundaries. */
const DISPUTED_DASHES: ExpressionSpecification = [
  'case',
  ['to-boolean', ['get', 'disputed']],
  ['literal', [3, 2.5]],
  ['literal', [1, 0]],
];
