import type { Page } from '@playwright/test';
import { isDrawable } from '../src/cartography/scene';
import { builtMap } from './support/data';
import { expect, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapIn, mapRegion, mapSettled, renderedFeatures } from './support/map';
import { markOnPage, siteLink, sitePanel, sites } from './support/page';
import { cutNames, markCentre, markLink, nameOf, overlappingNames } from './support/simple-map';

const drawnSites = builtMap().sites.filter(isDrawable);

/** Phones on their side, with and without the browser's bars, a page at 400 % zoom, and a phone with large letters. */
const LOW_SCREENS = [
  { width: 844, height: 390 },
  { width: 667, height: 375 },
  { width: 640, height: 280 },
  { width: 320, height: 256 },
] as const;

/** What is at a point of the page: the map, or the first class of what lies over it. */
const whatIsAt = (page: Page, { x, y }: { x: number; y: number }): Promise<string> =>
  page.evaluate(
    ([across = 0, down = 0]) => {
      if (!Number.isFinite(across)) return 'nothing';
      const top = document.elementFromPoint(across, down);
      if (top === null) return 'nothing';
      return top.closest('canvas, .static-map') === null ? `under ${top.className}` : 'map';
    },
    [x, y],
  );

async function expectMarksSeen(page: Page): Promise<void> {
  for (const { id } of drawnSites)
    await expect.poll(async () => whatIsAt(page, await markOnPage(page, id)), id).toBe('map');
}

/** Expects that the marks are as far apart as on a map of the region, and not on a map of the world. */
async function expectFramed(page: Page): Promise<void> {
  const zoom = await (await mapIn(page)).evaluate((drawn) => drawn.getZoom());
  expect(zoom).toBeGreaterThan(3.2);
}

const townsNamed = async (page: Page): Promise<unknown[]> =>
  (await renderedFeatures(page, ['town-names'])).map(({ properties }) => properties['name']);

/** Expects that every credit is whole on the screen, and that its middle can be pressed. */
async function expectCreditsWhole(page: Page): Promise<void> {
  const hidden = await page.locator('.credits').evaluate((credits) =>
    [...credits.querySelectorAll('a')]
      .filter((link) => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        const isOnScreen = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return !isOnScreen || !link.contains(middle);
      })
      .map((link) => link.textContent),
  );
  expect(hidden).toEqual([]);
}

for (const size of [LOW_SCREENS[0], LOW_SCREENS[3]]) {
  mapTest.describe(`on a screen of ${size.width} by ${size.height}`, () => {
    mapTest.use({ viewport: size });

    mapTest('the sites are in view, and every control can be pressed', async ({ page }) => {
      await page.goto('./');
      await mapSettled(page);
      await expectMarksSeen(page);
      await expectFramed(page);
      const names = await renderedFeatures(page, ['mark-label']);
      const named = new Set(names.map(({ properties }) => properties['siteId']));
      expect(named.size).toBeGreaterThanOrEqual(size.height > 300 ? drawnSites.length : 3);
      await expectCreditsWhole(page);
      if (size.height > 300) await expect.poll(() => townsNamed(page)).toContain('Baghdad');

      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.getByRole('button', { name: 'Show the whole map' }).click();
      await mapSettled(page);
      await expectMarksSeen(page);
      const key = mapRegion(page).getByText('Key to the signs');
      await mapRegion(page).locator('summary').click();
      await expect(key).toBeVisible();
      await page.keyboard.press('Escape');
      const layers = page.getByRole('button', { name: 'Layers', exact: true });
      await layers.click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await layers.click();
      await page.getByRole('button', { name: 'Show the timeline' }).click();
      await page.getByRole('button', { name: 'Dates' }).click();
      await page.getByRole('slider').first().press('ArrowRight');
    });
  });
}

