import { renderAsync } from '@resvg/resvg-js';
import { writeIndexedPng } from './indexed-png.ts';

/**
 * Renders a card's SVG to PNG. The SVG contains no text, so that no font is loaded and every machine gives the same
 * picture.
 */
export async function renderCardPng(svg: string): Promise<Uint8Array> {
  const { width, height, pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return writeIndexedPng({ width, height, pixels });
}
