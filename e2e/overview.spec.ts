import { deriveView } from '../src/select/derive';
import { OVERVIEW } from '../src/state/view-state';
import { builtMap } from './support/data';
import { expect, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapRegion, mapSettled, renderedFeatures } from './support/map';
import { nameOf } from './support/simple-map';
import { markOnPage, siteLink, sitePanel, sites } from './support/page';

const dataset = builtMap();
const placed = dataset.sites.filter((site) => site.geometry !== null);

test('tells what the map is, from which article, and how much is claimed', async ({ page }) => {
  await page.goto('./');
  const panel = page.getByRole('main', { name: 'Claims' });
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(panel).toContainText('The Washington Post');
  await expect(panel).toContainText(`${String(dataset.claimById.size)} claims by`);
  await expect(sites(page).getByRole('link')).toHaveCount(dataset.sites.length);
  await expect(panel.getByRole('heading', { name: 'Corrections' })).toBeAttached();
});

mapTest(
  'draws a mark for every site that has a place, and none for the region, and credits the sources of the land',
  async ({ page }) => {
    await page.goto('./');
    await mapSettled(page);
    for (const name of ['Natural Earth', 'GSHHG', 'GeoNames', 'OpenFlights'])
      await expect(mapRegion(page).getByRole('link', { name })).toBeVisible();
    const marks = await renderedFeatures(page, ['mark']);
    expect(new Set(marks.map((mark) => mark.properties['siteId']))).toEqual(
      new Set(placed.map((site) => site.id)),
    );
    const discs = await renderedFeatures(page, ['footprint-disc', 'claimed-disc']);
    const withArea = placed.filter(
      ({ geometry, coordinateUncertaintyInMeters }) =>
        geometry?.type !== 'Point' || coordinateUncertaintyInMeters !== undefined,
    );
    expect(new Set(discs.flatMap((disc) => String(disc.properties['siteIds']).split(' ')))).toEqual(
      new Set(withArea.map((site) => site.id)),
    );
  },
);

mapTest('of two marks side by side, each can be chosen', async ({ page }) => {
  await page.goto('./');
  for (const [id, name] of [
    ['syria-border', 'Syrian side of the border'],
    ['iraq-border', 'Iraqi side of the border'],
  ] as const) {
    await mapSettled(page);
    const { x, y } = await markOnPage(page, id);
    await page.mouse.click(x, y);
    await expect(sitePanel(page, name)).toBeVisible();
    await page.goBack();
    await expect(sites(page)).toBeVisible();
  }
});

mapTest(
  'what is pointed at in the list stands out on the map, and the other way round',
  async ({ page }, { project }) => {
    test.skip(project.name === 'phone', 'a finger points at nothing before it chooses');
    await page.goto('./');
    await mapSettled(page);
    await siteLink(page, 'Irbil airport').hover();
    await mapSettled(page);
    expect(await renderedFeatures(page, ['emphasis-halo'])).toHaveLength(1);

    const { x, y } = await markOnPage(page, 'western-iraq');
    await page.mouse.move(x, y);
    const item = sites(page).getByRole('listitem').filter({ hasText: 'Western Iraq' });
    await expect(item).toHaveClass(/pointed-at/);

    // The pointer jumps from the mark to the list, without touching the map in between.
    await siteLink(page, 'Irbil airport').hover();
    await expect(item).not.toHaveClass(/pointed-at/);
    await mapSettled(page);
    expect(await renderedFeatures(page, ['emphasis-halo'])).toHaveLength(1);
  },
);

simpleMapTest(
  'waits behind an open site as it was left, and stands at the same place',
  async ({ page }) => {
    await page.goto('./');
    await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
    const last = sites(page).getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    const before = await last.boundingBox();
    await last.click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
    await expect(sites(page)).toBeHidden();
    await page.mouse.move(900, 20);
    await page.goBack();
    await expect(last).toBeVisible();
    expect((await last.boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, 0);
    // The list takes the focus again, and points at nothing else.
    await expect(last).toBeFocused();
    await expect(sites(page).locator('.pointed-at')).toHaveCount(1);
  },
);

mapTest('is not built where a site is opened, until it is asked for', async ({ page }) => {
  await page.goto('./site/irbil-airport/');
  await mapSettled(page);
  await page.getByRole('link', { name: 'All sites' }).hover();
  await expect(page.locator('ul[aria-label="Sites"]')).toHaveCount(0);
});

test('claims without a place on the map have a line on it, which follows the filters', async ({
  page,
}) => {
  const region = dataset.sites.find(({ geometry }) => geometry === null);
  if (region === undefined) throw new Error('every site has a place');
  const { sites: siteViews } = deriveView(dataset, OVERVIEW);
  const count = siteViews.find(({ site }) => site === region)?.ownClaims.length ?? 0;
  await page.goto('./');
  const link = mapRegion(page).getByRole('link', { name: `${count} claims` });
  await expect(link).toBeVisible();
  await link.click();
  await expect(page.getByRole('article', { name: nameOf(region), exact: true })).toBeVisible();
});

test('everything is in a landmark, and the timeline has its own', async ({ page }) => {
  await page.goto('./');
  for (const name of ['Map', 'Timeline', 'Layers'])
    await expect(page.getByRole('region', { name, exact: true })).toHaveCount(1);
  const outside = await page
    .locator('#app')
    .evaluate(
      (app) =>
        [...app.querySelectorAll('a, button, input, h1, h2, h3, p')].filter(
          (one) => one.closest('main, nav, search, [aria-label]:is(section, aside)') === null,
        ).length,
    );
  expect(outside).toBe(0);
});
