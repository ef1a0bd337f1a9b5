import { canReadCanvas } from '../map/canvas-reading';
import { Retry } from '../state/retry';
import type { BasemapRequest } from '../map/basemap/load-basemap';
import type { MapHandle, MapOptions } from '../map/create-map';

const LABEL_FONTS: readonly (readonly [font: string, text: string])[] = [
  ['16px "Noto Sans Variable"', 'Baghdad'],
  ['16px "Noto Sans Arabic Variable"', 'بغداد'],
];

/** Resolves after the browser has laid out and painted the current page. */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** True after the browser has laid out text. It then already fetches the fonts of the style sheet. */
const isPageLaidOut = (): boolean =>
  [...document.fonts].some(({ status }) => status !== 'unloaded');

/** How long the map waits for the fonts of its labels, in milliseconds. After that, it uses a system font. */
const FONTS_TIMEOUT_IN_MS = 3000;

/**
 * Fetches the code of the live map and the fonts of its labels. MapLibre needs the fonts before it creates a map. Null
 * if the browser adds noise to canvas pixels, because MapLibre would draw only noise.
 */
async function fetchMapCode() {
  // Fetches the code of the live map after the first paint, so that it does not delay that paint.
  if (!isPageLaidOut()) await afterNextPaint();
  if (!canReadCanvas()) return null;
  const fonts = LABEL_FONTS.map(([font, text]) => document.fonts.load(font, text));
  const [code] = await Promise.all([
    import('../map/create-map'),
    Promise.race([
      Promise.allSettled(fonts),
      new Promise((resolve) => setTimeout(resolve, FONTS_TIMEOUT_IN_MS)),
    ]),
  ]);
  return code;
}

let mapCode: ReturnType<typeof fetchMapCode> | null = null;

/** Fetches the code of the live map. Later calls share the first fetch, unless it failed. */
function preloadMapCode(): ReturnType<typeof fetchMapCode> {
  mapCode ??= fetchMapCode();
  // Handles the failure here, so that the browser does not report it. `loadMap` reports it.
  mapCode.catch(() => (mapCode = null));
  return mapCode;
}

// Starts the fetch when this module is imported. `main.ts` imports this module before all others.
if (!import.meta.env.SSR && window.origin !== 'null') void preloadMapCode();

interface LoadOptions {
  readonly basemap: BasemapRequest;
  /** Called after the code has loaded. Returns the options of the map. */
  readonly options: () => Omit<MapOptions, 'container' | 'basemap' | 'onWorkerMissing'>;
  readonly onCreated: (map: MapHandle) => void;
  /**
   * Called if the live map cannot be shown. Either its code, the basemap's style or MapLibre's worker could not be
   * fetched, which is retried. Or the browser has no WebGL 2 or adds noise to canvas pixels. An already created map is
   * then removed.
   */
  readonly onUnavailable: () => void;
}

/**
 * Creates the live map as soon as its code can be fetched.
 * @returns a function that removes the map, or stops waiting for it.
 */
export function loadMap(
  container: HTMLElement,
  { basemap, options, onCreated, onUnavailable }: LoadOptions,
): () => void {
  let map: MapHandle | null = null;
  let isRemoved = false;
  let isWorkerMissing = false;
  const retry = new Retry(() => void load());

  function removeMap(): void {
    map?.remove();
    map = null;
  }

  async function load(): Promise<void> {
    const code = await preloadMapCode().catch(() => undefined);
    // If the worker was missing, tests if it can be fetched now. Creating another map before that would be slow.
    const isWorkerThere = !isWorkerMissing || (await code?.canFetchWorker()) === true;
    const loaded = await code?.loadBasemap(basemap).catch(() => undefined);
    if (isRemoved) return;
    if (code === undefined || !isWorkerThere) retry.planAfterFailure();
    else if (code !== null && loaded === undefined) retry.planAfterFailure();
    else if (code !== null && loaded !== undefined) {
      isWorkerMissing = false;
      try {
        map = code.createMap({
          container,
          ...options(),
          basemap: loaded,
          onWorkerMissing: handleMissingWorker,
        });
      } catch {
        // The browser has no WebGL 2.
      }
    }
    if (map === null) onUnavailable();
    else onCreated(map);
  }

  function handleMissingWorker(): void {
    if (isWorkerMissing) return;
    isWorkerMissing = true;
    // Removes the map in a microtask, because MapLibre is still calling listeners for this error.
    queueMicrotask(removeMap);
    retry.planAfterFailure();
    onUnavailable();
  }

  void load();
  return () => {
    isRemoved = true;
    retry.reset();
    removeMap();
  };
}
