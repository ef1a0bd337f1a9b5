// The plain page that ours is compared with: the first example of MapLibre's documentation, with our basemap and our data.
import 'maplibre-gl/dist/maplibre-gl.css';
import '../../src/ui/fonts.css';
import { addProtocol, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import { basemapLayers } from '../../src/map/basemap/layers';
import { BASEMAP_SOURCE } from '../../src/map/style';

const SITES_LAYER_ID = 'sites';
/** The camera with which our page of this site opens, so that both pages draw the same land. */
const IRBIL_AIRPORT_CAMERA = { center: [43.9632, 36.2376], zoom: 10.2 } satisfies {
  center: [number, number];
  zoom: number;
};

setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

// MapLibre draws labels with the page's fonts, so the fonts must be loaded before the map is made.
await Promise.all([
  document.fonts.load('16px "Noto Sans Variable"', 'Baghdad'),
  document.fonts.load('16px "Noto Sans Arabic Variable"', 'بغداد'),
]);

const map = new MapLibre({
  container: 'map',
  ...IRBIL_AIRPORT_CAMERA,
  style: {
    version: 8,
    sources: {
      [BASEMAP_SOURCE]: {
        type: 'vector',
        url: `pmtiles://${new URL('basemap.pmtiles', location.href).href}`,
      },
      [SITES_LAYER_ID]: { type: 'geojson', data: new URL('data/map.geojson', location.href).href },
    },
    layers: [
      ...basemapLayers('light', 'en'),
      {
        id: SITES_LAYER_ID,
        type: 'circle',
        source: SITES_LAYER_ID,
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-radius': 7,
          'circle-color': '#9c2f2f',
          'circle-stroke-width': 2,
          'circle-stroke-color': '#ffffff',
        },
      },
      {
        id: 'site-names',
        type: 'symbol',
        source: SITES_LAYER_ID,
        layout: {
          'text-field': ['get', 'en', ['get', 'name']],
          'text-font': ['Noto Sans Variable'],
          'text-size': 13,
          'text-anchor': 'top',
          'text-offset': [0, 0.8],
        },
        paint: { 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
      },
    ],
  },
});

// The canvas gets the attribute `data-state="ready"`, as the map region of our page does.
const canvas = map.getCanvas();
Object.assign(canvas, { strikeMap: map });
map.on('idle', () => {
  if (map.queryRenderedFeatures({ layers: [SITES_LAYER_ID] }).length > 0)
    canvas.dataset['state'] = 'ready';
});
