import type { Page } from '@playwright/test';
import { deriveView } from '../src/select/derive';
import { isDrawable } from '../src/cartography/scene';
import { OVERVIEW, type ViewState } from '../src/state/view-state';
import { builtMap } from './support/data';
import {
  expect,
  MAPLIBRE,
  MAPLIBRE_WORKER,
  mapTest,
  simpleMapTest,
  test,
  withoutWebGL,
} from './support/fixtures';
import { mapIn, mapReady, mapRegion, mapSettled } from './support/map';
import { closeLayers, layer, lens, openLayers, sitePanel } from './support/page';
import { markCentre, markLink, nameOf } from './support/simple-map';

const dataset = builtMap();
const everySite = dataset.sites.filter(isDrawable).map(nameOf);

/** The names of the sites that the map draws in a view. */
function drawnIn(view: Partial<ViewState>): readonly string[] {
  const { sites } = deriveView(dataset, { ...OVERVIEW, ...view });
  return sites
    .filter(({ isShown, site }) => isShown && isDrawable(site))
    .map(({ site }) => nameOf(site));
}

/** Expects that the map draws the marks of these sites, and no other mark. */
async function expectMarks(page: Page, names: readonly string[]): Promise<void> {
  for (const name of everySite)
    await expect(markLink(page, name), name).toHaveCount(names.includes(name) ? 1 : 0);
  for (const name of names) await expect(markLink(page, name)).toBeVisible();
}

/** Waits until the simple map has replaced the prerendered map, whose links are relative. */
async function simpleMapStands(page: Page, withMark = 'Irbil airport'): Promise<void> {
  await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
  await expect(mapRegion(page).getByRole('status')).toContainText('This is the simple map');
  await expect(markLink(page, withMark)).toHaveAttribute('href', /^http:/);
}

interface Want {
  readonly what: string;
  readonly faults: readonly RegExp[];
  readonly make: (page: Page) => Promise<unknown>;
}

/** What a portal answers before somebody has signed in. */
const PORTAL = { contentType: 'text/html', body: '<html>Sign in</html>' };

const WANTS: readonly Want[] = [
  {
    what: 'without WebGL',
    faults: [],
    make: (page) => withoutWebGL(page.context()),
  },
  {
    what: 'without the basemap',
    faults: [/404.*basemap\.pmtiles/],
    make: (page) =>
      page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 404, body: '' })),
  },
  {
    what: 'where what is read from a canvas is noise',
    faults: [],
    make: (page) =>
      page.addInitScript(() => {
        const { prototype } = CanvasRenderingContext2D;
        type Reading = CanvasRenderingContext2D['getImageData'];
        const real: Reading = Reflect.get(prototype, 'getImageData');
        prototype.getImageData = function (...area: Parameters<Reading>) {
          const image = real.apply(this, area);
          for (let at = 0; at < image.data.length; at += 65_536)
            crypto.getRandomValues(image.data.subarray(at, at + 65_536));
          return image;
        };
      }),
  },
  {
    what: 'where MapLibre never comes',
    faults: [/net::ERR_FAILED/],
    make: (page) => page.route(MAPLIBRE, (route) => route.abort()),
  },
  {
    what: 'where MapLibre’s worker is not on the host',
    faults: [/404.*maplibre-worker|Worker failed to load/],
    make: (page) =>
      page.route(MAPLIBRE_WORKER, (route) => route.fulfill({ status: 404, body: '' })),
  },
  {
    what: 'where a portal answers for MapLibre’s worker',
    faults: [/maplibre-worker|Worker failed to load/],
    make: (page) => page.route(MAPLIBRE_WORKER, (route) => route.fulfill(PORTAL)),
  },
];

