import { builtMap } from './support/data';
import { expect, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapSettled, renderedFeatures } from './support/map';
import { closeLayers, layer, layers, openLayers, siteLink, sitePanel, sites } from './support/page';

const dataset = builtMap();

async function marked(page: Parameters<typeof mapSettled>[0]): Promise<readonly unknown[]> {
  await mapSettled(page);
  const marks = await renderedFeatures(page, ['mark']);
  return [...new Set(marks.map((mark) => mark.properties['siteId']))].sort();
}

test('there is a checkbox for every actor, and one for every party', async ({ page }) => {
  await page.goto('./');
  await openLayers(page);
  for (const name of ['U.S. forces', 'Iran', 'Kataib Hezbollah', 'Not said'])
    await expect(layer(page, name)).toBeChecked();
  for (const name of ['All: United States', 'All: Iran-backed militias'])
    await expect(layer(page, name)).toBeChecked();
});

mapTest('a site whose actors are off leaves the map, and the list says why', async ({ page }) => {
  await page.goto('./');
  expect(await marked(page)).toContain('western-iraq');
  await openLayers(page);
  await layer(page, 'Iran').uncheck();
  expect(await marked(page)).not.toContain('western-iraq');
  await closeLayers(page);
  await expect(siteLink(page, 'Western Iraq')).toContainText('Switched off: Iran');
  await expect(page.getByRole('main')).toContainText(/\d+ claims hidden by the filters\./);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  expect(await marked(page)).toContain('western-iraq');
});

test('a party is mixed while some of its actors are off', async ({ page }) => {
  await page.goto('./');
  await openLayers(page);
  await layer(page, 'Kataib Hezbollah').uncheck();
  const party = layer(page, 'All: Iran-backed militias');
  await expect(party).not.toBeChecked();
  expect(await party.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await party.click();
  await expect(layer(page, 'Kataib Hezbollah')).toBeChecked();
  await expect(party).toBeChecked();
});

simpleMapTest('a toggle fetches no basemap again', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/static-basemap/')) requests.push(request.url());
  });
  await page.goto('./');
  // One for the map on the screen, one for the printed map.
  await expect.poll(() => requests.length).toBe(2);
  await openLayers(page);
  await layer(page, 'Iran').uncheck();
  await layer(page, 'U.S. forces').uncheck();
  await closeLayers(page);
  await expect(siteLink(page, 'Western Iraq')).toContainText('Switched off: Iran');
  expect(requests).toHaveLength(2);
});

mapTest('only this, and all', async ({ page }) => {
  await page.goto('./');
  await openLayers(page);
  await layers(page).getByRole('button', { name: 'Only Iran', exact: true }).click();
  await expect(layer(page, 'Iran')).toBeChecked();
  await expect(layer(page, 'U.S. forces')).not.toBeChecked();
  expect(await marked(page)).toEqual(['western-iraq']);
  await layers(page).getByRole('button', { name: 'All layers', exact: true }).click();
  await expect(layer(page, 'U.S. forces')).toBeChecked();
});

mapTest('the open site says that its layers are off, and brings them back', async ({ page }) => {
  await page.goto('./site/western-iraq/?hide=iran');
  const panel = sitePanel(page, 'Western Iraq');
  await expect(
    panel.getByRole('status').filter({ hasText: 'The filters hide this site' }),
  ).toBeVisible();
  await expect(panel.locator('article')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(panel.locator('article').first()).toBeVisible();
  expect(await marked(page)).toContain('western-iraq');
});

mapTest('nothing is left when every layer is off, and the page still works', async ({ page }) => {
  await page.goto('./?only=');
  expect(await marked(page)).toEqual([]);
  await expect(sites(page).getByText(/^Not shown/)).toHaveCount(dataset.sites.length);
  await siteLink(page, 'Irbil airport').click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
});
