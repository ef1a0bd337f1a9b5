import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { buildInto } from '../../e2e/support/built-site';
import { startServer } from '../../e2e/support/server';
import { protomapsArchive } from '../../tests/support/protomaps-archive';
import { BROWSER_FLAGS } from '../testing/browser-flags';
import { findOrInstallBrowser, thisMachine } from '../testing/browser';
import { composePictures, openPage, writePicture } from './browser-pictures';

/**
 * `npx tsx tools/pictures/beside.ts FOLDER`: draws the embedded basemap beside Protomaps' style in our palette, at
 * several zooms, light and dark. For comparing them after a change of the palette or the rules. The archive is the
 * small one of the tests.
 */

/** The views: zoom, latitude, longitude. */
const VIEWS = ['5/33.5/43', '8/33.4/44', '11/33.27/44.24', '14/33.2625/44.24'] as const;
const THEMES = ['light', 'dark'] as const;
const SIZE = [1040, 760] as const;
/** The part of the page with the map: beside the panel, and below the list of actors. */
const MAP_PART = { x: 420, y: 150, width: 600, height: 460 } as const;

interface Sites {
  readonly embedded: string;
  readonly own: string;
}

/** Takes pictures of both sites' maps at one view. */
export async function takeBeside(
  browser: Browser,
  sites: Sites,
  view: string,
  theme: (typeof THEMES)[number],
  language = 'en',
) {
  const pictures = [];
  for (const [caption, site] of [
    ['Embedded', sites.embedded],
    ['Protomaps’ schema', sites.own],
  ] as const) {
    const page = await openPage(browser, `${site}?map=${view}`, { size: SIZE, theme, language });
    const png = await page.screenshot({ clip: MAP_PART });
    pictures.push({ caption: `${caption}, zoom ${view.split('/')[0] ?? ''}`, png });
    await page.close();
  }
  return pictures;
}

/** Builds the article's map with the tests' archive, then calls `use` with both sites. */
export async function withBothSites(use: (sites: Sites) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'strike-map-beside-'));
  const archive = join(folder, 'own.pmtiles');
  writeFileSync(archive, await protomapsArchive());
  const { status, told } = buildInto(join(folder, 'site'), '--basemap', archive);
  if (status !== 0) throw new Error(told);
  const host = { path: '/', ranges: 'honoured', port: 0 } as const;
  const [embedded, own] = await Promise.all([
    startServer({ ...host, folder: 'dist' }),
    startServer({ ...host, folder: join(folder, 'site') }),
  ]);
  try {
    await use({ embedded: embedded.url, own: own.url });
  } finally {
    await Promise.all([embedded.close(), own.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, script = '', folder] = process.argv;
if (script.endsWith('beside.ts') && folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(thisMachine),
    args: [...BROWSER_FLAGS],
  });
  await withBothSites(async (sites) => {
    for (const theme of THEMES)
      for (const view of VIEWS) {
        const pair = await takeBeside(browser, sites, view, theme);
        const path = join(folder, `${theme}-${view.split('/')[0] ?? ''}.png`);
        await writePicture(browser, path, await composePictures(browser, pair, 2));
        console.log(path);
      }
  });
  await browser.close();
}
