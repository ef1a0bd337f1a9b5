import { expect, mapTest } from './support/fixtures';
import { mapIn, mapSettled } from './support/map';

mapTest('keeps its map from one click to the next', async ({ page }) => {
  await page.goto('./');
  await mapSettled(page);
  const before = await mapIn(page);
  await page.getByRole('list', { name: 'Sites' }).getByRole('link').first().click();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 }).first()).toBeVisible();
  await mapSettled(page);
  const after = await mapIn(page);
  expect(await after.evaluate((drawn, first) => drawn === first, before)).toBe(true);
});
