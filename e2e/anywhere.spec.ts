import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDrawable } from '../src/cartography/scene';
import { textInLanguage } from '../src/claims/text';
import { readBackgroundColours } from '../tools/prerender/pages/manifest';
import { builtMap } from './support/data';
import { expect, mapTest, test } from './support/fixtures';
import { mapRegion, mapSettled, renderedFeatures } from './support/map';
import { addressOf, siteLink, sitePanel, sites } from './support/page';
import { markLink, nameOf } from './support/simple-map';

const dataset = builtMap();

/** Converts a hex colour to the form that `getComputedStyle` returns. */
function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${String(red)}, ${String(green)}, ${String(blue)})`;
}

const background = rgb(readBackgroundColours(readFileSync('src/ui/theme.css', 'utf8')).light);

for (const host of [
  { path: '/a/b/', ranges: 'honoured' },
  { path: '/a/b/', ranges: 'ignored' },
  { path: '/', ranges: 'ignored' },
] as const) {
  test.describe(`at ${host.path} of a host with byte ranges ${host.ranges}`, () => {
    test.use({ host });

    mapTest('the page of a site has its map, and its links lead on', async ({ page, baseURL }) => {
      // Without its slash, the address leads to the page as well.
      await page.goto('./site/syria-border');
      await mapSettled(page);
      expect(addressOf(page, baseURL)).toBe('site/syria-border/');
      for (const layer of ['land', 'mark'])
        expect((await renderedFeatures(page, [layer])).length, layer).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'Next', exact: true }).click();
      await expect(sitePanel(page, 'Iraqi side of the border')).toBeVisible();
      expect(addressOf(page, baseURL)).toBe('site/iraq-border/');
      await page.reload();
      await expect(sitePanel(page, 'Iraqi side of the border')).toBeVisible();
      await page.getByRole('link', { name: 'All sites' }).click();
      await expect(sites(page)).toBeVisible();
      expect(addressOf(page, baseURL)).toBe('');
    });
  });

  test.describe(`without a script, at ${host.path} of a host with byte ranges ${host.ranges}`, () => {
    test.use({ host, javaScriptEnabled: false });

    test('pages, links and the map are there', async ({ page, baseURL }) => {
      await page.goto('./');
      await markLink(page, 'Irbil airport').click();
      await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
      expect(addressOf(page, baseURL)).toBe('site/irbil-airport/');
      await page.getByRole('link', { name: 'All sites' }).click();
      await siteLink(page, 'Western Iraq').click();
      expect(addressOf(page, baseURL)).toBe('site/western-iraq/');
      await expect(page.getByRole('main')).toHaveCSS('background-color', background);
    });
  });
}

test.describe('at a host that serves a folder’s page without the slash', () => {
  test.use({
    host: { path: '/a/b/', folders: 'served' },
    // The browser may look for files before the page's script has corrected the address.
    expectedFaults: [/404/],
  });

  test('a site has its styles, and its links lead on', async ({ page, baseURL }) => {
    await page.goto('./site/irbil-airport?by=claimant#irbil-hangar');
    await expect(page.getByRole('main')).toHaveCSS('background-color', background);
    await expect(page.getByRole('searchbox')).toBeVisible();
    expect(addressOf(page, baseURL)).toMatch(/^site\/irbil-airport\/\?by=claimant/);
    await page.getByRole('link', { name: 'All sites' }).click();
    await expect(sites(page)).toBeVisible();
  });
});

test.describe('at a host that takes two slashes for one', () => {
  test.use({ host: { path: '/a/b/' }, expectedFaults: [/404/] });

  for (const path of ['site/irbil-airport//', 'site//irbil-airport/', '/site/irbil-airport/'])
    test(`${path} has its styles and is live`, async ({ page, baseURL }) => {
      await page.goto(`${baseURL ?? ''}${path}?by=claimant#irbil-hangar`);
      await expect(page.getByRole('main')).toHaveCSS('background-color', background);
      await expect(page.getByRole('searchbox')).toBeVisible();
      await page.getByRole('link', { name: 'All sites' }).click();
      await expect(sites(page)).toBeVisible();
      expect(addressOf(page, baseURL)).toBe('?by=claimant');
    });
});

