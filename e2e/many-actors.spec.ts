import { SHAPE_PATHS } from '../src/cartography/symbols';
import { manyEventsMap } from '../tests/support/many-events';
import { expect, test } from './support/fixtures';
import { addressOf, layer, layers, lens, openLayers, sites } from './support/page';

const map = manyEventsMap({ siteCount: 40, eventCount: 1500, actorCount: 60, claimantCount: 300 });

test.beforeEach(async ({ page }) => {
  await page.route('**/data/map.geojson*', (route) => route.fulfill({ body: JSON.stringify(map) }));
  await page.goto('./');
  await openLayers(page);
});

test('many actors are ordered by number, and the rest opens in pages', async ({ page }) => {
  const boxes = layers(page).getByRole('checkbox');
  await expect(boxes).toHaveCount(20);
  const counts = (
    await layers(page)
      .getByText(/^\d+ events?$/)
      .allTextContents()
  ).map((text) => Number.parseInt(text, 10));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  await lens(page, 'Who says so').check();
  // The outlet of the test maps speaks nowhere on this one.
  await layers(page).getByRole('button', { name: 'and 280 more' }).press('Enter');
  await expect(boxes).toHaveCount(100);
  await expect(boxes.first()).toBeFocused();
  await layers(page).getByRole('button', { name: 'Next' }).press('Enter');
  await expect(layers(page)).toContainText('101 to 200 of 300');
  await layers(page).getByRole('button', { name: 'Next' }).press('Enter');
  await expect(layers(page).getByRole('button', { name: 'Next' })).toHaveCount(0);
  await layers(page).getByRole('button', { name: 'Show fewer' }).press('Enter');
  await expect(boxes).toHaveCount(20);
});

test('a site in the list has the symbol that actors share once', async ({ page }) => {
  // With few events, most claimants at a site are among those that share a symbol.
  const rare = manyEventsMap({
    siteCount: 40,
    eventCount: 200,
    actorCount: 60,
    claimantCount: 3000,
  });
  await page.route('**/data/map.geojson*', (route) =>
    route.fulfill({ body: JSON.stringify(rare) }),
  );
  await page.goto('./?by=claimant');
  const dots = () =>
    sites(page)
      .getByRole('listitem')
      .evaluateAll((items, path) => {
        const counts = items.map((item) => item.querySelectorAll(`path[d="${path}"]`).length);
        return Math.max(...counts);
      }, SHAPE_PATHS.dots);
  await expect.poll(dots).toBe(1);
});

test('an actor of the rest is found, switched off, and stays in sight', async ({
  page,
  baseURL,
}) => {
  const find = layers(page).getByRole('searchbox', { name: 'Find who acted' });
  await find.fill('actor-47');
  await expect(layers(page).getByRole('checkbox')).toHaveCount(1);
  await layer(page, 'Name of actor-47').uncheck();
  expect(addressOf(page, baseURL)).toBe('?hide=actor-47');
  await find.press('Escape');
  await expect(layers(page).getByRole('checkbox')).toHaveCount(21);
  await expect(layer(page, 'Name of actor-47')).not.toBeChecked();
  // Switched on again, it keeps its place and the focus.
  await layer(page, 'Name of actor-47').press('Space');
  await expect(layer(page, 'Name of actor-47')).toBeFocused();
  await expect(layer(page, 'Name of actor-47')).toBeChecked();
});

test('only one of the rest, and all', async ({ page, baseURL }) => {
  await layers(page).getByRole('searchbox').fill('actor-47');
  await layers(page).getByRole('button', { name: 'Only Name of actor-47' }).press('Enter');
  expect(addressOf(page, baseURL)).toBe('?only=actor-47');
  await layers(page).getByRole('searchbox').press('Escape');
  await expect(layer(page, 'Name of actor-47')).toBeChecked();
  await expect(
    layers(page).getByRole('button', { name: 'and 39 more, switched off' }),
  ).toBeVisible();
  await layers(page).getByRole('button', { name: 'All layers' }).press('Enter');
  await expect(layers(page).getByRole('button', { name: 'and 40 more' })).toBeVisible();
});

test('nobody is found', async ({ page }) => {
  await layers(page).getByRole('searchbox').fill('zzzz');
  await expect(layers(page)).toContainText('None found');
  await expect(layers(page).getByRole('checkbox')).toHaveCount(0);
});
