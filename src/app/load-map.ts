import { canReadCanvas } from '../map/canvas-reading';
import type { MapHandle, MapOptions } from '../map/create-map';

const LABEL_FONTS: readonly (readonly [font: string, text: string])[] = [
  ['16px "Noto Sans Variable"', 'Baghdad'],
  ['16px "Noto Sans Arabic Variable"', 'بغداد'],
];

/** Resolves after the browser has laid out and painted the current page. */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** True once the browser has laid out text. The browser then already fetches the fonts of the style sheet. */
const isPageLaidOut = (): boolean =>
  [...document.fonts].some(({ status }) => status !== 'unloaded');

/** Fetches the code of the live map and the fonts of its labels. MapLibre needs the fonts before it creates a map. */
async function fetchMapCode() {
  // The code of the live map is fetched after the first paint, so that it does not delay that paint.
  if (!isPageLaidOut()) await afterNextPaint();
  // Seen before the fetch, because MapLibre is large and would draw only noise.
  if (!canReadCanvas()) throw new Error('this browser does not give back what a page paints');
  const fonts = LABEL_FONTS.map(([font, text]) => document.fonts.load(font, text));
  const [{ createMap }] = await Promise.all([
    import('../map/create-map'),
    Promise.allSettled(fonts),
  ]);
  return createMap;
}

let mapCode: ReturnType<typeof fetchMapCode> | null = null;

/** Fetches the code of the live map. Later calls share the first fetch. */
function preloadMapCode(): ReturnType<typeof fetchMapCode> {
  mapCode ??= fetchMapCode();
  // This handler does nothing, so that the browser does not report a failure: `loadMap` reports it.
  mapCode.catch(() => undefined);
  return mapCode;
}

// The fetch starts when this module is imported. `main.ts` imports this module before all others.
if (!import.meta.env.SSR) void preloadMapCode();

/**
 * Creates the live map with the result of `options`, which is called once the code is loaded.
 * @throws if the code cannot be fetched, or if the browser has no WebGL 2 or disturbs what is read from a canvas.
 */
export async function loadMap(
  container: HTMLElement,
  options: () => Omit<MapOptions, 'container'>,
): Promise<MapHandle> {
  const createMap = await preloadMapCode();
  return createMap({ container, ...options() });
}
