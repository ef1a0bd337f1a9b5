import type { Page } from '@playwright/test';
import { countsMap } from './support/counts-map';
import { expect, test } from './support/fixtures';
import { siteLink, sitePanel } from './support/page';

test.beforeEach(({ page }) =>
  page.route('**/data/map.geojson*', (route) =>
    route.fulfill({ body: JSON.stringify(countsMap()) }),
  ),
);

const question = (page: Page, site: string, name: string) =>
  sitePanel(page, site).getByRole('heading', { name: new RegExp(`^${name}`), level: 4 });

test('a page says which numbers differ, and not what was withdrawn', async ({ page }) => {
  await page.goto('./');
  await siteLink(page, 'Village').click();
  const deaths = question(page, 'Village', 'Deaths');
  await expect(deaths).toContainText('Accounts differ');
  await expect(deaths).toContainText('4 and 7 killed');
  await expect(deaths).not.toContainText('5');
});

test('a count of two strikes is not compared with that of one', async ({ page }) => {
  await page.goto('./?by=claimant&hide=ministry');
  await siteLink(page, 'Bridge').click();
  await expect(question(page, 'Bridge', 'Deaths')).toContainText('One account');
  await page.goto('./?by=claimant');
  await siteLink(page, 'Bridge').click();
  await expect(question(page, 'Bridge', 'Deaths')).toContainText(
    'Several accounts, not compared: Name of rebels counts several events together',
  );
});

test('list, filter and comparison say the same', async ({ page }) => {
  await page.goto('./');
  await expect(siteLink(page, 'Village')).toContainText('Accounts differ');
  await expect(siteLink(page, 'Bridge')).not.toContainText('Accounts differ');
  await page.getByRole('link', { name: 'Compare accounts' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('rowheader').first()).toContainText(
    /Deaths:\s*Accounts differ\s*4 and 7 killed/,
  );
  const marked = table.getByRole('cell').filter({ hasText: 'Differs' });
  await expect(marked).toHaveCount(3);
});
