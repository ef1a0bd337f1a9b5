import type { Page } from '@playwright/test';
import { isDrawable } from '../src/cartography/scene';
import { builtMap } from './support/data';
import { expect, MAPLIBRE, mapTest, test } from './support/fixtures';
import { mapRegion, mapSettled, renderedFeatures } from './support/map';
import { markOnPage, siteLink, sitePanel } from './support/page';
import { markCentre, markLink, nameOf } from './support/simple-map';

const dataset = builtMap();
const drawnSites = dataset.sites.filter(isDrawable);
const everySite = new Set(drawnSites.map(({ id }) => id));

const PAGES = [
  './',
  './site/irbil-airport/',
  './site/irbil-airport/#irbil-drone-lost',
  './site/syria-border/',
  './site/region/',
];

/** Delays the requests that match a pattern, until the returned function lets them through. */
async function heldBack(page: Page, pattern: string | RegExp): Promise<() => void> {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

/** Waits until the page's script has hydrated the prerendered HTML. */
const takenOver = (page: Page): Promise<void> =>
  expect(page.locator('html[data-live]')).toBeAttached();

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

async function placesOnFirstMap(page: Page): Promise<Places> {
  const places = new Map<string, { x: number; y: number }>();
  for (const site of drawnSites) places.set(site.id, await markCentre(page, nameOf(site)));
  return places;
}

/** The positions on the screen of the sites that the live map draws. */
async function placesOnLiveMap(page: Page): Promise<Places> {
  const marks = await renderedFeatures(page, ['mark']);
  const places = new Map<string, { x: number; y: number }>();
  for (const site of new Set(marks.map(({ properties }) => String(properties['siteId']))))
    places.set(site, await markOnPage(page, site));
  return places;
}

function expectSamePlaces(first: Places, live: Places): void {
  expect(live.size).toBeGreaterThan(0);
  for (const [site, { x, y }] of live) {
    const { x: firstX = NaN, y: firstY = NaN } = first.get(site) ?? {};
    const off = Math.hypot(x - firstX, y - firstY);
    expect(off, `${site} is so many pixels off`).toBeLessThanOrEqual(2);
  }
}

interface Shift {
  readonly value: number;
  readonly what: string;
}

/** Makes the page record every layout shift that no input of the reader has caused. */
async function noteShifts(page: Page): Promise<() => Promise<readonly Shift[]>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: readonly { node: Node | null }[];
        };
        const moved = sources.map(({ node }) => (node as Element | null)?.className ?? '');
        if (!hadRecentInput) shifts.push({ value, what: moved.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: readonly Shift[] }).shifts);
}

/** Notes every element of the written page. The answer tells which of them the page has no more. */
async function noteElements(page: Page): Promise<() => Promise<Elements>> {
  await page.evaluate(() => {
    Object.assign(window, { written: [...document.querySelectorAll('#app, #app *')] });
  });
  return () =>
    page.evaluate(() => {
      const { written } = window as unknown as { written: readonly Element[] };
      const lost = written.filter((element) => !element.isConnected);
      return { kept: written.length - lost.length, lost: lost.map((one) => one.outerHTML) };
    });
}

interface Elements {
  readonly kept: number;
  readonly lost: readonly string[];
}

for (const address of PAGES) {
  mapTest(
    `the prerendered page becomes the live one: nothing is lost and nothing moves, at ${address}`,
    async ({ page }) => {
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      const shifts = await noteShifts(page);
      const letDataThrough = await heldBack(page, '**/data/map.geojson*');
      const letMapThrough = await heldBack(page, MAPLIBRE);
      await page.goto(address);
      const written = await placesOnFirstMap(page);
      const elements = await noteElements(page);
      if (address === './')
        for (const site of drawnSites)
          await expect(markLink(page, nameOf(site)).locator('text').first(), site.id).toBeVisible();

      letDataThrough();
      await takenOver(page);
      const first = await placesOnFirstMap(page);
      await expect(mapRegion(page)).toHaveAttribute('data-state', 'loading');

      letMapThrough();
      await mapSettled(page);
      await expect(markLink(page, 'Irbil airport')).toHaveCount(0);
      const live = await placesOnLiveMap(page);
      if (address === './' || address === './site/region/')
        expect(new Set(live.keys())).toEqual(everySite);
      expectSamePlaces(written, live);
      expectSamePlaces(first, live);
      if (address === './') {
        const names = await renderedFeatures(page, ['mark-label']);
        expect(new Set(names.map(({ properties }) => properties['siteId']))).toEqual(everySite);
      }

      const noted = await shifts();
      const sum = noted.reduce((total, { value }) => total + value, 0);
      expect(sum, JSON.stringify(noted)).toBeLessThan(0.02);
      const { kept, lost } = await elements();
      expect(lost).toEqual([]);
      expect(kept).toBeGreaterThan(100);
      expect(messages.filter((text) => /hydrat/i.test(text))).toEqual([]);
    },
  );
}

for (const address of ['./', './site/irbil-airport/']) {
  test(`a site is where it is without a script, at ${address}`, async ({
    page,
    browser,
    baseURL,
    viewport,
  }) => {
    // On a narrow screen without scripts, the page is one scrolling column, and its map has another size.
    test.skip((viewport?.width ?? 0) < 900, 'the map is of another size there');
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: viewport ?? null,
      javaScriptEnabled: false,
    });
    const plain = await context.newPage();
    await plain.goto(address);
    const first = await placesOnFirstMap(plain);
    await context.close();
    await page.goto(address);
    await takenOver(page);
    expectSamePlaces(first, await placesOnFirstMap(page));
  });
}

test('links work before the page is taken over', async ({ page }) => {
  await heldBack(page, '**/data/map.geojson*');
  await page.goto('./');
  await siteLink(page, 'Irbil airport').click();
  await expect(page).toHaveURL(/\/site\/irbil-airport\/$/);
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await page.getByRole('link', { name: 'All sites' }).click();
  // Before its styles are loaded, a page shows the marks for wide and for narrow screens.
  await expect(markLink(page, 'Western Iraq')).toHaveCount(1);
  await markLink(page, 'Western Iraq').click();
  await expect(sitePanel(page, 'Western Iraq')).toBeVisible();
});

mapTest(
  'a mark of the first map opens its site on the page that has been taken over',
  async ({ page }) => {
    const letThrough = await heldBack(page, MAPLIBRE);
    await page.goto('./');
    await takenOver(page);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await markLink(page, 'Irbil airport').click();
    await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
    letThrough();
    await mapSettled(page);
    expect((await placesOnLiveMap(page)).has('irbil-airport')).toBe(true);
  },
);
