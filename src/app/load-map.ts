import type { MapHandle, MapOptions } from '../map/create-map';

const LABEL_FONTS: readonly (readonly [font: string, text: string])[] = [
  ['16px "Noto Sans Variable"', 'Baghdad'],
  ['16px "Noto Sans Arabic Variable"', 'بغداد'],
];

/** Resolves when the browser has laid out and painted the page as it now is. */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** True once the browser has laid out text: only then does it fetch the fonts of a style sheet. */
const isLaidOut = (): boolean => [...document.fonts].some(({ status }) => status !== 'unloaded');

/** Fetches the map's code and the fonts of its labels. MapLibre needs the fonts before it makes a map. */
async function fetchMap() {
  // The map must not delay the first paint.
  if (!isLaidOut()) await afterNextPaint();
  const fonts = LABEL_FONTS.map(([font, text]) => document.fonts.load(font, text));
  const [{ createMap }] = await Promise.all([
    import('../map/create-map'),
    Promise.allSettled(fonts),
  ]);
  return createMap;
}

let fetched: ReturnType<typeof fetchMap> | null = null;

/** Fetches the map's code once, however often it is called. */
function preloadMap(): ReturnType<typeof fetchMap> {
  fetched ??= fetchMap();
  // `loadMap` reports a failure; without this line the browser would, too.
  fetched.catch(() => undefined);
  return fetched;
}

// At import: `main.ts` imports this file first, so that the fetch begins before the rest of the script runs.
if (!import.meta.env.SSR) void preloadMap();

/**
 * Makes the map, with the options as they are when its code is there.
 * @throws if the code cannot be fetched, or the browser has no WebGL 2.
 */
export async function loadMap(
  container: HTMLElement,
  options: () => Omit<MapOptions, 'container'>,
): Promise<MapHandle> {
  const createMap = await preloadMap();
  return createMap({ container, ...options() });
}
