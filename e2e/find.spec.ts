import { expect, test } from './support/fixtures';
import { addressOf, sitePanel } from './support/page';

test('"/" leads to the box, and what is typed finds sites, events, claims and actors', async ({
  page,
  baseURL,
}) => {
  await page.goto('./');
  await expect(page.getByRole('list', { name: 'Sites' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('hangar');
  await expect(page.getByRole('main').locator('mark', { hasText: 'hangar' }).first()).toBeVisible();
  expect(addressOf(page, baseURL)).toBe('?q=hangar');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Sites' })).toBeVisible();
  expect(addressOf(page, baseURL)).toBe('');
});

test('what is found is seen without scrolling, and a near spelling is found', async ({ page }) => {
  await page.goto('./');
  const box = page.getByRole('searchbox', { name: 'Find' });
  await box.fill('Kataeb Hizbollah');
  const main = page.getByRole('main');
  await expect(main.getByText('Near spellings')).toBeVisible();
  await expect(main.locator('mark', { hasText: 'Hezbollah' }).first()).toBeInViewport();
  await expect(main.getByRole('heading', { level: 2 }).first()).toBeInViewport();
  // No level of headings is left out.
  const levels = await main
    .getByRole('heading')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
});

test('a place is found by each of its names, and its link opens it', async ({ page }) => {
  await page.goto('./');
  const box = page.getByRole('searchbox', { name: 'Find' });
  const link = page
    .getByRole('main')
    .getByRole('link', { name: /^Irbil airport/ })
    .first();
  for (const word of ['erbil', 'أربيل', 'مطار اربيل', 'Irbil']) {
    await box.fill('no such place');
    await expect(link).toHaveCount(0);
    await box.fill(word);
    await expect(link, word).toBeVisible();
  }
  await link.click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
});

test('what the filters hide is counted, and can be shown', async ({ page, baseURL }) => {
  await page.goto('./?hide=iran&q=ballistic');
  await expect(page.getByRole('main')).toContainText(/hidden by the filters/);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  expect(addressOf(page, baseURL)).toBe('?q=ballistic');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
});

test('with nothing found it says so, whatever was typed', async ({ page }) => {
  await page.goto(`./?q=${encodeURIComponent('<img src=x onerror=alert(1)> zzz')}`);
  await expect(page.getByRole('main')).toContainText('Nothing on this map matches');
});

test('on the page of a site, typing leads back to what is found', async ({ page, baseURL }) => {
  await page.goto('./site/irbil-airport/');
  await page.getByRole('searchbox', { name: 'Find' }).fill('McKenzie');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  expect(addressOf(page, baseURL)).toBe('?q=McKenzie');
  await page.goBack();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
});
