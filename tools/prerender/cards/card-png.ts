import { renderAsync } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.ts';

/** The picture of a card's drawing. It has no text left, so no font is loaded, and it is the same on every machine. */
export async function cardPng(svg: string): Promise<Uint8Array> {
  const { width, height, pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return indexedPng({ width, height, pixels });
}
