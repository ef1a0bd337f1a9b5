import type { Page } from '@playwright/test';
import { expect, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapIn, mapRegion, mapSettled, renderedFeatures } from './support/map';
import { sitePanel } from './support/page';

const SYRIAN_SIDE = 'Syrian side of the border';
const PENTAGON = 'The Pentagon';
/** All who say where on the Syrian side. With them hidden, only the placing by the editors is left. */
const ALL_WHO_SAY_WHERE = [
  'pentagon',
  'syrian-state-media',
  'kataib-sayyid-al-shuhada',
  'sana',
  'the-washington-post',
].join(',');

/** The names of those whose places the live map draws as lines, each once. */
async function claimantsDrawn(page: Page): Promise<readonly string[]> {
  const lines = await renderedFeatures(page, ['claimed-line']);
  return [...new Set(lines.map(({ properties }) => String(properties['claimant'])))].sort();
}

test('“Where” is a question like the others, and each claim says how exactly', async ({ page }) => {
  await page.goto('./site/syria-border/');
  const panel = sitePanel(page, SYRIAN_SIDE);
  await expect(panel.getByText(/^The map shows where 5 claimants place it/)).toBeVisible();
  await expect(panel.getByRole('heading', { name: /^Where/ }).first()).toBeVisible();
  const town = panel.locator('#kss-headquarters-bukamal');
  await expect(town).toContainText('Kataib Sayyid al-Shuhada');
  await expect(town).toContainText('within about 4 km');
  await expect(town).toContainText('one claimant, in two reports');
  await expect(panel.locator('#two-locations-in-syria')).toContainText('not drawn on the map');
});

test('a site’s own place is the editors’ placing, and is called so', async ({ page }) => {
  await page.goto('./site/western-iraq/');
  const panel = sitePanel(page, 'Western Iraq');
  await panel.getByText('How the place was found').click();
  await expect(
    panel.getByText(/^Placed by the editors of this map \(strike-map\): The article/),
  ).toBeVisible();
});

test('what each document was read for is said under About', async ({ page }) => {
  await page.goto('./');
  const about = page.getByRole('region', { name: 'About this map' });
  await expect(about.getByRole('listitem').filter({ hasText: 'The Times' })).toContainText(
    'Read only for where',
  );
});

test('with nobody left who says where, the page says that the editors placed it', async ({
  page,
}) => {
  await page.goto(`./site/syria-border/?by=claimant&hide=${ALL_WHO_SAY_WHERE}`);
  await expect(page.getByText(/^Nobody who is shown says where/)).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page and its map have the places, with whose they are', async ({ page }) => {
    await page.goto('./site/syria-border/');
    const panel = sitePanel(page, SYRIAN_SIDE);
    await expect(panel.getByText(/^The map shows where 5 claimants place it/)).toBeVisible();
    for (const name of ['The Pentagon', 'Syrian state media', 'Kataib Sayyid al-Shuhada', 'SANA'])
      await expect(mapRegion(page).locator('title', { hasText: name }).first()).toBeAttached();
  });
});

simpleMapTest('the SVG map follows the claimants who are shown', async ({ page }) => {
  const titles = mapRegion(page).locator('.static-map:visible path > title');
  await page.goto('./site/syria-border/?by=claimant&only=pentagon');
  await expect(titles.first()).toBeAttached();
  expect(new Set(await titles.allTextContents())).toEqual(new Set([PENTAGON]));
  await page.goto(`./site/syria-border/?by=claimant&hide=${ALL_WHO_SAY_WHERE}`);
  await expect(page.getByText(/^Nobody who is shown says where/)).toBeVisible();
  await expect(titles.filter({ hasText: PENTAGON })).toHaveCount(0);
});

mapTest('with one claimant on, the map has that claimant’s places only', async ({ page }) => {
  await page.goto('./?by=claimant&only=pentagon');
  await mapSettled(page);
  expect(await claimantsDrawn(page)).toEqual([PENTAGON]);
  await page.goto('./site/syria-border/?by=claimant&only=pentagon');
  await expect(page.getByText('The map shows where The Pentagon places it.')).toBeVisible();
});

mapTest(
  'a site is not lost with its claimants: the editors’ placing comes back',
  async ({ page }) => {
    await page.goto(`./site/syria-border/?by=claimant&hide=${ALL_WHO_SAY_WHERE}`);
    await mapSettled(page);
    const placed = await renderedFeatures(page, ['footprint-outline-vague']);
    expect(placed.map(({ properties }) => properties['siteIds'])).toContain('syria-border');
    const marks = await renderedFeatures(page, ['mark']);
    expect(marks.map(({ properties }) => properties['siteId'])).toContain('syria-border');
  },
);

mapTest('a place is named by its claimants when it is pointed at', async ({ page, isMobile }) => {
  mapTest.skip(isMobile, 'a finger does not point');
  await page.goto('./site/irbil-airport/');
  await mapSettled(page);
  const map = await mapIn(page);
  const at = await map.evaluate((drawn) => {
    const { x, y } = drawn.project([43.9632, 36.2376]);
    const { left, top } = drawn.getCanvas().getBoundingClientRect();
    return { x: left + x + 40, y: top + y + 40 };
  });
  await page.mouse.move(at.x, at.y);
  await expect(mapRegion(page).getByText('Placed here by The Washington Post')).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(mapRegion(page).getByText('Placed here by The Washington Post')).toBeHidden();
});

mapTest(
  'a name that MapLibre cannot join is drawn as a picture, others as text',
  async ({ page }) => {
    await page.route('**/data/map.geojson*', async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ body: text.replaceAll('"مطار أربيل"', '"هەولێر"') });
    });
    await page.goto('./');
    await mapSettled(page);
    const idsIn = async (layer: string): Promise<ReadonlySet<unknown>> =>
      new Set(
        (await renderedFeatures(page, [layer])).map(({ properties }) => properties['siteId']),
      );
    expect([...(await idsIn('mark-label-image'))]).toEqual(['irbil-airport']);
    const texts = await idsIn('mark-label');
    expect(texts.size).toBeGreaterThan(2);
    expect(texts.has('irbil-airport')).toBe(false);
  },
);