for (const { what, faults, make } of WANTS) {
  test.describe(what, () => {
    test.use({ expectedFaults: faults });
    test.beforeEach(({ page }) => make(page));

    mapTest('the simple map shows every site, and says what it is', async ({ page }) => {
      await page.goto('./');
      await simpleMapStands(page);
      await expectMarks(page, everySite);
      for (const name of ['Zoom in', 'Zoom out', 'Show the whole map'])
        await expect(page.getByRole('button', { name })).toHaveCount(0);
    });

    mapTest('a mark opens its site, which is then framed', async ({ page }) => {
      await page.goto('./');
      await simpleMapStands(page);
      const fromMiddle = () => distanceFromMiddle(page, 'Irbil airport');
      /** How far apart two sites are on the screen, in CSS pixels: it tells the scale of the map. */
      const spread = async () => {
        const [irbil, baghdad] = [
          await markCentre(page, 'Irbil airport'),
          await markCentre(page, 'Outside Baghdad Airport'),
        ];
        return Math.hypot(irbil.x - baghdad.x, irbil.y - baghdad.y);
      };
      const spreadBefore = await spread();
      await markLink(page, 'Irbil airport').click();
      await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
      await expect(markLink(page, 'Irbil airport')).toHaveAttribute('aria-current', 'true');
      await expect.poll(spread).toBeGreaterThan(5 * spreadBefore);
      await expect.poll(fromMiddle).toBeLessThan(60);
      await expectUncovered(page, 'Irbil airport');
      const framedSpread = await spread();
      await page.goBack();
      await expect.poll(spread).toBeLessThan(framedSpread / 5);
      await expectMarks(page, everySite);
    });

    // One way to lose the live map is enough for the tests below.
    if (what !== 'without WebGL') return;

    mapTest('what is switched off leaves it, and comes back', async ({ page }) => {
      await page.goto('./');
      await simpleMapStands(page);
      await openLayers(page);
      await layer(page, 'Iran').uncheck();
      await closeLayers(page);
      const without = drawnIn({ hiddenToggleIds: new Set(['iran']) });
      expect(without).not.toContain('Western Iraq');
      await expectMarks(page, without);
      await page.goBack();
      await expectMarks(page, everySite);
      await openLayers(page);
      await lens(page, 'Who says so').check();
      await closeLayers(page);
      await expectMarks(page, drawnIn({ lens: 'claimant' }));
    });

    mapTest('an address with a lens or a period shows on it', async ({ page }) => {
      const media = 'syrian-state-media';
      await page.goto(`./?by=claimant&only=${media}`);
      await simpleMapStands(page, 'Syrian side of the border');
      await expectMarks(page, ['Syrian side of the border']);
      const inJune = drawnIn({ from: '2021-06', to: '2021-06' });
      expect(inJune.length).toBeLessThan(everySite.length);
      await page.goto('./?from=2021-06&to=2021-06');
      await simpleMapStands(page, 'Iraqi side of the border');
      await expectMarks(page, inJune);
    });

    mapTest(
      'areas are hatched and marks are notched on it, as without a script',
      async ({ page }) => {
        await page.goto('./site/western-iraq/');
        await simpleMapStands(page, 'Western Iraq');
        const { used, missing } = await page.evaluate(() => {
          const uses = [
            ...document.querySelectorAll('[fill^=url], [clip-path^=url], use[href^="#"]'),
          ].filter((one) => one.checkVisibility());
          const ids = uses.flatMap((one) =>
            ['fill', 'clip-path', 'href'].flatMap(
              (name) => /#([^)]+)/.exec(one.getAttribute(name) ?? '')?.[1] ?? [],
            ),
          );
          // An element inside a hidden part of the page draws nothing, even where another part refers to it.
          const shown = (id: string) =>
            document.getElementById(id)?.closest('svg')?.checkVisibility() === true;
          return { used: ids.length, missing: ids.filter((id) => !shown(id)) };
        });
        expect(used).toBeGreaterThan(1);
        expect(missing).toEqual([]);
      },
    );

    mapTest('the page of a site opens with its frame', async ({ page }) => {
      await page.goto('./site/baghdad-airport/');
      await simpleMapStands(page);
      await expect.poll(() => distanceFromMiddle(page, 'Outside Baghdad Airport')).toBeLessThan(60);
      await expectUncovered(page, 'Outside Baghdad Airport');
      // The keyboard focus goes to no mark that is beyond the edge of the screen.
      const unseen = await page.locator('.static-map a').evaluateAll((marks) =>
        marks
          .filter((mark) => mark.checkVisibility() && (mark as SVGAElement).tabIndex >= 0)
          .filter((mark) => {
            const { left, top, right, bottom } = mark.getBoundingClientRect();
            return right < 0 || bottom < 0 || left > innerWidth || top > innerHeight;
          })
          .map((mark) => mark.getAttribute('aria-label')),
      );
      expect(unseen).toEqual([]);
    });
  });
}

