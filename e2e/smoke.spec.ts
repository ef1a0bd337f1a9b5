import { expect, mapTest, test } from './support/fixtures';
import { mapReady } from './support/map';

mapTest('opens on the overview, with the map ready', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('main', { name: 'Claims' })).toBeVisible();
  await mapReady(page);
});

test.describe('in a folder of a host that ignores byte ranges', () => {
  test.use({ host: { path: '/a/b/', ranges: 'ignored' } });

  mapTest('opens on the overview, with the map ready', async ({ page }) => {
    await page.goto('./');
    await mapReady(page);
  });
});
