import type {
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../../../src/cartography/palette.ts';
import { BASEMAP_COLOURS } from '../../../../src/map/basemap/layers.ts';
import { LABEL_FONT } from '../../../../src/map/basemap/name-layers.ts';
import type { NameForm } from '../../../../src/map/basemap/protomaps-names.ts';

/**
 * Up to this zoom, a town has a dot with its name beside it. At deeper zooms, the name is in the town's middle if there
 * is space.
 */
export const DOTS_END_AT_ZOOM = 12;

export function townDots(theme: Theme): LayerSpecification {
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

const IS_AIRPORT: FilterSpecification = ['==', ['get', 'kind'], 'aerodrome'];
const ofAirports = { source: 'basemap', 'source-layer': 'pois' } as const;

/**
 * Dots for airports, because Protomaps' symbols of places need a sprite. Many claimed events happened at an airport.
 */
export function airportDots(theme: Theme): LayerSpecification {
  const { land, governorateName } = BASEMAP_COLOURS[theme];
  return {
    id: 'airports',
    type: 'circle',
    ...ofAirports,
    filter: IS_AIRPORT,
    paint: {
      'circle-radius': 2.5,
      'circle-color': land,
      'circle-stroke-color': governorateName,
      'circle-stroke-width': 1,
    },
  };
}

export function airportNames(theme: Theme): SymbolLayerSpecification {
  const { land, governorateName } = BASEMAP_COLOURS[theme];
  return {
    id: 'airport_names',
    type: 'symbol',
    ...ofAirports,
    filter: IS_AIRPORT,
    metadata: { name: 'as written' satisfies NameForm },
    layout: {
      'text-font': LABEL_FONT,
      'text-size': 10,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.6,
      'text-justify': 'auto',
      'text-max-width': 14,
    },
    paint: {
      'text-color': governorateName,
      'text-halo-color': land,
      'text-halo-width': 1.2,
    },
  };
}