simpleMapTest(
  'on low screens the simple map shows the sites, and a mark opens its page',
  async ({ page }) => {
    for (const size of LOW_SCREENS) {
      await page.setViewportSize(size);
      await page.goto('./');
      await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
      for (const site of drawnSites)
        await expect
          .poll(
            async () => whatIsAt(page, await markCentre(page, nameOf(site))),
            `${site.id} at ${JSON.stringify(size)}`,
          )
          .toBe('map');
      await markLink(page, 'Irbil airport').click();
      await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
    }
  },
);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a wide screen names the countries and the capital', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('./');
    const names = (await page.locator('.on-wide text').allTextContents()).map((name) =>
      name.toLowerCase(),
    );
    for (const name of ['iraq', 'syria', 'baghdad', 'damascus']) expect(names).toContain(name);
  });

  test('no name of the map lies over another, and none is cut', async ({ page }) => {
    for (const address of ['./', ...drawnSites.map(({ id }) => `./site/${id}/`)]) {
      await page.goto(address);
      for (const [width, height] of [
        [1280, 800],
        [1024, 768],
        [900, 700],
        [1181, 800],
        [1500, 850],
        [1920, 1080],
        [1600, 900],
        [1536, 864],
        [390, 844],
        [390, 664],
        [412, 732],
        [540, 720],
        [450, 600],
        [360, 640],
        [320, 568],
        [280, 653],
        [320, 256],
        [844, 390],
        [640, 280],
        [568, 320],
        [800, 600],
      ] as const) {
        await page.setViewportSize({ width, height });
        const where = `${address} at ${width} by ${height}`;
        expect(await overlappingNames(page), where).toEqual([]);
        expect(await cutNames(page), where).toEqual([]);
      }
    }
  });

  test('the key covers no part of the scale bar', async ({ page }) => {
    for (const [width, height] of [
      [320, 256],
      [320, 480],
      [500, 400],
      [844, 390],
      [390, 844],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('./');
      const [key, scale] = await Promise.all(
        ['.key', '.scale'].map((name) => page.locator(name).first().boundingBox()),
      );
      const size = `${width} by ${height}`;
      const overlap =
        Math.min((key?.x ?? 0) + (key?.width ?? 0), (scale?.x ?? 0) + (scale?.width ?? 0)) -
        Math.max(key?.x ?? 0, scale?.x ?? 0);
      if (overlap > 0)
        // Above the letters of a line is some space.
        expect((scale?.y ?? 0) + 2, size).toBeGreaterThan((key?.y ?? 0) + (key?.height ?? 0));
    }
  });

  test('the map is as large as the screen allows', async ({ page }) => {
    for (const size of LOW_SCREENS) {
      await page.setViewportSize(size);
      await page.goto('./');
      const map = page.locator('.static-map');
      const box = await map.boundingBox();
      expect(box?.width, JSON.stringify(size)).toBeGreaterThan(size.height / 3);
      expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThan(size.height);
      await siteLink(page, 'Irbil airport').scrollIntoViewIfNeeded();
      await expect(siteLink(page, 'Irbil airport')).toBeInViewport();
    }
  });
});

