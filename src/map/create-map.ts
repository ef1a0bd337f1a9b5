import 'maplibre-gl/dist/maplibre-gl.css';
import {
  addProtocol,
  clearPrewarmedResources,
  Map as MapLibre,
  prewarm,
  type MapOptions as MapLibreOptions,
} from 'maplibre-gl';
import type { Dataset } from '../claims/model';
import type { Box } from '../cartography/labels/grid-index';
import type { Theme } from '../cartography/palette';
import { Retry } from '../state/retry';
import { clampedCamera, type Camera } from '../state/view-state';
import type { Basemap } from './basemap/basemap';
import { prefetchArchiveStart, describeTiles } from './basemap/tile-json';
import {
  framedView,
  initialCameraOptions,
  moveCamera,
  openCluster,
  showFramedView,
  shownExtent,
  type CameraTarget,
  type FramedView,
  type Padding,
  type ShownExtent,
} from './camera';
import { hitAt } from './hit';
import { followPointer, type HoverListeners } from './hover';
import { BASEMAP_SOURCE, mapStyle } from './style';
import { createScenePainter, type Emphasis, type ScenePainter } from './scene-painter';
import { allowWorkerUrl, isWorkerMissingError } from './worker-url';

export { loadBasemap } from './basemap/load-basemap';
export { canFetchWorker } from './worker-url';

/** The number of the middle button in mouse events. Browsers open a link in a new tab if it is clicked with it. */
const MIDDLE_BUTTON = 1;

export interface MapOptions extends HoverListeners {
  /** The element that gets the canvas. End-to-end tests read the map from its property `strikeMap`. */
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly basemap: Basemap;
  readonly theme: Theme;
  /** The accessible name of the canvas, including its keyboard keys. */
  readonly accessibleName: string;
  /**
   * True in an embed. One finger or the wheel then scrolls the page; two fingers, or Ctrl and the wheel, zoom the map.
   */
  readonly hasCooperativeGestures: boolean;
  readonly cameraTarget: CameraTarget;
  /** Returns the space at each edge of the map that other parts of the page cover now. */
  readonly coveredEdges: () => Padding;
  /** Returns the boxes of the elements that cover the map now, in CSS pixels from its upper left corner. */
  readonly covers: () => readonly Box[];
  /** `isNewTab` is true if the reader clicks as on a link that is to open in a new tab. */
  readonly onSelectSite: (site: string, isNewTab: boolean) => void;
  /** Called when the camera stops after the reader has moved it. */
  readonly onCameraRest: (camera: Camera) => void;
  /** Called when all reads of basemap tiles have failed. The map keeps trying, and calls `onReady` after a success. */
  readonly onBasemapMissing: () => void;
  /** Called when MapLibre's worker could not be fetched. The map then cannot draw. */
  readonly onWorkerMissing: () => void;
  readonly onReady: () => void;
  /** Called when the browser loses the WebGL context. After the browser restores it, `onReady` is called again. */
  readonly onContextLost: () => void;
}

/** The methods by which the rest of the application controls the live map. */
export interface MapHandle {
  readonly showScene: ScenePainter['showScene'];
  readonly emphasiseSites: (emphasis: Emphasis) => void;
  /** Call this after the elements over the map have changed. */
  readonly updateCovers: () => void;
  readonly moveCamera: (target: CameraTarget) => void;
  /** Moves the camera to all sites. The move is reported as a move by the reader. */
  readonly showAllSites: (covered: Padding) => void;
  /** Calls `listener` with the shown extent now and after each change. Returns a function that stops the calls. */
  readonly followExtent: (
    coveredEdges: () => Padding,
    listener: (shown: ShownExtent) => void,
  ) => () => void;
  readonly zoomBy: (levels: number) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly remove: () => void;
}

const MAX_ZOOM = 14;
/**
 * Event data for a camera move that a button starts. It has an `originalEvent`, as MapLibre adds it for mouse, touch
 * and keys, so the move counts as the reader's.
 */
