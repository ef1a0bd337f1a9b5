import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { manyRaidsMap } from '../tests/support/many-raids';
import { datasetOfFile } from '../tests/support/map-files';
import { addressOf, siteLink, sitePanel, sites } from './support/page';
import { buildSiteOf } from './support/built-site';
import { expect, test as base } from './support/fixtures';
import { startServer } from './support/server';

const file = manyRaidsMap({ raids: 120, villages: 51 });
const dataset = datasetOfFile(file);

/** A test on the site of a map with many events and many sites, which each worker builds once. */
const test = base.extend<object, { readonly builtFolder: string }>({
  builtFolder: [
    // Playwright asks for a pattern, also where nothing is needed.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = buildSiteOf(file);
      await use(folder);
      rmSync(dirname(folder), { recursive: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ builtFolder: folder }, use) => {
    const server = await startServer({ folder, path: '/', ranges: 'honoured', port: 0 });
    await use(server.url);
    await server.close();
  },
});

const town = (page: Page): Locator => sitePanel(page, 'Town');
const next = (page: Page): Locator => page.getByRole('link', { name: /^Next: / });
// Playwright takes the level of an element from its name, and not from its `aria-level`, as browsers do.
const events = (page: Page): Locator => town(page).locator('h3[aria-level="4"]');
const groups = (page: Page): Locator => town(page).locator('h3:not([aria-level])');
const part = (page: Page): Locator => page.getByText(/^\s*(Events|Sites) \d+ to \d+ of /);

/** Waits until the page is live. */
const live = (page: Page): Promise<void> =>
  expect(page.locator('html')).toHaveAttribute('data-live', '');

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a town is read to its end by its links, each event and claim once', async ({ page }) => {
    await page.goto('./site/town/');
    const names: string[] = [];
    const claims: (string | null)[] = [];
    for (;;) {
      names.push(...(await events(page).allTextContents()));
      for (const card of await town(page).getByRole('article').all())
        claims.push(await card.getAttribute('id'));
      if ((await next(page).count()) === 0) break;
      await next(page).click();
      await expect(town(page)).toBeVisible();
    }
    const [site] = dataset.sites;
    expect(names.toSorted()).toEqual(site?.events.map(({ name }) => name).toSorted());
    const ids = [...dataset.claimById.values()].filter(({ siteId }) => siteId === 'town');
    expect(claims.toSorted()).toEqual(ids.map(({ id }) => id).toSorted());
  });

  test('a later part has no map of its own, and leads to the map of the first part', async ({
    page,
    baseURL,
  }) => {
    const map = page.locator('.static-map');
    for (const [later, first] of [
      ['site/town/3/', 'site/town/'],
      ['sites/2/', ''],
    ] as const) {
      await page.goto(`./${later}`);
      await expect(map).toHaveCount(0);
      await expect(page.locator('.key')).toBeHidden();
      await page.getByRole('link', { name: 'The map is on the first page of this list' }).click();
      expect(addressOf(page, baseURL)).toBe(first);
      await expect(map).toBeVisible();
    }
  });

  test('the sites are read to their end', async ({ page }) => {
    await page.goto('./');
    await expect(part(page)).toHaveText(/Sites 1 to 50 of 52.*Part 1 of 2\./s);
    const first = await sites(page).getByRole('listitem').count();
    await next(page).click();
    await expect(part(page)).toHaveText(/Sites 51 to 52 of 52.*Part 2 of 2\./s);
    expect(first + (await sites(page).getByRole('listitem').count())).toBe(52);
    await sites(page).getByRole('link').first().click();
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.getByRole('link', { name: 'All sites' }).click();
    await expect(part(page)).toHaveText(/Part 2 of 2/);
  });

  test('a year is gone to', async ({ page, baseURL }) => {
    await page.goto('./site/town/');
    const jumps = page.getByRole('navigation', { name: 'Go to a time' });
    await jumps.getByText('Go to a time').click();
    await jumps.getByRole('link', { name: '2004', exact: true }).click();
    await expect(part(page)).toHaveText(/Part [2-5] of 6/);
    expect(addressOf(page, baseURL)).toMatch(/^site\/town\/[2-5]\/$/);
    await expect(groups(page).filter({ hasText: 'January 2004' })).toBeVisible();
  });
});

