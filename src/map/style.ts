import type {
  LayerSpecification,
  GeoJSONSourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { type Theme, INK } from '../cartography/palette';
import type { FootprintKind } from '../cartography/scene';
import { basemapLayers } from './basemap/layers';

export const FOOTPRINTS = 'footprints';
export const RINGS = 'rings';
export const EMPHASIS = 'emphasis';
export const MARKS = 'marks';
export const LABELS = 'labels';
export const HATCH = 'hatch';

const FONT = ['Noto Sans Variable', 'Noto Sans Arabic Variable'];

interface Outline {
  readonly width: number;
  readonly opacity: number;
}

const isOf = (...kinds: readonly FootprintKind[]): unknown => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

/** Every value is the same for all that a layer draws: another kind of value would be another program for the graphics card, and compiling one takes long. */
const disc = (id: string, source: string, ink: string, opacity: number): unknown => ({
  id,
  type: 'fill',
  source,
  filter: isOf('known', 'vague'),
  paint: { 'fill-color': ink, 'fill-opacity': opacity, 'fill-antialias': false },
});

const outline = (
  id: string,
  source: string,
  ink: string,
  { width, opacity }: Outline,
): unknown => ({
  id,
  type: 'line',
  source,
  filter: isOf('known', 'division'),
  paint: { 'line-color': ink, 'line-width': width, 'line-opacity': opacity },
});

/** Dashes are as long whatever the width. */
const dashed = (id: string, source: string, ink: string, width: number): unknown => ({
  id,
  type: 'line',
  source,
  filter: isOf('vague'),
  paint: {
    'line-color': ink,
    'line-width': width,
    'line-dasharray': [4.8 / width, 3.6 / width],
  },
});

/** How wide and sure the places are: drawn over the land and under its labels. Bottom to top. */
export function footprintLayers(theme: Theme): readonly LayerSpecification[] {
  const { ink } = INK[theme];
  return [
    disc('extent-disc', FOOTPRINTS, ink, 0.09),
    {
      id: 'extent-division',
      type: 'fill',
      source: FOOTPRINTS,
      filter: isOf('division'),
      paint: { 'fill-pattern': `${HATCH}|${theme}`, 'fill-antialias': false },
    },
    outline('extent-outline', FOOTPRINTS, ink, { width: 1, opacity: 0.6 }),
    dashed('extent-outline-vague', FOOTPRINTS, ink, 1.2),
    {
      id: 'ring',
      type: 'line',
      source: RINGS,
      paint: { 'line-color': ink, 'line-width': 1.2, 'line-dasharray': [1, 2.5] },
      layout: { 'line-cap': 'round' },
    },
    disc('emphasis-disc', EMPHASIS, ink, 0.06),
    outline('emphasis-outline', EMPHASIS, ink, { width: 2, opacity: 1 }),
    dashed('emphasis-outline-vague', EMPHASIS, ink, 2),
  ] as LayerSpecification[];
}

/** The sites themselves: over everything. Bottom to top; MapLibre gives the topmost labels their place first. */
export function markLayers(theme: Theme): readonly LayerSpecification[] {
  const { ink, background } = INK[theme];
  const icon = {
    'icon-image': ['get', 'icon'],
    'icon-allow-overlap': true,
  };
  const above = { ...icon, 'icon-ignore-placement': true };
  return [
    {
      id: 'ring-label',
      type: 'symbol',
      source: RINGS,
      minzoom: 7,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': 11,
        'text-offset': [0, 0.9],
      },
      paint: { 'text-color': ink, 'text-halo-color': background, 'text-halo-width': 1.5 },
    },
    // Unseen: keeps the names of the land from under the marks. The marks' own names, above, do not make way for it.
    {
      id: 'mark-room',
      type: 'symbol',
      source: MARKS,
      layout: icon,
      paint: { 'icon-opacity': 0 },
    },
    {
      id: 'mark-label',
      type: 'symbol',
      source: LABELS,
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
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 12, 6, 13],
        'text-line-height': 1.25,
        // Their lines are broken already.
        'text-max-width': 99,
        'text-padding': 0,
        'text-anchor': ['get', 'anchor'],
        'text-justify': 'auto',
      },
      paint: { 'text-color': ink, 'text-halo-color': background, 'text-halo-width': 2 },
    },
    // Over the labels: a mark is never covered by a name.
    { id: 'emphasis-halo', type: 'symbol', source: EMPHASIS, layout: above },
    { id: 'mark', type: 'symbol', source: MARKS, layout: above },
  ] as LayerSpecification[];
}

export const BASEMAP = 'basemap';

const EMPTY: GeoJSONSourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
};

/** Everything that is drawn, bottom to top: land, footprints of places, names on the land, marks. */
export function mapStyle(theme: Theme, language: string, basemapUrl: string): StyleSpecification {
  const basemap = basemapLayers(theme, language);
  const firstLabel = basemap.findIndex((layer) => layer.type === 'symbol');
  const labels = firstLabel < 0 ? basemap.length : firstLabel;
  return {
    version: 8,
    sources: {
      [BASEMAP]: { type: 'vector', url: `pmtiles://${basemapUrl}` },
      [FOOTPRINTS]: EMPTY,
      [RINGS]: EMPTY,
      [EMPHASIS]: EMPTY,
      [MARKS]: EMPTY,
      [LABELS]: EMPTY,
    },
    layers: [
      ...basemap.slice(0, labels),
      ...footprintLayers(theme),
      ...basemap.slice(labels),
      ...markLayers(theme),
    ],
  };
}