for (const [width, height] of [
  [390, 844],
  [320, 568],
  [820, 1180],
  [844, 390],
] as const)
  test.describe(`on a touch screen of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test('the scale bar lies over no zoom button', async ({ page }) => {
      await page.goto('./');
      const [buttons, scale] = await Promise.all(
        ['.buttons', '.scale'].map(async (name) => {
          const box = await page.locator(name).filter({ visible: true }).boundingBox();
          return box ?? { x: NaN, y: NaN, width: NaN, height: NaN };
        }),
      );
      const isBeside = (scale?.x ?? 0) + (scale?.width ?? 0) < (buttons?.x ?? 0);
      if (!isBeside)
        expect(scale?.y).toBeGreaterThanOrEqual((buttons?.y ?? NaN) + (buttons?.height ?? NaN));
    });
  });

simpleMapTest.describe('on the simple map of a touch screen', () => {
  simpleMapTest.use({ viewport: { width: 717, height: 512 }, hasTouch: true, isMobile: true });

  simpleMapTest('no name of a site lies over the scale bar', async ({ page }) => {
    await page.goto('./');
    await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const bar = [...document.querySelectorAll('.scale span, .scale svg')]
            .map((part) => part.getBoundingClientRect())
            .filter(({ width }) => width > 0);
          const names = [...document.querySelectorAll('.static-map a text')].map((name) => ({
            text: name.textContent,
            box: name.getBoundingClientRect(),
          }));
          if (bar.length === 0 || names.every(({ box }) => box.width === 0)) return 'no map';
          return names
            .filter(({ box }) =>
              bar.some(
                (part) =>
                  box.left < part.right - 1 &&
                  box.right > part.left + 1 &&
                  box.top < part.bottom - 1 &&
                  box.bottom > part.top + 1,
              ),
            )
            .map(({ text }) => text);
        }),
      )
      .toEqual([]);
  });
});

test('with the letter and line spacing that a reader sets, the line of what has no place is whole', async ({
  page,
}) => {
  await page.goto('./');
  // The values of WCAG 2.2, 1.4.12.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  const line = page.locator('.not-on-map');
  await expect(line).toBeVisible();
  expect(await line.evaluate((p) => p.scrollWidth - p.clientWidth)).toBeLessThanOrEqual(0);
});

test('on a small phone the map and the first sites are on the first screen', async ({ page }) => {
  for (const [width, height] of [
    [320, 568],
    [360, 640],
    [375, 667],
    [390, 664],
    [412, 732],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('data-live');
    const first = await sites(page).getByRole('link').first().locator('.name').boundingBox();
    const size = `${width} by ${height}`;
    expect((first?.y ?? Infinity) + (first?.height ?? 0), size).toBeLessThan(height);
    // The introduction comes with the whole panel.
    const introduction = page.getByText(/^Drawn from/);
    await expect(introduction, size).toBeHidden();
    await page.getByRole('button', { name: 'Make the panel larger' }).click();
    await expect(introduction, size).toBeInViewport();
  }
});

test.describe('on a small phone without what a script adds', () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test.describe('because there is no script', () => {
    test.use({ javaScriptEnabled: false });

    test('the introduction is there', async ({ page }) => {
      await page.goto('./');
      await expect(page.getByText(/^Drawn from/)).toBeVisible();
    });
  });

  test.describe('because its data does not come', () => {
    test.use({
      host: { isMissing: (path) => path.startsWith('/data/map.geojson') },
      expectedFaults: [/404/],
    });

    test('the introduction is there', async ({ page }) => {
      await page.goto('./');
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByText(/^Drawn from/)).toBeVisible();
    });
  });
});

simpleMapTest(
  'the simple map of every phone has its marks and its key, and claims without a place are named',
  async ({ page }) => {
    for (const [width, height, isLineShown] of [
      [280, 653, false],
      [280, 800, false],
      [320, 480, false],
      [320, 568, false],
      [360, 640, false],
      [412, 690, false],
      [360, 740, true],
      [390, 844, true],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('./');
      await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
      const size = `${width} by ${height}`;
      const line = mapRegion(page).getByText('Not on the map:');
      await expect(line, size).toBeVisible({ visible: isLineShown });
      await expect(siteLink(page, 'The region as a whole'), size).toContainText('52 claims');
      for (const site of drawnSites)
        await expect
          .poll(async () => whatIsAt(page, await markCentre(page, nameOf(site))), size)
          .toBe('map');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, size).toBeLessThanOrEqual(0);
      await mapRegion(page).locator('summary').click();
      await expect(mapRegion(page).getByRole('term').first(), size).toBeVisible();
    }
  },
);

const TURNS = [
  ['a phone that is turned', { width: 390, height: 844 }, { width: 844, height: 390 }],
  ['a window that is made narrow', { width: 1280, height: 800 }, { width: 700, height: 800 }],
] as const;

for (const [what, from, to] of TURNS) {
  mapTest.describe(what, () => {
    mapTest.use({ viewport: from });

    mapTest('keeps the sites in view, there and back', async ({ page }) => {
      await page.goto('./');
      await mapSettled(page);
      for (const size of [to, from]) {
        await page.setViewportSize(size);
        await mapSettled(page);
        await expectMarksSeen(page);
        await expectFramed(page);
      }
    });
  });
}

mapTest.describe('a phone that is turned', () => {
  mapTest.use({ viewport: { width: 390, height: 844 } });

  mapTest('keeps the place that the reader moved to', async ({ page }) => {
    await page.goto('./?map=8/36/44');
    await mapSettled(page);
    const seen = (): Promise<string> =>
      markOnPage(page, 'irbil-airport').then((at) => whatIsAt(page, at));
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await mapSettled(page);
    const before = await seen();
    await page.setViewportSize({ width: 844, height: 390 });
    await mapSettled(page);
    expect(before).toBe('map');
    await expect.poll(seen).toBe('map');
  });
});

mapTest.describe('with standard letters of 32 pixels on a phone', () => {
  mapTest.use({ viewport: { width: 390, height: 844 } });

  mapTest('the map keeps a part of the screen', async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto('./');
    await mapSettled(page);
    await expectMarksSeen(page);
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await mapRegion(page).locator('summary').click();
    await expect(mapRegion(page).getByRole('term').first()).toBeVisible();
  });
});

mapTest.describe('the first view on a wide screen', () => {
  mapTest.use({ viewport: { width: 1280, height: 800 } });

  mapTest('names the countries and the capital', async ({ page }) => {
    await page.goto('./');
    await mapSettled(page);
    const layers = ['country-names', 'town-names'];
    const named = async (): Promise<unknown[]> =>
      (await renderedFeatures(page, layers)).map(({ properties }) => properties['name']);
    for (const name of ['Iraq', 'Syria', 'Baghdad', 'Damascus'])
      await expect.poll(named, name).toContain(name);
  });

  mapTest('answers in every copy of the world', async ({ page }) => {
    await page.setViewportSize({ width: 1900, height: 500 });
    await page.goto('./?map=0/20/0');
    await mapSettled(page);
    const map = await mapIn(page);
    const region = await mapRegion(page).boundingBox();
    const { x, y } = await markOnPage(page, 'irbil-airport');
    const world = await map.evaluate((drawn) => 512 * 2 ** drawn.getZoom());
    const right = (region?.x ?? 0) + (region?.width ?? 0);
    const copies = [x - world, x, x + world].filter(
      (at) => at > (region?.x ?? 0) + 80 && at < right - 320,
    );
    expect(copies.length).toBeGreaterThanOrEqual(2);
    for (const at of copies) {
      await page.mouse.move(at, y + 80);
      await page.mouse.move(at, y);
      await expect
        .poll(() => map.evaluate((drawn) => drawn.getCanvas().style.cursor), String(at))
        .toBe('pointer');
    }
  });
});
