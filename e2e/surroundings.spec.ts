import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileClaim, fileEvent, fileSite, mapFile, point } from '../tests/support/map-files';
import { readPng } from '../tools/prerender/cards/read-png';
import { BASEMAP_COLOURS } from '../src/map/basemap/layers';
import { expect, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapRegion, mapSettled, renderedFeatures } from './support/map';
import { siteLink, sitePanel } from './support/page';

/** A map of one ship at sea and two places on land, as somebody builds it who has only the program. */
const FOLDER = join(tmpdir(), `surroundings-${process.pid}`);
const SITE = join(FOLDER, 'site');
/** Which of these towns has room for its name depends on the screen. */
const TOWN_AROUND = /^\s*(Fujairah|Khor Fakkan|Ras al-Khaimah|Jask|Sohar)\s*$/;
const OFF_FUJAIRAH = 'The mark is about 55 km east of Fujairah.';

const site = (
  id: string,
  name: string,
  at: readonly [number, number],
  coordinateUncertaintyInMeters: number,
) =>
  fileSite(id, [fileEvent(`${id}-event`, ['group'], { claims: [fileClaim(`${id}-claim`)] })], {
    name,
    geometry: point(at),
    coordinateUncertaintyInMeters,
  });

test.beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
  const map = mapFile({ group: null }, [
    site('ship', 'Ship', [56.9, 25.2], 5000),
    site('airport', 'Airport', [43.963, 36.237], 2000),
    site('desert', 'Desert', [42, 31.5], 200_000),
  ]);
  writeFileSync(join(FOLDER, 'map.geojson'), JSON.stringify(map));
  execFileSync(process.execPath, [
    'bin/strike-map.js',
    'build',
    join(FOLDER, 'map.geojson'),
    '--out',
    SITE,
    '--no-offline',
  ]);
});
test.afterAll(() => rmSync(FOLDER, { recursive: true }));

test.use({ host: { folder: SITE } });

test('the page of a ship at sea says where it is, and so does each page that is opened from it', async ({
  page,
}) => {
  await page.goto('./site/ship/');
  await expect(sitePanel(page, 'Ship')).toContainText(OFF_FUJAIRAH);
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await expect(sitePanel(page, 'Airport')).toContainText('The mark is near Erbil.');
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await expect(sitePanel(page, 'Desert')).toBeVisible();
  await expect(sitePanel(page, 'Desert')).not.toContainText(/The mark is (about|near)/);
  await page.goBack();
  await page.goBack();
  await expect(sitePanel(page, 'Ship')).toContainText(OFF_FUJAIRAH);
});

test('the overview leads to it too, and a filter that hides a claim hides it', async ({ page }) => {
  await page.goto('./');
  await siteLink(page, 'Ship').click();
  await expect(sitePanel(page, 'Ship')).toContainText(OFF_FUJAIRAH);
  await page.goto('./site/ship/?by=claimant&hide=outlet');
  await expect(sitePanel(page, 'Ship')).toBeVisible();
  await expect(page.getByText('The filters hide this site')).toBeVisible();
  await expect(sitePanel(page, 'Ship')).not.toContainText(OFF_FUJAIRAH);
});

test.describe('where what is around the sites does not come', () => {
  test.use({ expectedFaults: [/404/] });

  test('the page goes without', async ({ page }) => {
    await page.route('**/data/surroundings.json*', (route) => route.fulfill({ status: 404 }));
    await page.goto('./site/ship/');
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await expect(sitePanel(page, 'Airport')).toBeVisible();
    await expect(sitePanel(page, 'Airport')).not.toContainText('Erbil');
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('page and map of a ship at sea show the town, land and a scale bar', async ({ page }) => {
    await page.goto('./site/ship/');
    await expect(sitePanel(page, 'Ship')).toContainText(OFF_FUJAIRAH);
    const drawn = mapRegion(page).locator('.first-map');
    await expect(drawn.getByText(TOWN_AROUND).filter({ visible: true }).first()).toBeVisible();
    await expect(drawn.locator('path[fill="var(--land)"]')).toHaveCount(1);
    const bar = drawn.locator('.scale');
    await expect(bar).toHaveText(/^\s*\d+ km\s*$/);
    await expect(bar.locator('svg')).toBeVisible();
  });
});

mapTest('the live map of a ship at sea shows a town, land and a scale bar', async ({ page }) => {
  await page.goto('./site/ship/');
  await mapSettled(page);
  expect((await renderedFeatures(page, ['land'])).length).toBeGreaterThan(0);
  const towns = await renderedFeatures(page, ['towns']);
  expect(towns.map(({ properties }) => properties['name'])).toContain('Fujairah');
  await expect(page.locator('.stage > .scale')).toHaveText(/^\s*\d+ km\s*$/);
  const before = await page.locator('.stage > .scale').textContent();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.locator('.stage > .scale')).not.toHaveText(before ?? '');
});

simpleMapTest('so does the simple map, also of a site that is opened later', async ({ page }) => {
  await page.goto('./site/airport/');
  await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
  await page.getByRole('link', { name: 'Previous', exact: true }).click();
  await expect(sitePanel(page, 'Ship')).toBeVisible();
  const drawn = mapRegion(page).locator('.first-map:not([hidden])');
  await expect(drawn.getByText(TOWN_AROUND).filter({ visible: true }).first()).toBeVisible();
  await expect(drawn.locator('.scale')).toHaveText(/^\s*\d+ km\s*$/);
});

test('the card of a ship at sea shows land', () => {
  const card = readPng(readFileSync(join(SITE, 'cards/ship.png')));
  expect(card.pixelCountOf(BASEMAP_COLOURS.light.land)).toBeGreaterThan(20_000);
  expect(card.pixelCountOf(BASEMAP_COLOURS.light.water)).toBeGreaterThan(20_000);
});
