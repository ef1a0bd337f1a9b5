import 'maplibre-gl/dist/maplibre-gl.css';
import {
  addProtocol,
  clearPrewarmedResources,
  Map as MapLibre,
  prewarm,
  type MapOptions as MapLibreOptions,
} from 'maplibre-gl';
import type { Dataset } from '../claims/model';
import type { Filtered } from '../select/derive';
import type { Theme } from '../cartography/palette';
import { sceneOf } from '../cartography/scene';
import { cameraAt, type Camera } from '../state/view-state';
import { BASEMAP_COLOURS } from './basemap/layers';
import { prefetchHeader, basemapDescription } from './basemap/tile-json';
import { moveTo, startingAt, type Padding, type Target } from './camera';
import { siteAt } from './hit';
import { BASEMAP, mapStyle } from './style';
import { scenePainter, type Emphasis } from './scene-painter';
import { setAllowedWorkerUrl } from './worker-url';

export interface MapOptions {
  /** Takes the canvas; carries the map as `strikeMap`, by which tests ask what is drawn. */
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly basemapUrl: string;
  readonly theme: Theme;
  readonly language: string;
  /** Names the canvas and tells its keys. */
  readonly label: string;
  /** Whoever scrolls past is not caught: the map zooms by two fingers, or with Ctrl. */
  readonly yielding: boolean;
  readonly target: Target;
  readonly onSelect: (site: string) => void;
  readonly onPoint: (site: string | null) => void;
  /** The reader has moved the camera, and it has come to rest. */
  readonly onCamera: (camera: Camera) => void;
  /** The land under the claims cannot be read; the claims are drawn all the same. */
  readonly onBasemapMissing: () => void;
  readonly onReady: () => void;
  /** The drawing context is lost. `onReady` tells when it is back. */
  readonly onLost: () => void;
}

/** The map as the rest of the application knows it. */
export interface MapHandle {
  readonly show: (filtered: Pick<Filtered, 'sites' | 'unfiltered'>) => void;
  readonly emphasise: (emphasis: Emphasis) => void;
  readonly moveTo: (target: Target) => void;
  /** Shows every site, as the reader has asked. */
  readonly showWhole: (covered: Padding) => void;
  readonly zoomBy: (levels: number) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly remove: () => void;
}

const ZOOM_MAX = 14;
/** Marks an event as the reader's doing, where it comes from a button and not from MapLibre's own handlers. */
const BY_READER = { originalEvent: new Event('button') };

/** The worker is on its way while the map is made, and called back where none can be: there nobody is to wait for its bytes. */
function mapWithWorker(options: MapLibreOptions): MapLibre {
  prewarm();
  try {
    return new MapLibre(options);
  } catch (error) {
    clearPrewarmedResources();
    throw error;
  }
}

function newMap(options: MapOptions): MapLibre {
  setAllowedWorkerUrl();
  addProtocol('pmtiles', basemapDescription);
  const map = mapWithWorker({
    container: options.container,
    style: mapStyle(options.theme, options.language, options.basemapUrl),
    ...startingAt(options.dataset, options.target),
    maxZoom: ZOOM_MAX,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: options.yielding,
    fadeDuration: 0,
  });
  void prefetchHeader(options.basemapUrl);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const canvas = map.getCanvas();
  // The region is named by the page; two of the same name would tell nobody anything.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', options.label);
  return map;
}

/**
 * Draws the map into its container.
 * @throws where the browser has no WebGL 2.
 */
export function createMap(options: MapOptions): MapHandle {
  const map = newMap(options);
  Object.assign(options.container, { strikeMap: map });
  const painter = scenePainter(map, options.theme);
  let { theme } = options;
  let basemapMissing = false;

  /** Without land, all would look like sea. */
  function paintSeaAsLand(): void {
    if (map.getLayer('sea') === undefined) return;
    map.setPaintProperty('sea', 'background-color', BASEMAP_COLOURS[theme].land);
  }

  map.on('click', ({ point }) => {
    const site = siteAt(map, painter.placed(), point);
    if (site !== null) options.onSelect(site);
  });
  map.on('mousemove', ({ point }) => {
    const site = siteAt(map, painter.placed(), point);
    map.getCanvas().style.cursor = site === null ? '' : 'pointer';
    options.onPoint(site);
  });
  // Comes before what the pointer enters next is told of it; `mouseout` comes after.
  map.getCanvasContainer().addEventListener('pointerleave', () => options.onPoint(null));
  map.on('moveend', (event) => {
    if (!('originalEvent' in event) || event.originalEvent === undefined) return;
    const { lat, lng } = map.getCenter().wrap();
    const camera = cameraAt(map.getZoom(), lat, lng);
    if (camera !== null) options.onCamera(camera);
  });
  // That all is drawn proves nothing while the worker has not brought anything: it is said over an empty map, too.
  let hasTile = false;
  map.on('sourcedata', ({ tile }) => (hasTile ||= tile !== undefined));
  map.on('idle', () => {
    if (hasTile) options.onReady();
  });
  map.on('error', (event) => {
    if (!('sourceId' in event) || event.sourceId !== BASEMAP) {
      reportError(event.error);
      return;
    }
    basemapMissing = true;
    paintSeaAsLand();
    options.onBasemapMissing();
  });
  map.on('webglcontextlost', options.onLost);

  return {
    show: (filtered) => painter.show(sceneOf(options.dataset, filtered, options.language)),
    emphasise: painter.emphasise,
    moveTo: (target) => moveTo(map, options.dataset, target),
    showWhole: (covered) =>
      moveTo(map, options.dataset, { camera: null, site: null, covered }, BY_READER),
    zoomBy: (levels) => map.zoomTo(map.getZoom() + levels, {}, BY_READER),
    setTheme: (next) => {
      theme = next;
      map.setStyle(mapStyle(theme, options.language, options.basemapUrl), {
        // The sources stay as they are: what they hold is not fetched or laid out again.
        transformStyle: (before, after) => ({
          ...after,
          sources: before?.sources ?? after.sources,
        }),
      });
      painter.setTheme(theme);
      if (basemapMissing) paintSeaAsLand();
    },
    remove: () => map.remove(),
  };
}
