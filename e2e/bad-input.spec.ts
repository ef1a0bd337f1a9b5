import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { MAP_FILE } from './support/data';
import { expect, MAPLIBRE, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapReady, mapRegion } from './support/map';
import { siteLink, sitePanel, sites } from './support/page';

const original = readFileSync(MAP_FILE, 'utf8');

async function serveMap(page: Page, body: string): Promise<void> {
  await page.route('**/data/map.geojson*', (route) => route.fulfill({ body }));
}

test('a file that does not parse shows its problems, with line and column', async ({ page }) => {
  await serveMap(
    page,
    original.replace('"type": "FeatureCollection",', '"type": "FeatureCollection"'),
  );
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('1 problem');
  await expect(page.getByRole('listitem').first()).toContainText(/Line 3, column/);
});

test('a file with a fault shows where it is', async ({ page }) => {
  await serveMap(page, original.replace('"where_prec": 5', '"where_prec": 9'));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('cannot be shown');
  await expect(page.getByRole('listitem').first()).toContainText('where_prec');
});

test('a file with many problems shows them by kind, with counts and first places', async ({
  page,
}) => {
  const { features, ...map } = JSON.parse(original) as { features: readonly object[] };
  const wrong = Array.from({ length: 400 }, (_, index) => ({
    ...features[0],
    properties: { id: `site-${index}` },
  }));
  await serveMap(page, JSON.stringify({ ...map, features: wrong }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText(/[\d,]+ problems/);
  const kinds = page.getByRole('listitem');
  await expect(kinds.first()).toContainText(/^\s*400 times:.*is missing.*Line 1, column/s);
  await expect(kinds.first()).toContainText('and 397 more');
  expect(await kinds.count()).toBeLessThan(20);
});

/** What a host, a network or a hotel may send in place of the claims. */
const ANSWERS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'no answer': (route) => route.abort(),
  'a refusal': (route) => route.fulfill({ status: 429, body: 'Too many requests' }),
  'a portal’s page': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Please sign in' }),
};

test.describe('where the claims do not come', () => {
  test.use({ expectedFaults: [/(404|429|ERR_FAILED).*map\.geojson/] });

  for (const [name, answer] of Object.entries(ANSWERS))
    test(`what is written stays, and the rest comes later: ${name}`, async ({ page }) => {
      let isThere = false;
      await page.route('**/data/map.geojson*', (route) =>
        isThere ? route.fulfill({ body: original }) : answer(route),
      );
      await page.goto('./site/irbil-airport/');
      const notice = page.getByRole('alert');
      await expect(notice).toContainText('could not be fetched');
      expect(await page.getByRole('article').count()).toBeGreaterThan(5);
      const heading = await page.getByRole('heading', { level: 2 }).first().elementHandle();
      isThere = true;
      await expect(page.getByRole('searchbox')).toBeVisible();
      await expect(notice).toHaveCount(0);
      // The page is taken over as it is.
      expect(await heading.evaluate((element) => element.isConnected)).toBe(true);
    });

  test('the reader can try again', async ({ page }) => {
    // The page does not try by itself.
    await page.addInitScript(() => {
      const wait = window.setTimeout.bind(window);
      Object.assign(window, {
        setTimeout: (act: () => void, delay = 0) => (delay < 2000 ? wait(act, delay) : 0),
      });
    });
    let isThere = false;
    await page.route('**/data/map.geojson*', (route) =>
      isThere ? route.fulfill({ body: original }) : route.fulfill({ status: 404, body: '' }),
    );
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('could not be fetched (404)');
    isThere = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(sites(page)).toBeVisible();
  });
});

mapTest('hostile text in the data is text', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1">\u202e"\'&lt;{{x}}';
  const map = JSON.parse(original) as {
    title: unknown;
    actors: Record<string, { name: unknown }>;
    features: {
      properties: { name: unknown; events: { name: unknown; claims: { text: unknown }[] }[] };
    }[];
  };
  map.title = hostile;
  for (const actor of Object.values(map.actors)) actor.name = hostile;
  for (const { properties } of map.features) {
    properties.name = hostile;
    for (const event of properties.events) {
      event.name = hostile;
      for (const claim of event.claims) claim.text = hostile;
    }
  }
  await serveMap(page, JSON.stringify(map));
  await page.goto('./site/irbil-airport/');
  // A name goes without the sign that turns the letters after it; a claim is as it is.
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    hostile.replace('\u202e', ''),
  );
  await expect(page.locator('main img')).toHaveCount(0);
  await mapReady(page);
});

simpleMapTest(
  'without WebGL the panel works, and the map says that it is the simple one',
  async ({ page }) => {
    await page.goto('./');
    await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
    await expect(mapRegion(page).getByRole('status')).toContainText('simple map');
    await siteLink(page, 'Irbil airport').click();
    await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  },
);

test.describe('where MapLibre never comes', () => {
  test.use({ expectedFaults: [/net::ERR_FAILED/] });

  mapTest('the panel is there and its links work', async ({ page }) => {
    await page.route(MAPLIBRE, (route) => route.abort());
    await page.goto('./');
    await siteLink(page, 'Irbil airport').click();
    await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
    await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
  });
});

for (const address of ['?map=5/0/1e308', '?map=NaN/x/', '?only=%E0%A4%A&hide=&map=&q=%00']) {
  mapTest(`an absurd camera still opens the map: ${address}`, async ({ page }) => {
    await page.goto(`./${address}`);
    await expect(sites(page)).toBeVisible();
    await mapReady(page);
  });
}

for (const address of [
  '?hide=<img src=x onerror=alert(1)>#"><script>alert(1)</script>',
  '?__proto__=1&constructor=2#__proto__',
  `?only=${'a,'.repeat(500)}`,
]) {
  simpleMapTest(
    `an absurd address still opens the page: ${address.slice(0, 40)}`,
    async ({ page }) => {
      await page.goto(`./${address}`);
      await expect(sites(page)).toBeVisible();
      await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
    },
  );
}

test.describe('a page whose code does not come', () => {
  test.use({ expectedFaults: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED/] });

  test('leaves the page before it, and comes when the network is back', async ({ page }) => {
    await page.route('**/SitePanel-*', (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.context().setOffline(true);
    await siteLink(page, 'Irbil airport').click();
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await expect(sites(page)).toBeVisible();
    await page.unroute('**/SitePanel-*');
    await page.context().setOffline(false);
    await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
