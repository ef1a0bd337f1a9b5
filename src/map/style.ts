import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { DRAWING_COLOURS, HUE_COLOURS, type Theme } from '../cartography/palette';
import { dashLengthsOf, MAX_DASH_TURNS } from '../cartography/claimed-shapes';
import type { FootprintKind } from '../cartography/place-shapes';
import type { Basemap } from './basemap/basemap';
import {
  CLAIMED_POINT_IMAGE_ID,
  COVER_IMAGE_ID,
  COVER_IMAGE_SIDE,
  HATCH_IMAGE_ID,
  UNKNOWN_DISC_IMAGE_ID,
} from './mark-images';

/** The ids of the style's sources: this one and the seven below. */
export const BASEMAP_SOURCE = 'basemap';
export const FOOTPRINTS_SOURCE = 'footprints';
export const CLAIMED_LINES_SOURCE = 'claimed-lines';
export const CLAIMED_POINTS_SOURCE = 'claimed-points';
export const RINGS_SOURCE = 'rings';
export const EMPHASIS_SOURCE = 'emphasis';
export const MARKS_SOURCE = 'marks';
export const COVERS_SOURCE = 'covers';

const LABEL_FONT = ['Noto Sans Variable', 'Noto Sans Arabic Variable'];

interface OutlineStyle {
  readonly width: number;
  readonly opacity: number;
}

const kindFilter = (...kinds: readonly FootprintKind[]): unknown => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

/**
 * A filter for footprints of these kinds that are editors' placings. Claimed places are excluded, because the claimed
 * lines are their outlines.
 */
const placingFilter = (...kinds: readonly FootprintKind[]): unknown => [
  'all',
  kindFilter(...kinds),
  ['!', ['has', 'claimants']],
];

// A filled disc. Its paint values are the same for all features, because values that depend on the feature need another
// shader program. Compiling that program is slow.
const discLayer = (
  id: string,
  source: string,
  ink: string,
  opacity: number,
  filter: unknown = placingFilter('known', 'vague'),
): unknown => ({
  id,
  type: 'fill',
  source,
  filter,
  paint: { 'fill-color': ink, 'fill-opacity': opacity, 'fill-antialias': false },
});

const outlineLayer = (
  id: string,
  source: string,
  ink: string,
  { width, opacity }: OutlineStyle,
): unknown => ({
  id,
  type: 'line',
  source,
  filter: placingFilter('known', 'division'),
  paint: { 'line-color': ink, 'line-width': width, 'line-opacity': opacity },
});

/** A dashed line. The length of its dashes does not depend on its width. */
const dashedLayer = (id: string, source: string, ink: string, width: number): unknown => ({
  id,
  type: 'line',
  source,
  filter: placingFilter('vague'),
  paint: {
    'line-color': ink,
    'line-width': width,
    'line-dasharray': [4.8 / width, 3.6 / width],
  },
});

const CLAIMED_LINE_WIDTH = 2;
const CLAIMED_OPACITY = 0.04;

/**
 * A style expression that chooses the dashes of a claimed line. It lists all patterns, because a style cannot compute a
 * pattern from the data.
 */
function dashExpression(): unknown {
  const patterns = [true, false].flatMap((isVague) => {
    const counts = Array.from({ length: MAX_DASH_TURNS }, (_, index) => index + 1);
    return counts.flatMap((of) =>
      Array.from({ length: of }, (_, turn) => {
        const lengths = dashLengthsOf({ isVague, turn, of });
        const widths = lengths.map((length) => length / CLAIMED_LINE_WIDTH);
        return [`${isVague} ${turn} ${of}`, ['literal', widths.length > 0 ? widths : [1, 0]]];
      }),
    );
  });
  const turn = (property: string) => ['to-string', ['get', property]];
  const key = ['concat', turn('isVague'), ' ', turn('turn'), ' ', turn('of')];
  return ['match', key, ...patterns.flat(), ['literal', [1, 0]]];
}

const hueExpression = (theme: Theme): unknown => [
  'match',
  ['get', 'hue'],
  ...Object.entries(HUE_COLOURS[theme]).flat(),
  DRAWING_COLOURS[theme].ink,
];

