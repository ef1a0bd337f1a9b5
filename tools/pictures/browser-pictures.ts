import { writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { writeIndexedPng } from '../prerender/cards/indexed-png';

/** A part of a page, in CSS pixels from its upper left corner. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The screen and language with which a page is opened for a picture. */
export interface Screen {
  readonly size: readonly [width: number, height: number];
  readonly theme?: 'light' | 'dark';
  /** The reader's language (BCP 47). The default is English. */
  readonly language?: string;
}

/** How long a page may take. A map that is drawn without a GPU is slow, also on a computer with other work. */
const SLOWEST_PAGE_MS = 180_000;

/** Opens a page, and waits until its map and fonts have loaded. Camera moves have no animation. */
export async function openPage(browser: Browser, address: string, screen: Screen): Promise<Page> {
  const { size, theme = 'light', language = 'en' } = screen;
  const [width, height] = size;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    locale: language,
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(SLOWEST_PAGE_MS);
  await page.goto(address);
  await page.locator('[data-state=ready]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.locator('[data-state=ready]').evaluate(waitForMap);
  return page;
}

/** Waits until the live map in an element has drawn its whole view. */
async function waitForMap(region: Element): Promise<void> {
  interface DrawnMap {
    readonly loaded: () => boolean;
    readonly areTilesLoaded: () => boolean;
    readonly isMoving: () => boolean;
    readonly once: (event: 'idle') => Promise<unknown>;
  }
  for (const element of [region, ...region.querySelectorAll('*')]) {
    if (!('strikeMap' in element)) continue;
    const map = element.strikeMap as DrawnMap;
    if (map.isMoving() || !map.loaded() || !map.areTilesLoaded()) await map.once('idle');
  }
  // Waits for the names, which fade in.
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}

interface CaptionedPicture {
  readonly caption?: string;
  readonly png: Uint8Array;
}

/** Arranges pictures in rows on a new page. A picture with a caption has it above. */
export async function composePictures(
  browser: Browser,
  pictures: readonly CaptionedPicture[],
  columns: number,
): Promise<Uint8Array> {
  const figure = ({ caption, png }: CaptionedPicture) =>
    `<figure>${caption === undefined ? '' : `<figcaption>${caption}</figcaption>`}<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}"></figure>`;
  const page = await browser.newPage();
  await page.setContent(
    `<style>
      body { margin: 0; background: #fff; font: 13px/20px 'Noto Sans', 'DejaVu Sans', sans-serif; color: #333 }
      main { display: inline-grid; grid-template-columns: repeat(${columns}, max-content); gap: 4px }
      figure { margin: 0 } figcaption { padding: 0 4px } img { display: block }
    </style><main>${pictures.map(figure).join('')}</main>`,
  );
  const png = await page.locator('main').screenshot();
  await page.close();
  return png;
}

/** Writes a picture with a palette of 256 colours, which halves its size. */
export async function writePicture(
  browser: Browser,
  path: string,
  png: Uint8Array,
): Promise<number> {
  const page = await browser.newPage();
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let text = '';
    for (const byte of data) text += String.fromCharCode(byte);
    return { width: image.width, height: image.height, pixels: btoa(text) };
  }, Buffer.from(png).toString('base64'));
  await page.close();
  const small = await writeIndexedPng({ width, height, pixels: Buffer.from(pixels, 'base64') });
  writeFileSync(path, small);
  return small.length;
}
