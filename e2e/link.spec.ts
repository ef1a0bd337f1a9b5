import type { Locator, Page } from '@playwright/test';
import { expect, mapTest, test } from './support/fixtures';
import { mapIn, mapSettled } from './support/map';
import {
  addressOf,
  layer,
  markOnPage,
  openLayers,
  siteLink,
  sitePanel,
  sites,
} from './support/page';

test('a link to a site opens it, and a reload too', async ({ page, baseURL }) => {
  await page.goto('./site/irbil-airport/');
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await page.reload();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  expect(addressOf(page, baseURL)).toBe('site/irbil-airport/');
});

test('Back and Forward step through sites and layers', async ({ page, baseURL }) => {
  await page.goto('./');
  await siteLink(page, 'Irbil airport').click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await openLayers(page);
  await layer(page, 'Iran').uncheck();
  expect(addressOf(page, baseURL)).toBe('site/irbil-airport/?hide=iran');
  await page.goBack();
  await expect(layer(page, 'Iran')).toBeChecked();
  await page.goBack();
  await expect(sites(page)).toBeAttached();
  expect(addressOf(page, baseURL)).toBe('');
  await page.goForward();
  await page.goForward();
  await expect(sitePanel(page, 'Irbil airport')).toBeAttached();
  await expect(layer(page, 'Iran')).not.toBeChecked();
});

mapTest(
  'a camera in the address is where the map opens; moving it adds no step',
  async ({ page, baseURL }) => {
    await page.goto('./?map=7/34.4/41');
    await mapSettled(page);
    const map = await mapIn(page);
    const opened = await map.evaluate((drawn) => [drawn.getZoom(), drawn.getCenter().lat]);
    expect(opened[0]).toBeCloseTo(7, 2);
    expect(opened[1]).toBeCloseTo(34.4, 3);
    const steps = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => addressOf(page, baseURL)).toMatch(/^\?map=8\/34\.4\/41$/);
    expect(await page.evaluate(() => history.length)).toBe(steps);
  },
);

mapTest('a mark of the live map opens in a new tab, as a link does', async ({ page, isMobile }) => {
  mapTest.skip(isMobile, 'A touch screen has no middle button and no Ctrl.');
  await page.goto('./?hide=iran');
  await mapSettled(page);
  const address = page.url();
  const { x, y } = await markOnPage(page, 'irbil-airport');
  const clicks = [
    () => page.mouse.click(x, y, { button: 'middle' }),
    async () => {
      await page.keyboard.down('Control');
      await page.mouse.click(x, y);
      await page.keyboard.up('Control');
    },
  ];
  for (const click of clicks) {
    const opened = page.waitForEvent('popup');
    await click();
    const tab = await opened;
    await expect.poll(() => tab.url()).toMatch(/\/site\/irbil-airport\/\?hide=iran$/);
    await tab.close();
    expect(page.url()).toBe(address);
  }
});

mapTest('selecting a site by hand leaves no camera in its address', async ({ page, baseURL }) => {
  await page.goto('./');
  await mapSettled(page);
  await siteLink(page, 'Irbil airport').click();
  await mapSettled(page);
  expect(addressOf(page, baseURL)).toBe('site/irbil-airport/');
});

test('a link to a claim opens its site and marks the claim', async ({ page }) => {
  await page.goto('./site/irbil-airport/#irbil-drone-lost');
  const claim = page.locator('[id="irbil-drone-lost"]');
  await expect(claim).toBeInViewport();
  await expect(claim).toHaveAttribute('aria-current', 'location');
});

test('a link to a claim that the layers hide says so', async ({ page }) => {
  await page.goto('./site/western-iraq/?hide=iran#missiles-iran');
  await expect(
    page.getByRole('status').filter({ hasText: 'The filters hide the claim' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).first().click();
  await expect(page.locator('[id="missiles-iran"]')).toBeInViewport();
});

/** What a page shows of copying. Its live region says the same to screen readers, for a while. */
const shownOfCopying = (page: Page): Locator =>
  page.getByText(/copied/).and(page.locator(':not([role=status])'));

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('Copy link copies what is shown, without what this version does not know', async ({
    page,
    baseURL,
  }) => {
    await page.goto('./site/irbil-airport/?hide=iran&utm_source=elsewhere');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(shownOfCopying(page)).toHaveText('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL ?? ''}site/irbil-airport/?hide=iran`,
    );
    expect(addressOf(page, baseURL)).toContain('utm_source=elsewhere');
  });

  test('what is copied is said of that link and code alone, not of the next', async ({ page }) => {
    await page.goto('./site/irbil-airport/');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(shownOfCopying(page)).toHaveText('Link copied.');
    await page.getByRole('button', { name: 'Embed' }).click();
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await expect(shownOfCopying(page)).toHaveCount(2);
    await openLayers(page);
    await layer(page, 'Iran').uncheck();
    await expect(shownOfCopying(page)).toHaveCount(0);
  });
});