/** The layers of footprints, claimed places and rings, from bottom to top. They are between the land and its names. */
export function footprintLayers(theme: Theme): readonly LayerSpecification[] {
  const { ink } = DRAWING_COLOURS[theme];
  return [
    discLayer('footprint-disc', FOOTPRINTS_SOURCE, ink, 0.09),
    // The discs of claimed places have a lighter fill, because they often overlap.
    discLayer('claimed-disc', FOOTPRINTS_SOURCE, ink, CLAIMED_OPACITY, [
      'all',
      kindFilter('known', 'vague'),
      ['has', 'claimants'],
    ]),
    {
      id: 'footprint-division',
      type: 'fill',
      source: FOOTPRINTS_SOURCE,
      filter: kindFilter('division'),
      paint: { 'fill-pattern': `${theme}|${HATCH_IMAGE_ID}`, 'fill-antialias': false },
    },
    outlineLayer('footprint-outline', FOOTPRINTS_SOURCE, ink, { width: 1, opacity: 0.6 }),
    dashedLayer('footprint-outline-vague', FOOTPRINTS_SOURCE, ink, 1.2),
    {
      id: 'claimed-line',
      type: 'line',
      source: CLAIMED_LINES_SOURCE,
      paint: {
        'line-color': hueExpression(theme),
        'line-width': CLAIMED_LINE_WIDTH,
        'line-dasharray': dashExpression(),
      },
    },
    {
      id: 'claimed-point',
      type: 'symbol',
      source: CLAIMED_POINTS_SOURCE,
      layout: {
        'icon-image': ['concat', `${theme}|${CLAIMED_POINT_IMAGE_ID}|`, ['get', 'hue']],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'ring',
      type: 'line',
      source: RINGS_SOURCE,
      paint: { 'line-color': ink, 'line-width': 1.2, 'line-dasharray': [1, 2.5] },
      layout: { 'line-cap': 'round' },
    },
    discLayer('emphasis-disc', EMPHASIS_SOURCE, ink, 0.06),
    outlineLayer('emphasis-outline', EMPHASIS_SOURCE, ink, { width: 2, opacity: 1 }),
    dashedLayer('emphasis-outline-vague', EMPHASIS_SOURCE, ink, 2),
  ] as LayerSpecification[];
}

/** The zooms between which labels grow, and their letter sizes at these zooms, in CSS pixels. */
const LABEL_GROWTH = { from: { zoom: 5, size: 12 }, to: { zoom: 6, size: 13 } } as const;

/** The letter size of labels at a zoom, in CSS pixels. It equals the size in the style. */
export function labelSizeAt(zoom: number): number {
  const { from, to } = LABEL_GROWTH;
  const share = Math.max(0, Math.min(1, (zoom - from.zoom) / (to.zoom - from.zoom)));
  return from.size + share * (to.size - from.size);
}

/**
 * The style expression for an offset in the data, an array of two numbers. It checks the type to avoid a warning,
 * because `queryRenderedFeatures` passes the array as text.
 */
const offsetExpression = (property: string): ExpressionSpecification => [
  'case',
  ['==', ['typeof', ['get', property]], 'string'],
  ['literal', [0, 0]],
  ['array', 'number', 2, ['get', property]],
];

/** The letter size of the number of events in a cluster, in CSS pixels. */
export const CLUSTER_COUNT_SIZE = 11;

type SymbolLayout = SymbolLayerSpecification['layout'] & object;

/** The icon layers of marks, from bottom to top: discs for unknown radius, leader lines, symbols. */
function markIconLayers(theme: Theme) {
  const icon = (id: string, layout: SymbolLayout, filter?: ExpressionSpecification) => ({
    id,
    type: 'symbol' as const,
    source: MARKS_SOURCE,
    ...(filter !== undefined && { filter }),
    layout: { ...layout, 'icon-allow-overlap': true },
  });
  return [
    icon('unknown-disc', { 'icon-image': `${theme}|${UNKNOWN_DISC_IMAGE_ID}` }, [
      '==',
      ['get', 'isRadiusUnknown'],
      true,
    ]),
    // The leader line. The style rotates it around the mark's true position.
    icon(
      'leader',
      {
        'icon-image': ['concat', `${theme}|`, ['get', 'leader']],
        'icon-anchor': 'left',
        'icon-rotate': ['get', 'leaderAngle'],
      },
      ['has', 'leader'],
    ),
    icon('mark', {
      'icon-image': ['concat', `${theme}|`, ['get', 'icon']],
      'icon-offset': offsetExpression('offset'),
    }),
  ];
}

const withoutCollisions = <L extends { readonly layout: SymbolLayout }>(layer: L) => ({
  ...layer,
  layout: { ...layer.layout, 'icon-ignore-placement': true },
});

/** An invisible copy of an icon layer that keeps basemap names away from the icons. Labels of marks ignore it. */
const clearanceLayer = <L extends { readonly id: string }>(layer: L) => ({
  ...layer,
  id: `${layer.id}-clearance`,
  paint: { 'icon-opacity': 0 },
});

/**
 * The layers of marks and labels, from bottom to top. They are above all other layers. MapLibre places labels of the
 * top layer first.
 */
export function markLayers(theme: Theme): readonly LayerSpecification[] {
  const { ink, background } = DRAWING_COLOURS[theme];
  const { from, to } = LABEL_GROWTH;
  const icons = markIconLayers(theme);
  const halo = {
    id: 'emphasis-halo',
    type: 'symbol',
    source: EMPHASIS_SOURCE,
    filter: ['has', 'icon'],
    layout: {
      'icon-image': ['concat', `${theme}|`, ['get', 'icon']],
      'icon-offset': offsetExpression('offset'),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
  return [
    {
      id: 'ring-label',
      type: 'symbol',
      source: RINGS_SOURCE,
      minzoom: 7,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'label'],
        'text-font': LABEL_FONT,
        'text-size': 11,
        'text-offset': [0, 0.9],
      },
      paint: { 'text-color': ink, 'text-halo-color': background, 'text-halo-width': 1.5 },
    },
    ...icons.map(clearanceLayer),
    {
      id: 'mark-label',
      type: 'symbol',
      source: MARKS_SOURCE,
      filter: ['!', ['has', 'labelImage']],
      layout: {
        'text-field': [
          'format',
          ['get', 'label'],
          {},
          ['case', ['==', ['get', 'localLabel'], ''], '', '\n'],
          {},
          ['get', 'localLabel'],
          { 'font-scale': 0.92 },
        ],
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], from.zoom, from.size, to.zoom, to.size],
        'text-line-height': 1.25,
        // Prevents line breaks by MapLibre, because labels contain their own. No label is as wide as this value.
        'text-max-width': 99,
        'text-padding': 0,
        'text-anchor': ['get', 'anchor'],
        'text-offset': offsetExpression('textOffset'),
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'labelRank'],
      },
      paint: { 'text-color': ink, 'text-halo-color': background, 'text-halo-width': 2 },
    },
    // Labels whose letters MapLibre cannot join are images.
    {
      id: 'mark-label-image',
      type: 'symbol',
      source: MARKS_SOURCE,
      filter: ['has', 'labelImage'],
      layout: {
        'icon-image': ['concat', `${theme}|`, ['get', 'labelImage']],
        'icon-anchor': ['get', 'anchor'],
        'icon-offset': offsetExpression('labelImageOffset'),
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'labelRank'],
      },
    },
    // The halo and the icons are above the labels, so that no label covers a mark.
    halo,
    ...icons.map(withoutCollisions),
    {
      id: 'cluster-count',
      type: 'symbol',
      source: MARKS_SOURCE,
      filter: ['has', 'count'],
      layout: {
        'text-field': ['get', 'count'],
        'text-font': LABEL_FONT,
        'text-size': CLUSTER_COUNT_SIZE,
        'text-offset': offsetExpression('countOffset'),
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': ink },
    },
    // Invisible squares behind the elements over the map. MapLibre then puts no name there.
    {
      id: 'covers',
      type: 'symbol',
      source: COVERS_SOURCE,
      layout: {
        'icon-image': `${theme}|${COVER_IMAGE_ID}`,
        'icon-size': ['/', ['get', 'side'], COVER_IMAGE_SIDE],
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': 0 },
    },
  ] as LayerSpecification[];
}

