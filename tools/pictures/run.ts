import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { startServer } from '../../e2e/support/server';
import { startTileHost } from '../../e2e/support/tile-host';
import { BROWSER_FLAGS } from '../testing/browser-flags';
import { findOrInstallBrowser, thisMachine } from '../testing/browser';
import { takeBeside, withBothSites } from './beside';
import { composePictures, openPage, writePicture, type Screen } from './browser-pictures';
import { madeUpTile } from './made-up-tiles';
import { settingPictures } from './settings-pictures';

/**
 * `npm run pictures`: takes the pictures of the documents. They show the map in `dist/`, the second example with
 * several settings, and the basemaps beside each other. `npm run pictures -- accent` takes only pictures whose name
 * contains "accent".
 */

const FOLDER = 'docs/pictures';
const EXAMPLE = 'geo/example';
const HOST = { path: '/', ranges: 'honoured', port: 0 } as const;
const WIDE = [1280, 800] as const;

interface WholePage extends Screen {
  readonly name: string;
  readonly path: string;
}
const PAGES_OF_ARTICLE: readonly WholePage[] = [
  { name: 'overview', path: '', size: WIDE },
  { name: 'site', path: 'site/irbil-airport/', size: WIDE },
  { name: 'phone', path: '', size: [390, 844] },
];

const [, , pictureFilter = ''] = process.argv;

async function write(browser: Browser, name: string, png: Uint8Array): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  const bytes = await writePicture(browser, path, png);
  console.log(`${path}: ${Math.ceil(bytes / 1000)} kB`);
}

/** Builds the second example with changed settings, serves it, and calls `use` with its address. */
async function withExample<Result>(
  changes: Readonly<Record<string, unknown>>,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'strike-map-pictures-'));
  cpSync(EXAMPLE, join(folder, 'example'), { recursive: true });
  const settingsPath = join(folder, 'example', 'strike-map.json');
  const settings = {
    ...(JSON.parse(readFileSync(settingsPath, 'utf8')) as Readonly<Record<string, unknown>>),
    ...changes,
  };
  const keptSettings = Object.entries(settings).filter(([, value]) => value !== null);
  writeFileSync(settingsPath, JSON.stringify(Object.fromEntries(keptSettings)));
  const site = join(folder, 'site');
  const map = join(folder, 'example', 'containers.geojson');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/strike-map.js', 'build', map, '--out', site],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  const server = await startServer({ ...HOST, folder: site });
  try {
    return await use(server.url);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeWholePages(
  browser: Browser,
  address: string,
  pages: readonly WholePage[],
): Promise<void> {
  for (const { name, path, ...screen } of pages.filter((one) => one.name.includes(pictureFilter))) {
    const page = await openPage(browser, address + path, screen);
    await write(browser, name, await page.screenshot());
    await page.close();
  }
}

async function takeSettings(browser: Browser, tileHost: string): Promise<void> {
  for (const { name, views, columns = views.length } of settingPictures(tileHost)) {
    if (!`settings-${name}`.includes(pictureFilter)) continue;
    const takenPictures = [];
    for (const { changes = {}, part, caption, size = WIDE, ...screen } of views) {
      const png = await withExample(changes, async (address) => {
        const page = await openPage(browser, address, { size, ...screen });
        const shown = await page.screenshot({ clip: await part(page) });
        await page.close();
        return shown;
      });
      takenPictures.push({ ...(caption !== undefined && { caption }), png });
    }
    const [first] = takenPictures;
    const one =
      takenPictures.length === 1
        ? first?.png
        : await composePictures(browser, takenPictures, columns);
    if (one !== undefined) await write(browser, `settings-${name}`, one);
  }
}

async function takeBasemaps(browser: Browser): Promise<void> {
  if (!'basemap'.includes(pictureFilter)) return;
  await withBothSites(async (sites) => {
    const pairs = [
      ...(await takeBeside(browser, sites, '8/33.4/44', 'light')),
      ...(await takeBeside(browser, sites, '11/33.27/44.24', 'dark')),
    ];
    await write(browser, 'basemap', await composePictures(browser, pairs, 2));
  });
}

const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(thisMachine),
  args: [...BROWSER_FLAGS],
});
const article = await startServer({ ...HOST, folder: 'dist' });
const tileHost = await startTileHost(madeUpTile);
try {
  await takeWholePages(browser, article.url, PAGES_OF_ARTICLE);
  await withExample({}, (address) =>
    takeWholePages(browser, address, [{ name: 'settings', path: '', size: WIDE }]),
  );
  await takeSettings(browser, tileHost.origin);
  await takeBasemaps(browser);
} finally {
  await Promise.all([browser.close(), article.close(), tileHost.close()]);
}
