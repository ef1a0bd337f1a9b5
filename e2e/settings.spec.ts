import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, mapTest, test } from './support/fixtures';
import { mapIn, mapSettled } from './support/map';
import { siteLink, sitePanel } from './support/page';

/** The second example, built with its settings by the program. */
const SITE = mkdtempSync(join(tmpdir(), 'strike-map-example-'));

test.beforeAll(() => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['bin/strike-map.js', 'build', 'geo/example/containers.geojson', '--out', join(SITE, 'site')],
    { encoding: 'utf8' },
  );
  expect(stdout).toContain('The page has no words of its own in Arabic');
  expect(status).toBe(0);
});
test.afterAll(() => rmSync(SITE, { recursive: true, force: true }));

test.use({ host: { folder: join(SITE, 'site') } });
mapTest.use({ host: { folder: join(SITE, 'site') } });

test('shows the publisher’s logo, byline and words, and no control that is switched off', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('made-up example');
  const home = page.getByRole('link', { name: 'Example', exact: true });
  await expect(home).toHaveAttribute('href', 'https://example.org/');
  await expect(page.getByText('Made by the desk for examples')).toBeVisible();
  await expect(page.getByText(/^This map is made up\./)).toBeAttached();
  await expect(page.getByText(/^\s*Drawn from/)).toHaveText(/^\s*Drawn from .*[^\s]\.\s*$/);
  await expect(page.getByText('1 site lies outside the first view of the map.')).toBeVisible();
  await expect(page.getByText('Report a mistake: desk@example.org')).toBeAttached();
  await expect(page.getByRole('link', { name: 'desk@example.org' })).toHaveAttribute(
    'href',
    'mailto:desk@example.org',
  );
  await expect(page.getByText('A log made up for the example.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Compare accounts' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Read claim by claim' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Show the timeline' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Compare accounts' })).toHaveCSS(
    'color',
    'rgb(122, 47, 11)',
  );
});

test('keeps the logo on the next page, and in the other theme', async ({ page }) => {
  await page.goto('./');
  await siteLink(page, 'Off Safi').click();
  await expect(sitePanel(page, 'Off Safi')).toBeVisible();
  const logo = page.getByRole('img', { name: 'Example', exact: true });
  const shown = () =>
    logo.evaluate((image: HTMLImageElement) => [
      // Empty until the browser has chosen a picture.
      image.currentSrc.replace(/^https?:\/\/[^/]*/, ''),
      image.complete && image.naturalWidth > 0,
    ]);
  await expect.poll(shown).toEqual(['/logo.svg', true]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(shown).toEqual(['/logo-dark.svg', true]);
  await expect(page.getByRole('link', { name: 'All sites' })).toHaveCSS(
    'color',
    'rgb(240, 181, 143)',
  );
});

test('lists actors in the publisher’s order', async ({ page }) => {
  await page.goto('./');
  const layers = page.getByRole('region', { name: 'Layers' });
  const button = layers.getByRole('button', { name: 'Layers', exact: true });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  const toggles = layers.getByRole('checkbox', { name: /^Company/ });
  await expect(toggles).toHaveCount(2);
  await expect(toggles.first()).toHaveAccessibleName(/^Company B/);
});

test.describe('to a reader of Arabic', () => {
  test.use({ locale: 'ar-MA' });

  test('has the publisher’s words in Arabic', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/حاويات مفقودة/);
    await expect(page.getByText('إعداد: مكتب الأمثلة')).toBeVisible();
    await expect(page.getByRole('link', { name: 'مثال', exact: true })).toBeVisible();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('has the logo, the byline and the colour', async ({ page }) => {
    await page.goto('./site/off-safi/');
    await expect(page.getByRole('img', { name: 'مثال', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'All sites' })).toHaveCSS(
      'color',
      'rgb(122, 47, 11)',
    );
  });
});

mapTest(
  'opens the live map with the publisher’s view, and shows all when asked',
  async ({ page }) => {
    await page.goto('./');
    await mapSettled(page);
    const map = await mapIn(page);
    const isGibraltarInView = () => map.evaluate((drawn) => drawn.getBounds().contains([-5.6, 36]));
    const isSafiInView = () => map.evaluate((drawn) => drawn.getBounds().contains([-9.8, 32.4]));
    expect(await isSafiInView()).toBe(true);
    const zoom = await map.evaluate((drawn) => drawn.getZoom());
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await expect.poll(isGibraltarInView).toBe(true);
    await expect.poll(() => map.evaluate((drawn) => drawn.getZoom())).toBeLessThan(zoom);
  },
);
