import { afterNextPaint } from './after-paint';
import type { MapHandle, MapOptions } from '../map/create-map';

const LABEL_FONTS: readonly (readonly [font: string, text: string])[] = [
  ['16px "Noto Sans Variable"', 'Baghdad'],
  ['16px "Noto Sans Arabic Variable"', 'بغداد'],
];

/** A font of a style sheet is asked for when text is first laid out with it: until then, nothing of the page is drawn. */
const isLaidOut = (): boolean => [...document.fonts].some(({ status }) => status !== 'unloaded');

/** The map's code and the fonts of its labels, which have to be there before it is made. */
async function fetchedCode() {
  // What the page is painted with goes first.
  if (!isLaidOut()) await afterNextPaint();
  const fonts = LABEL_FONTS.map(([font, text]) => document.fonts.load(font, text));
  const [{ createMap }] = await Promise.all([
    import('../map/create-map'),
    Promise.allSettled(fonts),
  ]);
  return createMap;
}

let coming: ReturnType<typeof fetchedCode> | null = null;

/** Asks for what the map is drawn with as soon as the page is painted, while its claims are still on their way. */
export function preloadMap(): ReturnType<typeof fetchedCode> {
  coming ??= fetchedCode();
  // Whoever draws the map is told.
  coming.catch(() => undefined);
  return coming;
}

/**
 * Draws the map, as it is then wanted.
 * @throws where its code cannot be fetched, or the browser has no WebGL 2.
 */
export async function loadMap(
  container: HTMLElement,
  options: () => Omit<MapOptions, 'container'>,
): Promise<MapHandle> {
  const createMap = await preloadMap();
  return createMap({ container, ...options() });
}
