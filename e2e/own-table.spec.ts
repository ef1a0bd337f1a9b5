import { expect, test } from './support/fixtures';
import { siteLink, sitePanel } from './support/page';
import { tableMap } from './support/table-map';

test.beforeEach(({ page }) =>
  page.route('**/data/map.geojson*', (route) =>
    route.fulfill({ body: JSON.stringify(tableMap()) }),
  ),
);

test('shows a kind of event that ACLED does not have, and no other', async ({ page }) => {
  await page.goto('./');
  await siteLink(page, 'Pier').click();
  await expect(sitePanel(page, 'Pier')).toContainText('Said to have acted');
  await expect(sitePanel(page, 'Pier')).not.toContainText('Kind of event');
  await page.goBack();
  await page.getByRole('searchbox').fill('sabotage');
  await page.getByRole('link', { name: /^A boat is damaged/ }).click();
  await expect(sitePanel(page, 'Harbour').getByText('Kind of event')).toBeVisible();
  await expect(sitePanel(page, 'Harbour').getByRole('definition').nth(1)).toHaveText('Sabotage');
});