/**
 * How far MapLibre may move a line when it removes corners, in pixels. Its default of 0.375 removes a third of the
 * corners of a disc as wide as a phone. The remaining straight sides would be visible.
 */
const CORNER_TOLERANCE = 0.1;

const EMPTY_SOURCE: GeoJSONSourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
  tolerance: CORNER_TOLERANCE,
};

/** The complete style, from bottom to top: land, footprints, basemap names, marks. */
export function mapStyle(theme: Theme, { source, layers }: Basemap): StyleSpecification {
  const basemap = layers(theme);
  const firstLabel = basemap.findIndex((layer) => layer.type === 'symbol');
  const labels = firstLabel < 0 ? basemap.length : firstLabel;
  return {
    version: 8,
    sources: {
      [BASEMAP_SOURCE]: source,
      [FOOTPRINTS_SOURCE]: EMPTY_SOURCE,
      [CLAIMED_LINES_SOURCE]: EMPTY_SOURCE,
      [CLAIMED_POINTS_SOURCE]: EMPTY_SOURCE,
      [RINGS_SOURCE]: EMPTY_SOURCE,
      [EMPHASIS_SOURCE]: EMPTY_SOURCE,
      [MARKS_SOURCE]: EMPTY_SOURCE,
      [COVERS_SOURCE]: EMPTY_SOURCE,
    },
    layers: [
      ...basemap.slice(0, labels),
      ...footprintLayers(theme),
      ...basemap.slice(labels),
      ...markLayers(theme),
    ],
  };
}
