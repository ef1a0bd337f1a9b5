import type {
  GeoJSONSourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../view/palette';
import { basemapLayers } from './basemap/layers';
import { EMPHASIS, extentLayers, EXTENTS, LABELS, markLayers, MARKS, RINGS } from './layers';

export const BASEMAP = 'basemap';

const EMPTY: GeoJSONSourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
};

/** Everything that is drawn, bottom to top: land, extents of places, names on the land, marks. */
export function mapStyle(theme: Theme, language: string, basemapUrl: string): StyleSpecification {
  const basemap = basemapLayers(theme, language);
  const firstLabel = basemap.findIndex((layer) => layer.type === 'symbol');
  const labels = firstLabel < 0 ? basemap.length : firstLabel;
  return {
    version: 8,
    sources: {
      [BASEMAP]: { type: 'vector', url: `pmtiles://${basemapUrl}` },
      [EXTENTS]: EMPTY,
      [RINGS]: EMPTY,
      [EMPHASIS]: EMPTY,
      [MARKS]: EMPTY,
      [LABELS]: EMPTY,
    },
    layers: [
      ...basemap.slice(0, labels),
      ...extentLayers(theme),
      ...basemap.slice(labels),
      ...markLayers(theme),
    ],
  };
}
