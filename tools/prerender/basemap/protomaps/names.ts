import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../../../src/cartography/palette.ts';
import { BASEMAP_COLOURS } from '../../../../src/map/basemap/layers.ts';
import {
  CAPITAL_ANCHORS,
  COUNTRY_ANCHORS,
  LABEL_FONT,
  TOWN_ANCHORS,
  type VariableAnchors,
} from '../../../../src/map/basemap/name-layers.ts';
import type { NameForm } from '../../../../src/map/basemap/protomaps-names.ts';
import { DOTS_END_AT_ZOOM } from './points.ts';

const HALO_WIDTH = 1.2;

/** Properties of Protomaps' style that are removed: the rules below or the live map set them. */
const REPLACED: readonly string[] = [
  ...['text-field', 'text-transform', 'text-variable-anchor', 'text-radial-offset'],
];

/** A names layer with the fonts, sizes and positions of the embedded basemap, and without its text. */
export function styleNamesAsEmbeddedBasemap(
  layer: SymbolLayerSpecification,
  theme: Theme,
): SymbolLayerSpecification {
  const layout = Object.fromEntries(
    Object.entries(layer.layout ?? {}).filter(
      ([name]) => !name.startsWith('icon-') && !REPLACED.includes(name),
    ),
  ) as SymbolLayerSpecification['layout'];
  const isInCapitals = layer.layout?.['text-transform'] === 'uppercase' && !isSea(layer);
  const isAlongLine = layer.layout?.['symbol-placement'] === 'line';
  const name: NameForm = isAlongLine ? 'along a line' : isInCapitals ? 'capitals' : 'as written';
  return {
    ...layer,
    ...ZOOMS_BY_LAYER[layer.id],
    metadata: { name },
    layout: { ...layout, 'text-font': LABEL_FONT, ...NAME_LAYOUT_BY_LAYER[layer.id] },
    paint: {
      ...layer.paint,
      'text-halo-width': HALO_WIDTH,
      // The halo has the colour of land, because a river is narrower than its name.
      ...(layer.id === 'water_waterway_label' && {
        'text-halo-color': BASEMAP_COLOURS[theme].land,
      }),
    },
  };
}

const isSea = ({ id }: LayerSpecification): boolean => id === 'water_label_ocean';

/**
 * Zooms at which names are shown, as on the embedded basemap. Lists only the layers whose zooms differ from Protomaps'.
 */
const ZOOMS_BY_LAYER: Readonly<Record<string, Pick<LayerSpecification, 'minzoom' | 'maxzoom'>>> = {
  // Below this zoom, Protomaps writes abbreviations of region names.
  places_region: { minzoom: 6 },
  places_country: { maxzoom: 8 },
  // Rivers are named from the first zoom that has them in detail, because a river is often the border between claims.
  water_waterway_label: { minzoom: 9 },
};

/** The anchors of a town's name if the town has no dot. */
const MIDDLE_ANCHORS = [
  ...['center', [0, 0]],
  ...['bottom', [0, -1]],
  ...['top', [0, 1]],
  ...['left', [1, 0]],
  ...['right', [-1, 0]],
] as VariableAnchors;

const isCapital: ExpressionSpecification = ['==', ['get', 'capital'], 'yes'];

/** The letter size of a town's name by its population rank. A million people have rank 13. */
const sizeByPopulation = (sizes: readonly [number, number, number, number]) => {
  const [small, middle, large, metropolis] = sizes;
  const rank = ['coalesce', ['get', 'population_rank'], 0];
  return ['step', rank, small, 9, middle, 11, large, 13, metropolis];
};

/** How town names make room for marks and for other names, as on the embedded basemap. */
const TOWN_LAYOUT = {
  'text-variable-anchor-offset': [
    'step',
    ['zoom'],
    ['case', isCapital, ['literal', CAPITAL_ANCHORS], ['literal', TOWN_ANCHORS]],
    DOTS_END_AT_ZOOM,
    ['literal', MIDDLE_ANCHORS],
  ],
  'text-justify': 'auto',
  'text-line-height': 1.1,
  'text-padding': ['interpolate', ['linear'], ['zoom'], 5, 2, 12, 6],
  'text-size': [
    ...['interpolate', ['linear'], ['zoom']],
    ...[4, sizeByPopulation([11, 11, 11.5, 12.5])],
    ...[9, sizeByPopulation([12, 13, 15, 17])],
    ...[14, sizeByPopulation([13, 15, 17, 20])],
  ],
} as unknown as SymbolLayerSpecification['layout'];

/** Layout of all other names, as on the embedded basemap: less prominent than towns, and different from them. */
const NAME_LAYOUT_BY_LAYER: Readonly<Record<string, SymbolLayerSpecification['layout']>> = {
  places_locality: TOWN_LAYOUT,
  places_country: {
    'text-size': [
      ...['interpolate', ['linear'], ['zoom']],
      ...[1, 9.5, 4, sizeByPopulation([10.5, 11, 12, 13]), 7, sizeByPopulation([13, 16, 19, 20])],
    ],
    'text-letter-spacing': 0.14,
    'text-max-width': 8,
    'text-variable-anchor-offset': [
      ...['step', ['zoom'], ['literal', COUNTRY_ANCHORS.slice(0, 2)], 4],
      ['literal', COUNTRY_ANCHORS],
    ],
    'text-justify': 'center',
  } as unknown as SymbolLayerSpecification['layout'],
  places_region: {
    'text-size': ['interpolate', ['linear'], ['zoom'], 6, 9, 9, 12],
    'text-letter-spacing': 0.08,
    'text-max-width': 8,
  },
  places_subplace: { 'text-size': ['interpolate', ['linear'], ['zoom'], 11, 9, 14, 11.5] },
  water_label_ocean: {
    'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10, 5, 12, 8, 15],
    'text-letter-spacing': 0.08,
    'text-max-width': 13,
  },
  water_label_lakes: {
    'text-size': ['interpolate', ['linear'], ['zoom'], 6, 9.5, 9, 12],
    'text-letter-spacing': 0,
    'text-max-width': 6,
  },
  water_waterway_label: {
    'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10, 9, 12.5],
    'text-letter-spacing': 0.03,
    'text-max-angle': 40,
    'text-offset': [0, -0.7],
  },
};