test.describe('in an archive, whose paths hold the address of the copied page', () => {
  test.use({ host: { path: '/web/20210627/https://example.org/map/' } });

  test('a site has its styles and is live', async ({ page, baseURL }) => {
    await page.goto(`${baseURL ?? ''}site/irbil-airport/`);
    await expect(page.getByRole('main')).toHaveCSS('background-color', background);
    await page.getByRole('link', { name: 'All sites' }).click();
    await expect(sites(page)).toBeVisible();
    expect(addressOf(page, baseURL)).toBe('');
  });
});

test.describe('at a host that serves a page without its slash, without a script', () => {
  test.use({
    javaScriptEnabled: false,
    host: { path: '/a/b/', folders: 'served' },
    expectedFaults: [/404/],
  });

  test('a site has its styles, and says how its links lead on', async ({ page }) => {
    await page.goto('./site/irbil-airport');
    await expect(page.getByRole('main')).toHaveCSS('background-color', background);
    await expect(page.getByRole('button')).toHaveCount(0);
    const sentence = page.locator('.without-slash');
    await expect(sentence).toBeVisible();
    await page.goto('./site/irbil-airport/');
    await expect(sentence).toBeHidden();
    await page.getByRole('link', { name: 'All sites' }).click();
    await expect(sites(page)).toBeVisible();
  });
});

test.describe('an address that is no page’s', () => {
  // Expected: the status 404, and the icon that browsers request for a page without one.
  test.use({ expectedFaults: [/404.*(no-such-page|favicon)/] });

  for (const path of ['no-such-page', 'site/no-such-page/', 'a/b/c/d/no-such-page.html']) {
    test(`is answered with a page that reads: ${path}`, async ({ page, baseURL }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().replace(baseURL ?? '', '')));
      await page.route(`**/${path}`, (route) =>
        route.fulfill({ status: 404, path: 'dist/404.html', contentType: 'text/html' }),
      );
      const response = await page.goto(`./${path}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
      await expect(page.getByRole('main')).toContainText(textInLanguage(dataset.title, 'en').text);
      // The page may be at any depth, where relative addresses would fail, so it must request nothing.
      expect(asked.filter((file) => file !== path && file !== 'favicon.ico')).toEqual([]);
    });
  }
});

test.describe('from disk', () => {
  test.use({
    // The browser treats files on disk as another host, and refuses to run a page's module script from there.
    expectedFaults: [/(request to another host: file:|from origin 'null'|ERR_FAILED \(file:)/],
  });

  const onDisk = (path: string): string => pathToFileURL(resolve('dist', path)).href;

  for (const site of [null, ...dataset.sites]) {
    const path = site === null ? 'index.html' : `site/${site.id}/index.html`;
    mapTest(`${path} is read, with its map, in its styles`, async ({ page }) => {
      await page.goto(onDisk(path));
      const name = site === null ? textInLanguage(dataset.title, 'en').text : nameOf(site);
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
      await expect(page.getByRole('main')).toHaveCSS('background-color', background);
      if (site === null)
        await expect(sites(page).getByRole('link')).toHaveCount(dataset.sites.length);
      const own = [...dataset.claimById.values()].filter((claim) => claim.siteId === site?.id);
      for (const claim of own) {
        const card = page.locator(`[id="${claim.id}"]`);
        await expect(card).toHaveRole('article');
        await expect(card).toContainText(textInLanguage(claim.text, 'en').text);
      }
      for (const one of dataset.sites.filter(isDrawable))
        await expect(markLink(page, nameOf(one)), one.id).toBeVisible();
      const map = await mapRegion(page).boundingBox();
      expect(Math.min(map?.width ?? 0, map?.height ?? 0)).toBeGreaterThan(200);
    });
  }
});