const READER_MOVE_DATA = { originalEvent: new Event('button') };

interface TileId {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The basemap tile that could not be loaded. Null if the event is about another error. */
function failedTileOf(event: object): TileId | null {
  const { sourceId, tile } = event as {
    readonly sourceId?: string;
    readonly tile?: { readonly tileID: { readonly canonical: TileId } };
  };
  return sourceId === BASEMAP_SOURCE ? (tile?.tileID.canonical ?? null) : null;
}

/** The target that stays visible when the map's size changes: the target of the last move, or the reader's own view. */
type Framed = CameraTarget | FramedView;

/** Keeps the target visible when the map's size changes, for example when the reader turns a phone. */
function createFrameKeeper(map: MapLibre, { dataset, cameraTarget, coveredEdges }: MapOptions) {
  const viewNow = (): FramedView => framedView(map, coveredEdges());
  let framed: Framed = cameraTarget.camera === null ? cameraTarget : viewNow();
  const keepView = (): void => {
    framed = viewNow();
  };
  map.on('resize', () => {
    if ('side' in framed) showFramedView(map, framed, coveredEdges());
    else moveCamera(map, dataset, { ...framed, coveredEdges: coveredEdges() }, { duration: 0 });
  });
  return {
    /** Call this before moving the camera to the target. */
    keepTarget: (target: CameraTarget): void => {
      if (target.camera === null) framed = target;
      else void map.once('moveend', keepView);
    },
    keepView,
  };
}

/** Fetches MapLibre's worker while the map is created. Cancels the fetch if the browser has no WebGL. */
function createMapWithWorker(options: MapLibreOptions): MapLibre {
  prewarm();
  try {
    return new MapLibre(options);
  } catch (error) {
    clearPrewarmedResources();
    throw error;
  }
}

function createMapLibre(options: MapOptions): MapLibre {
  allowWorkerUrl();
  const { archive } = options.basemap;
  if (archive !== null)
    addProtocol('pmtiles', (request) => describeTiles(request, archive.deepestZoom));
  const map = createMapWithWorker({
    container: options.container,
    style: mapStyle(options.theme, options.basemap),
    ...initialCameraOptions(options.dataset, options.cameraTarget, {
      width: options.container.clientWidth,
      height: options.container.clientHeight,
    }),
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: options.hasCooperativeGestures,
    fadeDuration: 0,
  });
  if (archive !== null) void prefetchArchiveStart(archive.url);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const canvas = map.getCanvas();
  // Not the role `region`: the page already has a region "Map", and a second one would confuse readers.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', options.accessibleName);
  return map;
}

/**
 * Creates the live map in its container.
 * @throws if the browser has no WebGL 2.
 */
export function createMap(options: MapOptions): MapHandle {
  const map = createMapLibre(options);
  Object.assign(options.container, { strikeMap: map });
  const painter = createScenePainter(map, options.covers);
  const frame = createFrameKeeper(map, options);
  let { theme } = options;
  let shownTheme = theme;
  /** True while the WebGL context is lost. MapLibre then has no style, but still fires `idle`. */
  let isContextLost = false;
  /** Tiles that could not be read. Key: tile id as text. The next retry requests those that are still in view. */
  const failedTiles = new Map<string, TileId>();
  const retry = new Retry(() => {
    const tiles = [...failedTiles.values()];
    failedTiles.clear();
    if (isContextLost) return;
    // Raster tiles are requested again only all together. MapLibre would draw a failed raster tile as empty if it were
    // refreshed alone.
    const isRaster = options.basemap.source.type === 'raster';
    map.refreshTiles(BASEMAP_SOURCE, isRaster ? undefined : tiles);
  });

  function applyTheme(): void {
    shownTheme = theme;
    map.setStyle(mapStyle(theme, options.basemap), {
      // Keeps the sources of the old style, so that MapLibre does not load their data again.
      transformStyle: (before, after) => ({
        ...after,
        sources: before?.sources ?? after.sources,
      }),
    });
  }

  map.getCanvas().addEventListener('auxclick', ({ button, offsetX, offsetY }) => {
    if (button !== MIDDLE_BUTTON) return;
    const hit = hitAt(map, painter.placedMarks(), { x: offsetX, y: offsetY });
    if (hit !== null && 'siteId' in hit) options.onSelectSite(hit.siteId, true);
  });
  map.on('click', ({ point, originalEvent: { ctrlKey, metaKey } }) => {
    const hit = hitAt(map, painter.placedMarks(), point);
    if (hit === null) return;
    if ('siteId' in hit) options.onSelectSite(hit.siteId, ctrlKey || metaKey);
    else openCluster(map, hit.cluster, options.coveredEdges(), READER_MOVE_DATA);
  });
  const { hoverAgain } = followPointer(map, () => painter.placedMarks(), options);
  map.on('moveend', (event) => {
    if (!('originalEvent' in event) || event.originalEvent === undefined) return;
    if (!('isFit' in event)) frame.keepView();
    const { lat, lng } = map.getCenter().wrap();
    const camera = clampedCamera(map.getZoom(), lat, lng);
    if (camera !== null) options.onCameraRest(camera);
  });
  // MapLibre fires `idle` even if no basemap tile could be loaded. So the map is ready only after the first tile.
  let hasTile = false;
  map.on(
    'sourcedata',
    ({ sourceId, tile }) => (hasTile ||= sourceId === BASEMAP_SOURCE && tile !== undefined),
  );
  map.on('idle', () => {
    if (isContextLost) return;
    if (failedTiles.size === 0) retry.reset();
    if (hasTile) options.onReady();
    else if (failedTiles.size > 0) options.onBasemapMissing();
  });
  map.on('error', (event) => {
    const tile = failedTileOf(event);
    if (tile === null) {
      // After the worker has started, its other errors arrive in the same event.
      if (!hasTile && isWorkerMissingError(event.error)) options.onWorkerMissing();
      else reportError(event.error);
      return;
    }
    failedTiles.set(`${tile.z}/${tile.x}/${tile.y}`, tile);
    retry.planAfterFailure();
  });
  map.on('webglcontextlost', () => {
    isContextLost = true;
    options.onContextLost();
  });
  map.on('webglcontextrestored', () => {
    isContextLost = false;
    // The restored map has the style from before the loss.
    if (theme !== shownTheme) applyTheme();
  });

  return {
    showScene: (scene, sceneAtZoom) => {
      painter.showScene(scene, sceneAtZoom);
      hoverAgain();
    },
    emphasiseSites: painter.emphasiseSites,
    updateCovers: painter.updateCovers,
    moveCamera: (target) => {
      frame.keepTarget(target);
      moveCamera(map, options.dataset, target);
    },
    showAllSites: (coveredEdges) => {
      const target = { camera: null, site: null, isAllSites: true, coveredEdges };
      frame.keepTarget(target);
      moveCamera(map, options.dataset, target, { eventData: { ...READER_MOVE_DATA, isFit: true } });
    },
    followExtent: (coveredEdges, listener) => {
      const tell = (): void => listener(shownExtent(map, coveredEdges()));
      tell();
      // MapLibre fires `move` also when the size of the map changes.
      const moves = map.on('move', tell);
      return () => moves.unsubscribe();
    },
    zoomBy: (levels) => map.zoomTo(map.getZoom() + levels, {}, READER_MOVE_DATA),
    setTheme: (next) => {
      theme = next;
      if (!isContextLost) applyTheme();
    },
    remove: () => {
      retry.reset();
      map.remove();
      // Without the prewarmed worker, the next map fetches the worker again.
      clearPrewarmedResources();
    },
  };
}
