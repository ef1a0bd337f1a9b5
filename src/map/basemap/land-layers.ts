import type { LayerSpecification, FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { BasemapColours } from './layers';

/** The `source` and `source-layer` of a style layer that draws a layer of the basemap's tiles. */
export const tileLayerSource = <Layer extends string>(layer: Layer) =>
  ({ source: 'basemap', 'source-layer': layer }) as const;

/** The basemap's layers without names, from bottom to top: land, water, lines and dots. */
export function landLayers(colours: BasemapColours): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.water } },
    {
      id: 'land',
      type: 'fill',
      ...tileLayerSource('land'),
      paint: { 'fill-color': colours.land },
    },
    {
      id: 'rivers',
      type: 'line',
      ...tileLayerSource('rivers'),
      minzoom: 3,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colours.river,
        'line-width': [
          'interpolate',
          ['exponential', 1.3],
          ['zoom'],
          3,
          0.4,
          5,
          ['match', ['get', 'rank'], 1, 1.1, 2, 0.6, 0.4],
          9,
          ['match', ['get', 'rank'], 1, 2.8, 2, 1.5, 0.9],
          14,
          ['match', ['get', 'rank'], 1, 7, 2, 4, 2],
        ],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      ...tileLayerSource('lakes'),
      minzoom: 3,
      paint: { 'fill-color': colours.water, 'fill-outline-color': colours.river },
    },
    {
      id: 'governorate-borders',
      type: 'line',
      ...tileLayerSource('governorate-borders'),
      minzoom: 5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.governorateBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 9, 1.2],
      },
    },
    {
      id: 'borders',
      type: 'line',
      ...tileLayerSource('borders'),
      filter: ['==', ['get', 'kind'], 'agreed'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.3, 4, 0.7, 6, 1, 9, 1.6],
      },
    },
    {
      id: 'disputed-borders',
      type: 'line',
      ...tileLayerSource('borders'),
      filter: ['==', ['get', 'kind'], 'disputed'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.4, 4, 0.8, 6, 1, 9, 1.6],
        'line-dasharray': [3, 2.5],
      },
    },
    {
      id: 'airports',
      type: 'circle',
      ...tileLayerSource('airports'),
      minzoom: 7,
      paint: {
        'circle-radius': 2.5,
        'circle-color': colours.land,
        'circle-stroke-color': colours.governorateName,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'towns',
      type: 'circle',
      ...tileLayerSource('towns'),
      filter: rankFilter,
      paint: {
        'circle-color': colours.townName,
        'circle-radius': ['match', ['get', 'rank'], 1, 3, 2, 2.4, 3, 2.1, 1.8],
        'circle-stroke-color': colours.land,
        'circle-stroke-width': 1,
      },
    },
  ];
}

/** Filters towns by rank. At low zooms it shows only capitals; small towns appear last. */
export const rankFilter: FilterSpecification = [
  '<=',
  ['get', 'rank'],
  ['step', ['zoom'], 1, 5, 2, 6, 3, 7, 4, 8, 5],
];
