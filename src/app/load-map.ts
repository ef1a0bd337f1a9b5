import type { MapHandle, MapOptions } from '../map/create-map';

const LABEL_FONTS: readonly (readonly [font: string, text: string])[] = [
  ['16px "Noto Sans Variable"', 'Baghdad'],
  ['16px "Noto Sans Arabic Variable"', 'بغداد'],
];

/** Resolves after the browser has laid out and painted the current page. */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** True once the browser has laid out text, which makes it fetch the fonts of a style sheet. */
const isLaidOut = (): boolean => [...document.fonts].some(({ status }) => status !== 'unloaded');

/** Fetches the map's code and label fonts. MapLibre needs the fonts before it makes a map. */
async function fetchMap() {
  // The map's code must not delay the first paint.
  if (!isLaidOut()) await afterNextPaint();
  const fonts = LABEL_FONTS.map(([font, text]) => document.fonts.load(font, text));
  const [{ createMap }] = await Promise.all([
    import('../map/create-map'),
    Promise.allSettled(fonts),
  ]);
  return createMap;
}

let fetched: ReturnType<typeof fetchMap> | null = null;

/** Fetches the map's code; later calls share the first fetch. */
function preloadMap(): ReturnType<typeof fetchMap> {
  fetched ??= fetchMap();
  // Avoids the browser's own report of a failure, because `loadMap` reports it.
  fetched.catch(() => undefined);
  return fetched;
}

// Runs at import. `main.ts` imports this file first, so that the fetch starts before the other modules run.
if (!import.meta.env.SSR) void preloadMap();

/**
 * Creates the live map. `options` is called when the code is loaded.
 * @throws if the code cannot be fetched, or the browser has no WebGL 2.
 */
export async function loadMap(
  container: HTMLElement,
  options: () => Omit<MapOptions, 'container'>,
): Promise<MapHandle> {
  const createMap = await preloadMap();
  return createMap({ container, ...options() });
}
