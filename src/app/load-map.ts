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
const isPageLaidOut = (): boolean =>
  [...document.fonts].some(({ status }) => status !== 'unloaded');

/** Fetches the map's code and label fonts. MapLibre needs the fonts before it makes a map. */
async function fetchMapCode() {
  // The map's code must not delay the first paint.
  if (!isPageLaidOut()) await afterNextPaint();
  const fonts = LABEL_FONTS.map(([font, text]) => document.fonts.load(font, text));
  const [{ createMap }] = await Promise.all([
    import('../map/create-map'),
    Promise.allSettled(fonts),
  ]);
  return createMap;
}

let mapCode: ReturnType<typeof fetchMapCode> | null = null;

/** Fetches the map's code; later calls share the first fetch. */
function preloadMapCode(): ReturnType<typeof fetchMapCode> {
  mapCode ??= fetchMapCode();
  // Avoids the browser's own report of a failure, because `loadMap` reports it.
  mapCode.catch(() => undefined);
  return mapCode;
}

// Runs at import. `main.ts` imports this file first, so that the fetch starts before the other modules run.
if (!import.meta.env.SSR) void preloadMapCode();

/**
 * Creates the live map. `options` is called when the code is loaded.
 * @throws if the code cannot be fetched, or the browser has no WebGL 2.
 */
export async function loadMap(
  container: HTMLElement,
  options: () => Omit<MapOptions, 'container'>,
): Promise<MapHandle> {
  const createMap = await preloadMapCode();
  return createMap({ container, ...options() });
}