test('Next leads through the events by keyboard, and Back goes back', async ({ page, baseURL }) => {
  await page.goto('./site/town/');
  await live(page);
  await expect(part(page)).toHaveText(/Events 1 to \d+ of 120, .* 2003 to .* 2003\.\s+Part 1 of /);
  await expect(page).toHaveTitle('Town – Many raids');
  const firstNames = await events(page).allTextContents();
  await next(page).focus();
  await page.keyboard.press('Enter');
  await expect(part(page)).toBeFocused();
  await expect(part(page)).toHaveText(/Part 2 of /);
  expect(addressOf(page, baseURL)).toBe('site/town/2/');
  await expect(page).toHaveTitle('Town – Part 2 – Many raids');
  await expect(part(page)).toBeInViewport();
  const seen = [...firstNames];
  for (;;) {
    seen.push(...(await events(page).allTextContents()));
    const at = await part(page).textContent();
    if ((await next(page).count()) === 0) break;
    await next(page).press('Enter');
    await expect(part(page)).not.toHaveText(at ?? '');
  }
  expect(new Set(seen).size).toBe(120);
  await page.goto('./site/town/2/');
  await live(page);
  await page.getByRole('link', { name: /^Previous: / }).press('Enter');
  await expect(part(page)).toHaveText(/Part 1 of /);
  await page.goBack();
  await expect(part(page)).toHaveText(/Part 2 of /);
});

test('a filter leaves fewer parts, and the last of them is shown', async ({ page, baseURL }) => {
  await page.goto('./site/town/3/?from=2003-01&to=2003-02');
  await live(page);
  await expect(part(page)).toHaveText(/^\s*Events 1 to \d+ of \d+, January 2003 to /);
  await expect(part(page)).not.toHaveText(/Part /);
  await page.goto('./site/town/2/?only=rebels');
  await live(page);
  await expect(part(page)).toHaveText(/of 40,/);
  expect(addressOf(page, baseURL)).toBe('site/town/2/?only=rebels');
  for (const name of await events(page).allTextContents())
    expect((Number(/\d+/.exec(name)?.[0]) - 1) % 3).toBe(0);
});

test('a link to a claim opens the part that has it', async ({ page, baseURL }) => {
  await page.goto('./site/town/#raid-110-dead');
  await live(page);
  const card = page.locator('#raid-110-dead');
  await expect(card).toBeInViewport();
  await expect(card).toHaveAttribute('aria-current', 'location');
  await expect(part(page)).toHaveText(/Part [4-9] of /);
  const address = await card
    .getByRole('link', { name: /^Link to this claim/ })
    .getAttribute('href');
  await page.goto('./');
  await live(page);
  await page.getByRole('searchbox', { name: 'Find' }).fill('110 people died');
  const found = page.getByRole('link', { name: /110 people died/ });
  await expect(found).toHaveAttribute('href', new RegExp(`/site/town/[4-9]/.*#raid-110-dead$`));
  await found.click();
  await expect(card).toBeFocused();
  expect(addressOf(page, baseURL)).toMatch(/^site\/town\/[4-9]\/.*#raid-110-dead$/);
  expect(address).toBe('#raid-110-dead');
});

test('newest first begins with the newest, and dates without a year stay last', async ({
  page,
  baseURL,
}) => {
  await page.goto('./site/town/');
  await live(page);
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page.getByRole('link', { name: 'Newest first' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  expect(addressOf(page, baseURL)).toBe('site/town/?order=newest');
  await expect(groups(page).first()).toHaveText(/2004/);
  while ((await next(page).count()) > 0) {
    const at = await part(page).textContent();
    await next(page).click();
    await expect(part(page)).not.toHaveText(at ?? '');
  }
  await expect(groups(page)).toHaveText([
    /^\s*No year given\s+\d+ events/,
    /^\s*About the place as a whole/,
  ]);
});

test('an event is found in the town, and its part opens', async ({ page }) => {
  await page.goto('./site/town/');
  await live(page);
  await page.getByText('Find in these events').click();
  await page.getByRole('searchbox', { name: 'A name, a person, a word' }).fill('raid 115');
  await page.getByRole('link', { name: /^Raid 115 / }).click();
  await expect(events(page).filter({ hasText: 'Raid 115' })).toBeInViewport();
  await expect(part(page)).toHaveText(/Part [4-9] of /);
});

test('a part that does not exist gets a notice', async ({ page }) => {
  await page.goto('./');
  await live(page);
  await page.evaluate(() => {
    history.pushState(null, '', 'site/town/99/');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.getByRole('alert')).toContainText('This list has no part “99”.');
  await expect(next(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Previous: / })).toBeVisible();
});

test('the sites that a filter hides are counted, not listed', async ({ page }) => {
  await page.goto('./?only=rebels');
  await live(page);
  await expect(page.getByText(/^\s*34 sites hidden by the filters\.\s*$/)).toBeVisible();
  await expect(part(page)).toHaveText(/Sites 1 to 18 of 18/);
  await expect(siteLink(page, 'Village 2 ')).toHaveCount(0);
});