for (const fragment of ['Echobox=1624889000', 'google_vignette', '.YNlx', 'site-name', 'no-claim'])
  test(`the fragment #${fragment} keeps the written page as it is`, async ({ page }) => {
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/data/map.geojson*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`./site/irbil-airport/#${fragment}`);
    const heading = await sitePanel(page, 'Irbil airport').elementHandle();
    letThrough();
    await expect(page.locator('html[data-live]')).toBeAttached();
    expect(await heading.evaluate((element) => element.isConnected)).toBe(true);
    await expect(page.getByRole('alert')).toHaveCount(fragment === 'no-claim' ? 1 : 0);
  });

test('the fragment of an event opens its site at the event', async ({ page, baseURL }) => {
  await page.goto('./#event-irbil-april-2021');
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await expect(page.locator('[id="event-irbil-april-2021"]')).toBeInViewport();
  expect(addressOf(page, baseURL)).toBe('#event-irbil-april-2021');
});

test('what other sites read in the head follows the reader', async ({ page }) => {
  const SITE_URL = 'https://example.org/maps/';
  // The tests’ site is built without `SITE_URL`.
  await page.route(/\/$/, async (route) => {
    const html = await (await route.fetch()).text();
    const canonical = `<link rel="canonical" href="${SITE_URL}" />`;
    await route.fulfill({
      body: html.replace('</head>', `${canonical}</head>`),
      contentType: 'text/html; charset=utf-8',
    });
  });
  await page.goto('./');
  await siteLink(page, 'Irbil airport').click();
  const canonical = page.locator('link[rel=canonical]');
  const jsonLd = page.locator('script[type="application/ld+json"]');
  await expect(canonical).toHaveAttribute('href', `${SITE_URL}site/irbil-airport/`);
  // The JSON-LD is of the written page. Tools that save a page must not take it for another one's.
  await expect(jsonLd).toHaveCount(0);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    /^Irbil airport/,
  );
  await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute(
    'href',
    `${SITE_URL}oembed/irbil-airport.json`,
  );
  await page.goBack();
  await expect(canonical).toHaveAttribute('href', SITE_URL);
  await expect(jsonLd).toHaveCount(1);
  await expect(canonical).toHaveCount(1);
});

test('ids that the map does not know are named, and the rest is kept', async ({ page }) => {
  await page.goto('./?hide=iran,nobody#no-claim');
  await expect(page.getByRole('alert').filter({ hasText: 'nobody' })).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: 'no-claim' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Close this notice' }).click();
  await expect(notice).toHaveCount(0);
  await openLayers(page);
  await expect(layer(page, 'Iran')).not.toBeChecked();
});

test.describe('in a folder of a host', () => {
  test.use({ host: { path: '/a/b/' } });

  test('links to sites work under any path', async ({ page, baseURL }) => {
    await page.goto('./site/syria-border/?hide=iran');
    await page.getByRole('link', { name: 'All sites' }).click();
    await expect(sites(page)).toBeVisible();
    expect(addressOf(page, baseURL)).toBe('?hide=iran');
    await siteLink(page, 'Irbil airport').click();
    expect(addressOf(page, baseURL)).toBe('site/irbil-airport/?hide=iran');
  });
});

mapTest(
  'showing the whole map is told in the address, as any move of the reader’s',
  async ({ page, baseURL }) => {
    await page.goto('./site/irbil-airport/');
    await mapSettled(page);
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await expect.poll(() => addressOf(page, baseURL)).toMatch(/^site\/irbil-airport\/\?map=/);
  },
);
