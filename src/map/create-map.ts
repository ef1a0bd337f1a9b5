import 'maplibre-gl/dist/maplibre-gl.css';
import {
  addProtocol,
  clearPrewarmedResources,
  Map as MapLibre,
  prewarm,
  type MapOptions as MapLibreOptions,
} from 'maplibre-gl';
import type { Dataset } from '../claims/model';
import type { Theme } from '../cartography/palette';
import type { Scene } from '../cartography/scene';
import { clampedCamera, type Camera } from '../state/view-state';
import { BASEMAP_COLOURS } from './basemap/layers';
import { prefetchHeader, basemapDescription } from './basemap/tile-json';
import { moveTo, startingAt, type Padding, type Target } from './camera';
import { siteAt } from './hit';
import { BASEMAP, mapStyle } from './style';
import { scenePainter, type Emphasis } from './scene-painter';
import { setAllowedWorkerUrl } from './worker-url';

export interface MapOptions {
  /** The element that gets the canvas. End-to-end tests read the map from its property `strikeMap`. */
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly basemapUrl: string;
  readonly theme: Theme;
  readonly language: string;
  /** The accessible name of the canvas, including its keyboard keys. */
  readonly label: string;
  /** True in an embed: one finger or the wheel scrolls the page; two fingers or Ctrl zoom the map. */
  readonly yielding: boolean;
  readonly target: Target;
  readonly onSelect: (site: string) => void;
  readonly onPoint: (site: string | null) => void;
  /** Called when the camera rests after a move by the reader. */
  readonly onCamera: (camera: Camera) => void;
  /** Called when the basemap cannot be read. The map still draws the claims. */
  readonly onBasemapMissing: () => void;
  readonly onReady: () => void;
  /** Called when the browser loses the WebGL context. `onReady` is called when the context is back. */
  readonly onLost: () => void;
}

/** What the rest of the application can do with the live map. */
export interface MapHandle {
  readonly show: (scene: Scene) => void;
  readonly emphasise: (emphasis: Emphasis) => void;
  readonly moveTo: (target: Target) => void;
  /** Moves the camera to all sites, and reports the move as the reader's. */
  readonly showWhole: (covered: Padding) => void;
  readonly zoomBy: (levels: number) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly remove: () => void;
}

const ZOOM_MAX = 14;
/** Event data that marks a move by a button as the reader's. MapLibre marks only its own handlers' moves. */
const BY_READER = { originalEvent: new Event('button') };

/** Fetches the worker while the map is made. Without WebGL it cancels the fetch. */
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
  // Not `region`: the page already has a region "Map", and a second one would confuse screen readers.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', options.label);
  return map;
}

/**
 * Creates the live map in its container.
 * @throws if the browser has no WebGL 2.
 */
export function createMap(options: MapOptions): MapHandle {
  const map = newMap(options);
  Object.assign(options.container, { strikeMap: map });
  const painter = scenePainter(map);
  let { theme } = options;
  let basemapMissing = false;

  /** Gives the sea the colour of land, because without the basemap the whole map would look like sea. */
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
  // Not `mouseout`, which comes after the next element's `pointerenter` and would undo its effect.
  map.getCanvasContainer().addEventListener('pointerleave', () => options.onPoint(null));
  map.on('moveend', (event) => {
    if (!('originalEvent' in event) || event.originalEvent === undefined) return;
    const { lat, lng } = map.getCenter().wrap();
    const camera = clampedCamera(map.getZoom(), lat, lng);
    if (camera !== null) options.onCamera(camera);
  });
  // MapLibre sends `idle` for an empty map, too, so the map is ready only after its first tile.
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
    show: painter.show,
    emphasise: painter.emphasise,
    moveTo: (target) => moveTo(map, options.dataset, target),
    showWhole: (covered) =>
      moveTo(map, options.dataset, { camera: null, site: null, covered }, BY_READER),
    zoomBy: (levels) => map.zoomTo(map.getZoom() + levels, {}, BY_READER),
    setTheme: (next) => {
      theme = next;
      map.setStyle(mapStyle(theme, options.language, options.basemapUrl), {
        // Keeps the sources, so that MapLibre does not fetch or lay out their data again.
        transformStyle: (before, after) => ({
          ...after,
          sources: before?.sources ?? after.sources,
        }),
      });
      if (basemapMissing) paintSeaAsLand();
    },
    remove: () => map.remove(),
  };
}
