import type { Feature, Geometry, Position } from 'geojson';

/** What a tile's feature says. `from` is the first zoom at which it is in the tiles, and is not written. */
export interface Properties {
  readonly name?: string;
  readonly name_ar?: string;
  readonly rank?: number;
  readonly kind?: string;
  readonly from?: number;
}

export type BasemapFeature = Feature<Geometry, Properties>;

/** Features of one layer for a range of zooms; a layer may have several such bands. */
export interface Band {
  readonly layer: LayerName;
  readonly zooms: readonly [first: number, last: number];
  readonly features: readonly BasemapFeature[];
}

export const LAYER_NAMES = [
  'land',
  'lakes',
  'rivers',
  'governorate-borders',
  'borders',
  'airports',
  'towns',
  'governorates',
  'river-names',
  'lake-names',
  'seas',
  'countries',
] as const;
export type LayerName = (typeof LAYER_NAMES)[number];

export function pointFeature(
  coordinates: readonly number[],
  properties: Properties,
): BasemapFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...coordinates] },
    properties,
  };
}

export function lineFeature(lines: readonly Position[][], properties: Properties): BasemapFeature {
  return {
    type: 'Feature',
    geometry: { type: 'MultiLineString', coordinates: [...lines] },
    properties,
  };
}

export function polygonFeature(coordinates: readonly Position[][]): BasemapFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [...coordinates] },
    properties: {},
  };
}