/** The distance in CSS pixels between the mark of a site and the middle of the visible map. */
async function distanceFromMiddle(page: Page, name: string): Promise<number> {
  const [region, panel] = await Promise.all([
    mapRegion(page).boundingBox(),
    page.getByRole('main').boundingBox(),
  ]);
  const timeline = await page.getByRole('group', { name: 'Timeline', exact: true }).boundingBox();
  if (region === null || panel === null || timeline === null) throw new Error('no map or panel');
  const { x, y } = await markCentre(page, name);
  const bottom = Math.min(region.y + region.height, timeline.y);
  // An open layers card covers the right of the map. The sites are framed beside it.
  const card = await page.getByRole('region', { name: 'Layers', exact: true }).boundingBox();
  const isCardOpen = card !== null && card.height > 100;
  const right = isCardOpen ? card.x : region.x + region.width;
  const middle = { x: (region.x + right) / 2, y: (region.y + bottom) / 2 };
  return Math.hypot(x - middle.x, y - middle.y);
}

/** Expects that nothing covers a mark, so that the pointer can reach it. */
async function expectUncovered(page: Page, name: string): Promise<void> {
  const onTop = async () => {
    const { x, y } = await markCentre(page, name);
    return page.evaluate(
      ([left, top]) =>
        document.elementFromPoint(left, top)?.closest('a')?.getAttribute('aria-label') ?? null,
      [x, y] as const,
    );
  };
  await expect.poll(onTop).toMatch(new RegExp(`^${name}`));
}

const seaColour = (map: Awaited<ReturnType<typeof mapIn>>): Promise<unknown> =>
  map.evaluate((drawn) => drawn.getPaintProperty('sea', 'background-color'));

mapTest('a lost context brings the simple map until it is back', async ({ page }) => {
  await page.goto('./');
  await mapSettled(page);
  await expect(markLink(page, 'Irbil airport')).toHaveCount(0);
  const map = await mapIn(page);
  const lightSea = await seaColour(map);
  const context = await map.evaluateHandle((drawn) =>
    drawn.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context'),
  );
  await context.evaluate((lost) => lost?.loseContext());
  await expect(mapRegion(page)).not.toHaveAttribute('data-state', 'ready');
  // Until the simple map is loaded, the prerendered map is visible.
  await expect(markLink(page, 'Irbil airport')).toHaveAttribute('href', /^http:/);
  await expectMarks(page, everySite);
  await markLink(page, 'Irbil airport').click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await expect.poll(() => distanceFromMiddle(page, 'Irbil airport')).toBeLessThan(60);
  // A change of the theme makes MapLibre report that it is idle, although it draws nothing.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(mapRegion(page).getByRole('status')).toContainText('simple map');
  await context.evaluate((lost) => lost?.restoreContext());
  await mapReady(page);
  await mapSettled(page);
  expect(await seaColour(map)).not.toBe(lightSea);
  await expect(markLink(page, 'Irbil airport')).toHaveCount(0);
});

simpleMapTest('a phone on its side shows the sites on the simple map', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto('./');
  await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
  const size = async () => (await page.locator('.static-map:visible').boundingBox())?.width ?? 0;
  await expect.poll(size).toBeGreaterThan(30);
});

simpleMapTest('the name of each mark has the text that is seen at it', async ({ page }) => {
  await page.goto('./');
  await simpleMapStands(page);
  const pairs = await mapRegion(page)
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({
        name: link.getAttribute('aria-label'),
        seen: link.textContent
          .replace(/[\u2068\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      })),
    );
  const marks = pairs.filter(({ name, seen }) => name !== null && seen !== '');
  expect(marks.length).toBeGreaterThan(2);
  for (const { name, seen } of marks) expect(name).toContain(seen);
});

test.describe('where the basemap of the simple map does not come at first', () => {
  test.use({ map: 'simple' });

  test('the land comes with a later try', async ({ page }) => {
    const isPortal = { still: true };
    await page.route('**/static-basemap/**', (route) =>
      isPortal.still ? route.fulfill(PORTAL) : route.continue(),
    );
    await page.goto('./');
    await simpleMapStands(page);
    await expectMarks(page, everySite);
    const land = page.locator('.static-map:visible path[fill="var(--land)"]');
    await expect(land).toHaveCount(0);
    isPortal.still = false;
    await expect(land).toHaveCount(1);
  });
});

test.describe('where MapLibre’s worker does not come at first', () => {
  test.use({ map: 'live', expectedFaults: [/404.*maplibre-worker|Worker failed to load/] });

  test('the live map comes with a later try', async ({ page }) => {
    const isMissing = { still: true };
    await page.route(MAPLIBRE_WORKER, (route) =>
      isMissing.still ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    await page.goto('./');
    await simpleMapStands(page);
    isMissing.still = false;
    await mapReady(page);
    await mapSettled(page);
    await expect(markLink(page, 'Irbil airport')).toHaveCount(0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await mapSettled(page);
  });
});
