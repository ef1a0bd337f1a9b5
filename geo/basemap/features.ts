import type { Feature, Geometry, Position } from 'geojson';

/** The properties of a feature. Tiles contain all of them except `firstZoom`. */
export interface FeatureProperties {
  readonly name?: string;
  readonly name_ar?: string;
  readonly rank?: number;
  readonly kind?: string;
  /** The lowest zoom whose tiles contain the feature. */
  readonly firstZoom?: number;
}

export type BasemapFeature = Feature<Geometry, FeatureProperties>;

/** The features of a layer for a range of zooms. A layer may have several bands. */
export interface LayerBand {
  readonly layer: LayerName;
  readonly zoomRange: readonly [first: number, last: number];
  readonly features: readonly BasemapFeature[];
}

/** The layers of a tile, from the bottom to the top. */
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
  properties: FeatureProperties,
): BasemapFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...coordinates] },
    properties,
  };
}

export function lineFeature(
  lines: readonly Position[][],
  properties: FeatureProperties,
): BasemapFeature {
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
