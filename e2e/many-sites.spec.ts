import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { readDataset } from '../src/claims/check/read';
import { deriveView, NO_CHOICE } from '../src/select/derive';
import { largeMap } from '../tests/support/large-map';
import { expect, mapTest, test } from './support/fixtures';
import { mapIn, mapRegion, mapSettled } from './support/map';
import { layer, openLayers, siteLink, sitePanel } from './support/page';

/** A map of 120 sites with two events each, on a grid of 50 columns, built by the program. */
const SITE_COUNT = 120;
const MAP_TEXT = JSON.stringify(largeMap(SITE_COUNT));
const SITE = mkdtempSync(join(tmpdir(), 'strike-map-many-'));

test.beforeAll(() => {
  const file = join(SITE, 'map.geojson');
  writeFileSync(file, MAP_TEXT);
  const out = ['--out', join(SITE, 'site')];
  const { status } = spawnSync(process.execPath, ['bin/strike-map.js', 'build', file, ...out]);
  expect(status).toBe(0);
});
test.afterAll(() => rmSync(SITE, { recursive: true, force: true }));

test.use({ host: { folder: join(SITE, 'site') } });
mapTest.use({ host: { folder: join(SITE, 'site') } });

const read = readDataset(MAP_TEXT);
if (!read.ok) throw new Error('the generated map has mistakes');
const { dataset } = read;

interface DrawnMark {
  readonly siteId: string;
  /** The number of events of a cluster; null for the mark of one site. */
  readonly count: number | null;
  /** The pixel on the map. */
  readonly x: number;
  readonly y: number;
}

/** The marks of the live map. */
async function marksOf(page: Page): Promise<readonly DrawnMark[]> {
  await mapSettled(page);
  const map = await mapIn(page);
  return map.evaluate(async (drawn) => {
    const source = drawn.getSource<GeoJSONSource>('marks');
    const data = (await source?.getData()) as FeatureCollection<Point>;
    return data.features.map(({ geometry, properties }) => {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const count = properties?.['count'] as string | undefined;
      const { x, y } = drawn.project([lng, lat]);
      return {
        siteId: String(properties?.['siteId']),
        count: count === undefined ? null : Number(count.replaceAll(',', '')),
        x,
        y,
      };
    });
  });
}

/** The shown events that the marks stand for, and those that the derived view shows. */
async function eventCounts(page: Page, hiddenToggleIds: readonly string[]) {
  const { sites, shownCounts } = deriveView(dataset, {
    ...NO_CHOICE,
    hiddenToggleIds: new Set(hiddenToggleIds),
  });
  const marks = await marksOf(page);
  const onMap = marks.reduce((sum, { siteId, count }) => {
    const view = sites.find(({ site }) => site.id === siteId);
    return sum + (count ?? view?.shownEvents.length ?? 0);
  }, 0);
  return { onMap, derived: shownCounts.eventCount };
}

mapTest(
  'sites near each other have one mark, and its number follows the filter',
  async ({ page }) => {
    await page.goto('./');
    const marks = await marksOf(page);
    expect(marks.filter(({ count }) => count !== null).length).toBeGreaterThan(3);
    const all = await eventCounts(page, []);
    expect(all).toEqual({ onMap: 2 * SITE_COUNT, derived: 2 * SITE_COUNT });
    await openLayers(page);
    await layer(page, 'Actor north-1').uncheck();
    await expect
      .poll(async () => (await eventCounts(page, ['north-1'])).onMap)
      .toBeLessThan(2 * SITE_COUNT);
    const { onMap, derived } = await eventCounts(page, ['north-1']);
    expect(onMap).toBe(derived);
  },
);

mapTest('a cluster opens when it is pressed, and the address keeps the view', async ({ page }) => {
  await page.goto('./');
  const before = await marksOf(page);
  const map = await mapIn(page);
  const zoom = await map.evaluate((drawn) => drawn.getZoom());
  const region = await mapRegion(page).boundingBox();
  const free = before.filter(({ count }) => count !== null);
  const cluster = free.reduce((a, b) => ((a.count ?? 0) > (b.count ?? 0) ? a : b));
  await page.mouse.click((region?.x ?? 0) + cluster.x, (region?.y ?? 0) + cluster.y);
  await expect.poll(() => map.evaluate((drawn) => drawn.getZoom())).toBeGreaterThan(zoom + 0.9);
  const after = await marksOf(page);
  expect(after.length).toBeGreaterThan(before.length);
  await expect(page).toHaveURL(/[?&]map=/);
});

mapTest('a site that is opened from the list has a mark of its own', async ({ page }) => {
  await page.goto('./');
  await siteLink(page, 'Place 7').press('Enter');
  await expect(sitePanel(page, 'Place 7')).toBeVisible();
  const marks = await marksOf(page);
  expect(marks.find(({ siteId }) => siteId === 'site-7')?.count).toBeNull();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a cluster says what it stands for, and leads to its foremost site', async ({ page }) => {
    await page.goto('./');
    const cluster = mapRegion(page).getByRole('link', {
      name: / \+\d+\. \d+ sites, \d+ events, and /,
    });
    await expect(cluster.first()).toBeVisible();
    await cluster.first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/site\/site-\d+\/$/);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^Place \d+$/);
  });
});
