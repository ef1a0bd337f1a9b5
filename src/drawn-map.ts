import { afterNextPaint } from './after-paint';
import type { ClaimMap, MapOptions } from './map/create-map';

const LABEL_FONTS: readonly (readonly [font: string, text: string])[] = [
  ['16px "Noto Sans Variable"', 'Baghdad'],
  ['16px "Noto Sans Arabic Variable"', 'بغداد'],
];

/**
 * Fetches the map's code and draws it, as it is then wanted. Its labels are drawn with the page's fonts, which have to be there before it is made.
 * @throws where the code cannot be fetched, or the browser has no WebGL 2.
 */
export async function drawnMap(
  container: HTMLElement,
  options: () => Omit<MapOptions, 'container'>,
): Promise<ClaimMap> {
  await afterNextPaint();
  const fonts = LABEL_FONTS.map(([font, text]) => document.fonts.load(font, text));
  const [{ createMap }] = await Promise.all([
    import('./map/create-map'),
    Promise.allSettled(fonts),
  ]);
  return createMap({ container, ...options() });
}
