import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { lazyFilesOf, firstLoadFiles, type Manifest } from '../tools/budget/first-load';
import type { PageKind } from '../tools/shell/chunk-files';
import { expect, mapTest, test } from './support/fixtures';
import { mapSettled } from './support/map';
import { siteLink, sitePanel } from './support/page';

const manifest = JSON.parse(
  readFileSync('dist-program/shell/.vite/manifest.json', 'utf8'),
) as Manifest;

const ACTORS = 'src/features/actors/';
/** Code that loads after the map, or after a step to another page. No test has to wait for it. */
const AFTER_MAP = ['src/app/', 'src/features/svg-map/', 'src/features/page-head/'];

const ADDRESSES: Readonly<Record<PageKind, string>> = {
  overview: './',
  site: './site/irbil-airport/',
};

/** The first script, about 1 kB. It is no module, so Vite's manifest does not list it. */
const FIRST_SCRIPT = /^assets\/first-script-/;
/** The print style sheet, which no page waits for: browsers request it when they are idle. */
const PRINT = 'print.css';

for (const page of Object.keys(ADDRESSES) as PageKind[]) {
  mapTest(
    `the page "${page}" loads what the size budget counts, each file once`,
    async ({ page: tab, baseURL }) => {
      const loaded = ownFilesAskedFor(tab, baseURL, page);
      await tab.goto(ADDRESSES[page]);
      await mapSettled(tab);
      // On a narrow screen the layers card is closed, so its code is not loaded.
      const shut = (tab.viewportSize()?.width ?? 0) < 900 ? [ACTORS] : [];
      const counted = firstLoadFiles(manifest, page, shut);
      expect(loaded.toSorted()).toEqual(counted.toSorted());
    },
  );
}

mapTest(
  'a site is fetched when the reader is about to open it, and only once',
  async ({ page, baseURL }) => {
    const loaded = ownFilesAskedFor(page, baseURL, 'overview');
    await page.goto('./');
    await mapSettled(page);
    const first = loaded.length;
    const ofSite = firstLoadFiles(manifest, 'site').filter((file) => !loaded.includes(file));
    await siteLink(page, 'Irbil airport').focus();
    await expect.poll(() => loaded.slice(first).toSorted()).toEqual(ofSite.toSorted());
    await page.keyboard.press('Enter');
    await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(siteLink(page, 'Irbil airport')).toBeFocused();
    expect(loaded).toHaveLength(first + ofSite.length);
  },
);

test('the page stays as it is until the next one has come', async ({ page }) => {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/assets/Overview-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./site/irbil-airport/');
  await page.getByRole('link', { name: 'Close', exact: true }).click();
  await expect(page).toHaveURL(/\d\/$/);
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  letThrough();
  await expect(siteLink(page, 'Irbil airport')).toBeFocused();
  await expect(sitePanel(page, 'Irbil airport')).toHaveCount(0);
});

test.describe('where its code does not come', () => {
  test.use({ expectedFaults: [/ERR_FAILED.*SitePanel-/] });

  test('a page is fetched whole', async ({ page }) => {
    await page.goto('./');
    let fetchedWhole = false;
    page.on('request', (request) => (fetchedWhole ||= request.isNavigationRequest()));
    await page.route('**/assets/SitePanel-*.js', (route) =>
      fetchedWhole ? route.continue() : route.abort(),
    );
    await siteLink(page, 'Irbil airport').click();
    await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
    expect(fetchedWhole).toBe(true);
  });
});

mapTest('asks for MapLibre when the whole page has been given to be painted', async ({ page }) => {
  // The script marks when the page is ready to be painted. The paint itself may come later on a slow screen.
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('script[type="application/ld+json"]') === null)
        requestAnimationFrame(look);
      else performance.mark('given to be painted');
    };
    requestAnimationFrame(look);
  });
  await page.goto('./');
  await mapSettled(page);
  const { painted, asked } = await page.evaluate(() => {
    const start = (entries: readonly PerformanceEntry[]) => entries.map((entry) => entry.startTime);
    const resources = performance.getEntriesByType('resource');
    return {
      painted: start(performance.getEntriesByName('given to be painted')),
      asked: start(resources.filter(({ name }) => /\/maplibre-[^/]*\.js$/.test(name))),
    };
  });
  expect(painted).toHaveLength(1);
  expect(asked.length).toBeGreaterThan(0);
  expect(Math.min(...asked)).toBeGreaterThan(painted[0] ?? Infinity);
});

/** Our own scripts and style sheets that the page requests. */
function ownFilesAskedFor(page: Page, baseURL: string | undefined, first: PageKind): string[] {
  const needed = firstLoadFiles(manifest, first);
  const later = lazyFilesOf(manifest, AFTER_MAP).filter((file) => !needed.includes(file));
  const ignored = [...later, PRINT];
  const files: string[] = [];
  page.on('request', (request) => {
    const file = request.url().replace(baseURL ?? '', '');
    if (ignored.includes(file) || FIRST_SCRIPT.test(file) || file.includes('/maplibre-')) return;
    if (/\.(js|css)$/.test(file)) files.push(file);
  });
  return files;
}
