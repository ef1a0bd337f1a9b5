import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { layers as protomapsLayers } from '@protomaps/basemaps';
import type { Theme } from '../../../../src/cartography/palette.ts';
import { BASEMAP_COLOURS } from '../../../../src/map/basemap/layers.ts';
import {
  CAPITAL_ANCHORS,
  LABEL_FONT,
  TOWN_ANCHORS,
  type VariableAnchors,
} from '../../../../src/map/basemap/name-layers.ts';
import type { NameForm } from '../../../../src/map/basemap/protomaps-names.ts';
import { flavorOf } from './flavor.ts';

/** The live map does not zoom in further. */
const DEEPEST_VIEW = 14;
/** Boundaries within a country are drawn to this level of OpenStreetMap's `admin_level`: provinces, no districts. */
const LEAST_ADMIN_LEVEL = 4;
/** Towns have a dot beside their name up to this zoom, and then the name in their middle, if it is free. */
const DOTS_END_AT_ZOOM = 12;
const HALO_WIDTH = 1.2;

/**
 * The layers that draw Protomaps' schema in our palette, from bottom to top, names last. A layer of names says in its
 * `metadata` how they are written; the live map adds their text in the reader's language.
 */
export function protomapsLayersOf(theme: Theme): readonly LayerSpecification[] {
  const drawn = protomapsLayers('basemap', flavorOf(theme), { lang: 'en' })
    .filter((layer) => (layer.minzoom ?? 0) <= DEEPEST_VIEW && !needsSprite(layer))
    .map((layer) => (layer.type === 'symbol' ? withOurNames(layer) : withOurLines(layer, theme)));
  const isName = (layer: LayerSpecification): boolean => layer.type === 'symbol';
  return [...drawn.filter((layer) => !isName(layer)), townDots(theme), ...drawn.filter(isName)];
}

/** Shields of roads and arrows on them are pictures of a sprite. Towns have a name too, which stays. */
const needsSprite = ({ id }: LayerSpecification): boolean =>
  id === 'roads_shields' || id === 'roads_oneway';

/** What the rules below say instead, or the live map does. */
const REPLACED: readonly string[] = [
  ...['text-field', 'text-transform', 'text-variable-anchor', 'text-radial-offset'],
];

function withOurNames(layer: SymbolLayerSpecification): SymbolLayerSpecification {
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
    // Below this zoom, Protomaps writes the abbreviations of regions.
    ...(layer.id === 'places_region' && { minzoom: 6 }),
    metadata: { name },
    layout: {
      ...layout,
      'text-font': LABEL_FONT,
      ...(layer.id === 'places_locality' && TOWN_LAYOUT),
    },
    paint: { ...layer.paint, 'text-halo-width': HALO_WIDTH },
  };
}

/** The places of a town's name where the town has no dot. */
const MIDDLE_ANCHORS = [
  ...['center', [0, 0]],
  ...['bottom', [0, -1]],
  ...['top', [0, 1]],
  ...['left', [1, 0]],
  ...['right', [-1, 0]],
] as VariableAnchors;

const isCapital: ExpressionSpecification = ['==', ['get', 'capital'], 'yes'];

/** The size of a town's name by its rank of population, which is 13 for a million. */
const sizeByPopulation = (sizes: readonly [number, number, number, number]) => {
  const [small, middle, large, metropolis] = sizes;
  const rank = ['coalesce', ['get', 'population_rank'], 0];
  return ['step', rank, small, 9, middle, 11, large, 13, metropolis];
};

/** How names of towns make room for marks and for each other, as those of the embedded basemap do. */
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

const isSea = ({ id }: LayerSpecification): boolean => id === 'water_label_ocean';

function withOurLines(layer: LayerSpecification, theme: Theme): LayerSpecification {
  const { river, border, governorateBorder } = BASEMAP_COLOURS[theme];
  if (layer.type !== 'line') return layer;
  const withPaint = (paint: LineLayerSpecification['paint']): LineLayerSpecification => ({
    ...layer,
    paint: { ...layer.paint, ...paint },
  });
  switch (layer.id) {
    case 'water_river':
      // From the first zoom that has rivers: on a map of claims, they are often the border.
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
      return layer;
  }
}

const RIVER_WIDTH = [
  ...['interpolate', ['exponential', 1.3], ['zoom']],
  ...[4, 0.5, 8, 1.1, 11, 2, 14, 4],
] as unknown as ExpressionSpecification;

/** Disputed boundaries are dashed, and no others. Protomaps' style dashes all. */
const DISPUTED_DASHES: ExpressionSpecification = [
  'case',
  ['to-boolean', ['get', 'disputed']],
  ['literal', [3, 2.5]],
  ['literal', [1, 0]],
];

function townDots(theme: Theme): LayerSpecification {
  const { townName, land } = BASEMAP_COLOURS[theme];
  return {
    id: 'places_locality_dots',
    type: 'circle',
    source: 'basemap',
    'source-layer': 'places',
    maxzoom: DOTS_END_AT_ZOOM,
    filter: ['==', ['get', 'kind'], 'locality'],
    paint: {
      'circle-color': townName,
      'circle-radius': ['case', ['==', ['get', 'capital'], 'yes'], 3, 2.1],
      'circle-stroke-color': land,
      'circle-stroke-width': 1,
    },
  };
}
