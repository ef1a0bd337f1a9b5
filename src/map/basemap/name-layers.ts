import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { tileLayerSource, rankFilter } from './land-layers';
import type { BasemapColours } from './layers';

/** The fonts of the map's names. The page has already loaded them. */
export const LABEL_FONT = ['Noto Sans Variable', 'Noto Sans Arabic Variable'];

const hasArabicName: ExpressionSpecification = ['has', 'name_ar'];

/**
 * The style expression for a name in the reader's language, with the Arabic name below it if there is one.
 * @param letters `capitals` to write the name in capitals. MapLibre's `text-transform` would use the browser's
 * language: in a Turkish browser, "Syria" would become "SYRİA".
 */
export function nameOverArabic(
  language: string,
  letters: 'as written' | 'capitals' = 'as written',
): ExpressionSpecification {
  if (isArabicLanguage(language)) return ['coalesce', ['get', 'name_ar'], ['get', 'name']];
  const name: ExpressionSpecification =
    letters === 'capitals' ? ['upcase', ['get', 'name']] : ['get', 'name'];
  return [
    'case',
    hasArabicName,
    ['format', name, {}, '\n', {}, ['get', 'name_ar'], { 'font-scale': 0.9 }],
    name,
  ];
}

/**
 * The style expression for the name in the reader's language and the Arabic name, both on one line. Names along rivers
 * use it.
 */
export function nameBesideArabic(language: string): ExpressionSpecification {
  if (isArabicLanguage(language)) return ['coalesce', ['get', 'name_ar'], ['get', 'name']];
  return [
    'case',
    hasArabicName,
    ['concat', ['get', 'name'], '   ', ['get', 'name_ar']],
    ['get', 'name'],
  ];
}

const isArabicLanguage = (language: string) => language.toLowerCase().split('-')[0] === 'ar';

type VariableAnchors = [string, [x: number, y: number], ...(string | [number, number])[]];

/**
 * Possible positions of a country's name, best first: anchors with offsets in ems. There are several, because a mark
 * may cover the usual position.
 */
const COUNTRY_ANCHORS: VariableAnchors = [
  ...['center', [0, 0]],
  ...['top', [0, 1.5]],
  ...['bottom', [0, -1.5]],
  ...['left', [1, 0]],
  ...['right', [-1, 0]],
  ...['top-left', [0.5, 2]],
  ...['top-right', [-0.5, 2]],
  ...['bottom-left', [0.5, -2]],
  ...['bottom-right', [-0.5, -2]],
] as VariableAnchors;

/** Possible positions of a town's name: beside, above and below its dot. */
const TOWN_ANCHORS: VariableAnchors = [
  ...['left', [0.5, 0]],
  ...['right', [-0.5, 0]],
  ...['top', [0, 0.5]],
  ...['bottom', [0, -0.5]],
] as VariableAnchors;

/** Possible positions of a capital's name. Some are farther from its dot, because a mark may cover the dot. */
const CAPITAL_ANCHORS: VariableAnchors = [
  ...TOWN_ANCHORS,
  ...['bottom-left', [-3, -1.7]],
  ...['top-left', [-3, 1.7]],
  ...['bottom-right', [3, -1.7]],
  ...['top-right', [3, 1.7]],
  ...['top', [0, 2]],
  ...['bottom', [0, -2]],
  ...['top', [1, 2.4]],
  ...['top', [-1, 2.4]],
  ...['bottom', [1, -2.4]],
  ...['bottom', [-1, -2.4]],
] as VariableAnchors;

/** The layers of names, from bottom to top. If two names overlap, MapLibre draws only the name in the upper layer. */
export function nameLayers(colours: BasemapColours, language: string): LayerSpecification[] {
  const name = nameOverArabic(language);
  const nameInCapitals = nameOverArabic(language, 'capitals');
  const paint = (colour: string) => ({
    'text-color': colour,
    'text-halo-color': colours.land,
    'text-halo-width': 1.2,
  });
  const countryNames = (id: string, filter: FilterSpecification): LayerSpecification => ({
    id,
    type: 'symbol',
    ...tileLayerSource('countries'),
    maxzoom: 8,
    filter,
    layout: {
      'text-field': nameInCapitals,
      'text-font': LABEL_FONT,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        1,
        9.5,
        4,
        ['match', ['get', 'rank'], [1, 2], 13, 3, 12, 10.5],
        7,
        ['match', ['get', 'rank'], [1, 2], 20, 3, 19, 4, 16, 13],
      ],
      'text-letter-spacing': 0.14,
      'text-max-width': 8,
      'text-variable-anchor-offset': [
        'step',
        ['zoom'],
        ['literal', COUNTRY_ANCHORS.slice(0, 2)],
        // Below this zoom, names have only their usual position, because a shifted name would be in the next country.
        4,
        ['literal', COUNTRY_ANCHORS],
      ] as unknown as ExpressionSpecification,
      'text-justify': 'center',
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: paint(colours.countryName),
  });
  const onWater = { 'text-color': colours.waterName, 'text-halo-color': colours.water };
  return [
    {
      id: 'governorate-names',
      type: 'symbol',
      ...tileLayerSource('governorates'),
      minzoom: 6,
      layout: {
        'text-field': nameInCapitals,
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 9, 9, 12],
        'text-letter-spacing': 0.08,
        'text-max-width': 8,
      },
      paint: paint(colours.governorateName),
    },
    {
      id: 'lake-names',
      type: 'symbol',
      ...tileLayerSource('lake-names'),
      minzoom: 6,
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 9.5, 9, 12],
        'text-max-width': 6,
      },
      paint: paint(colours.waterName),
    },
    {
      id: 'airport-names',
      type: 'symbol',
      ...tileLayerSource('airports'),
      minzoom: 7,
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': 10,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'text-max-width': 14,
      },
      paint: paint(colours.governorateName),
    },
    {
      id: 'river-names',
      type: 'symbol',
      ...tileLayerSource('river-names'),
      minzoom: 5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': ['interpolate', ['linear'], ['zoom'], 5, 60, 6, 100, 7, 240, 9, 600],
        'text-field': nameBesideArabic(language),
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10, 9, 12.5],
        'text-letter-spacing': 0.03,
        'text-max-angle': 40,
        'text-offset': [0, -0.7],
      },
      paint: { ...paint(colours.waterName), 'text-halo-width': 1.4 },
    },
    countryNames('small-country-names', ['>', ['get', 'rank'], 3]),
    {
      id: 'town-names',
      type: 'symbol',
      ...tileLayerSource('towns'),
      filter: rankFilter,
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['match', ['get', 'rank'], 1, 12.5, 11.5],
          9,
          ['match', ['get', 'rank'], 1, 17, 2, 15, 3, 14, 4, 13, 12],
        ],
        'text-variable-anchor-offset': [
          'match',
          ['get', 'rank'],
          1,
          ['literal', CAPITAL_ANCHORS],
          ['literal', TOWN_ANCHORS],
        ] as unknown as ExpressionSpecification,
        'text-justify': 'auto',
        'text-line-height': 1.1,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: paint(colours.townName),
    },
    {
      id: 'sea-names',
      type: 'symbol',
      ...tileLayerSource('seas'),
      layout: {
        'text-field': name,
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10, 5, 12, 8, 15],
        'text-letter-spacing': 0.08,
        'text-max-width': 13,
      },
      paint: { ...onWater, 'text-halo-width': 1 },
    },
    countryNames('country-names', ['<=', ['get', 'rank'], 3]),
  ];
}
