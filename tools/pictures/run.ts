import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { startServer } from '../../e2e/support/server';
import { BROWSER_FLAGS } from '../testing/browser-flags';
import { findOrInstallBrowser, thisMachine } from '../testing/browser';

/** `npm run pictures`: takes the pictures of the documents again, of the map in `dist/` and of the second example. */

const FOLDER = 'docs/pictures';

interface Picture {
  readonly name: string;
  readonly map: 'article' | 'example';
  readonly path: string;
  readonly size: readonly [width: number, height: number];
  readonly theme?: 'light' | 'dark';
  /** The part of the page that the picture shows; all of it if left out. */
  readonly part?: (page: Page) => Promise<Part>;
}
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The logo, the title and the byline. */
const headOfPanel = (): Promise<Part> => Promise.resolve({ x: 0, y: 0, width: 416, height: 420 });

const layers = (page: Page): Promise<Part> => boxOf(page.getByRole('region', { name: 'Layers' }));

/** The publisher's words and the contact, at the end of the panel. */
async function colophon(page: Page): Promise<Part> {
  const heading = page.getByRole('heading', { name: 'Corrections' });
  await heading.scrollIntoViewIfNeeded();
  const { y } = await boxOf(heading);
  return { x: 0, y: y - 8, width: 416, height: 320 };
}

async function boxOf(element: Locator): Promise<Part> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('a part of the page that a picture shows is not there');
  return box;
}

const WIDE = [1280, 800] as const;

const PICTURES: readonly Picture[] = [
  { name: 'overview', map: 'article', path: '', size: WIDE },
  { name: 'site', map: 'article', path: 'site/irbil-airport/', size: WIDE },
  { name: 'phone', map: 'article', path: '', size: [390, 844] },
  { name: 'settings', map: 'example', path: '', size: WIDE },
  { name: 'settings-dark', map: 'example', path: '', size: WIDE, theme: 'dark', part: headOfPanel },
  { name: 'settings-actors', map: 'example', path: '', size: WIDE, part: layers },
  { name: 'settings-about', map: 'example', path: '', size: [1280, 1700], part: colophon },
];

async function takePictures(browser: Browser, addresses: Readonly<Record<Picture['map'], string>>) {
  for (const { name, map, path, size, theme = 'light', part } of PICTURES) {
    const [width, height] = size;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme });
    await page.goto(addresses[map] + path);
    await page.locator('[data-state=ready]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    const clip = part === undefined ? undefined : await part(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), ...(clip && { clip }) });
    await page.close();
    console.log(`${FOLDER}/${name}.png`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'strike-map-pictures-'));
const build = ['bin/strike-map.js', 'build', 'geo/example/containers.geojson', '--out', folder];
spawnSync(process.execPath, build, { stdio: 'inherit' });
const host = { path: '/', ranges: 'honoured', port: 0 } as const;
const [article, example] = await Promise.all([
  startServer({ ...host, folder: 'dist' }),
  startServer({ ...host, folder }),
]);
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(thisMachine),
  args: [...BROWSER_FLAGS],
});
try {
  await takePictures(browser, { article: article.url, example: example.url });
} finally {
  await Promise.all([browser.close(), article.close(), example.close()]);
  rmSync(folder, { recursive: true, force: true });
}
