import { readFileSync } from 'node:fs';
import { shownClaimsOf, deriveView } from '../src/select/derive';
import { OVERVIEW } from '../src/state/view-state';
import { builtMap } from './support/data';
import { expect, test } from './support/fixtures';
import { addressOf } from './support/page';

const dataset = builtMap();

test('compares what each claimant says about each event, in one table', async ({
  page,
  baseURL,
}) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Compare accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Compare accounts', level: 2 })).toBeVisible();
  expect(addressOf(page, baseURL)).toBe('?view=compare');
  const { shownEvents } = deriveView(dataset, OVERVIEW);
  const table = page.getByRole('table');
  await expect(table.getByRole('rowheader')).toHaveCount(shownEvents.length);
  const pairs = shownEvents.reduce((sum, { heardClaims }) => sum + heardClaims.length, 0);
  await expect(table.locator('td').getByRole('link')).toHaveCount(pairs);
});

test('follows the filters', async ({ page }) => {
  const view = { ...OVERVIEW, lens: 'claimant' as const };
  const { shownEvents } = deriveView(dataset, {
    ...view,
    hiddenToggleIds: new Set(['the-washington-post']),
  });
  await page.goto('./?view=compare&by=claimant&hide=the-washington-post');
  const table = page.getByRole('table');
  await expect(table.getByRole('rowheader')).toHaveCount(shownEvents.length);
  await expect(table.getByRole('columnheader', { name: /Washington Post/ })).toHaveCount(0);
});

test('is walked through by keyboard, and a claim opens its site', async ({ page }) => {
  await page.goto('./?view=compare');
  const table = page.getByRole('table');
  const cell = table
    .getByRole('cell')
    .filter({ has: page.getByRole('link') })
    .first();
  await cell.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('article article[aria-current=location]')).toBeInViewport();
});

test('scrolls inside itself, and the page does not', async ({ page }) => {
  await page.goto('./?view=compare');
  await expect(page.getByRole('table')).toBeVisible();
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(sideways).toBe(false);
});

test('downloads the table as CSV', async ({ page }) => {
  await page.goto('./?view=compare');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('Unnamed officials');
  expect(shownClaimsOf(deriveView(dataset, OVERVIEW)).size).toBe(dataset.claimById.size);
});

test('hides the buttons and the key of the map while accounts are compared', async ({ page }) => {
  await page.goto('./?view=compare');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByText('Key to the signs')).toBeHidden();
  // Nor can the keyboard focus go to the marks and the credits behind the comparison.
  const focusable = page
    .locator('section[data-state] :is(a, button, canvas)')
    .filter({ visible: true });
  await expect(focusable).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the map' }).click();
  await expect(page.getByText('Key to the signs')).toBeVisible();
  await expect(focusable).not.toHaveCount(0);
});
