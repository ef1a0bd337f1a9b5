import { expect, mapTest, test } from './support/fixtures';
import { mapIn, mapRegion, mapSettled, renderedFeatures } from './support/map';

/** The layers that must draw something at each zoom, around the Euphrates and the Tigris. */
const VIEWS: readonly (readonly [map: string, layers: readonly string[]])[] = [
  // Names that would be cut by the edge of the map are left out, and seas have long ones.
  ['4/28/45', ['land', 'sea-names', 'country-names']],
  [
    '5/34.4/41.5',
    [
      'land',
      'rivers',
      'lakes',
      'governorate-borders',
      'borders',
      'disputed-borders',
      'towns',
      'town-names',
      'country-names',
    ],
  ],
  [
    '6.5/34.5/43',
    [
      'land',
      'rivers',
      'lakes',
      'governorate-borders',
      'borders',
      'towns',
      'town-names',
      'river-names',
      'lake-names',
      'governorate-names',
      'country-names',
    ],
  ],
  [
    '9/33.35/43.7',
    [
      'land',
      'rivers',
      'lakes',
      'governorate-borders',
      'airports',
      'towns',
      'town-names',
      'river-names',
    ],
  ],
  ['9/34.4/41', ['land', 'rivers', 'borders', 'towns', 'town-names']],
];

test.describe('the land', () => {
  // A wide screen, because on a phone the panel covers a part of the map.
  test.use({ viewport: { width: 1280, height: 800 } });

  for (const [view, layers] of VIEWS) {
    mapTest(`is drawn with every layer at ${view}`, async ({ page }) => {
      await page.goto(`./?map=${view}`);
      await mapSettled(page);
      for (const layer of layers)
        expect((await renderedFeatures(page, [layer])).length, layer).toBeGreaterThan(0);
    });
  }

  mapTest('has names in English with Arabic beside', async ({ page }) => {
    await page.goto('./?map=6.5/34.5/43');
    await mapSettled(page);
    const towns = await renderedFeatures(page, ['town-names']);
    const ramadi = towns.find((town) => town.properties['name'] === 'Ramadi');
    expect(ramadi?.properties['name_ar']).toBe('الرمادي');
  });

  mapTest(
    'is drawn outside of the region too, beyond the zoom of its own tiles',
    async ({ page }) => {
      await page.goto('./?map=7/48.8/2.3');
      await mapSettled(page);
      expect((await renderedFeatures(page, ['land'])).length).toBeGreaterThan(0);
      expect((await renderedFeatures(page, ['town-names'])).length).toBeGreaterThan(0);
    },
  );

  test.describe('where tiles do not come for a while', () => {
    test.use({ expectedFaults: [/basemap\.pmtiles/] });

    mapTest('those that are there stay, and the others come later', async ({ page }) => {
      await page.goto('./?map=5/34.4/41.5');
      await mapSettled(page);
      let failed = 0;
      await page.route('**/basemap.pmtiles', (route) => {
        failed += 1;
        return route.abort();
      });
      const map = await mapIn(page);
      await map.evaluate((drawn) => drawn.jumpTo({ center: [52, 30], zoom: 7 }));
      await expect.poll(() => failed).toBeGreaterThan(0);
      await page.unroute('**/basemap.pmtiles');
      const names = () => renderedFeatures(page, ['town-names']);
      await expect.poll(async () => (await names()).length).toBeGreaterThan(0);
      await expect(mapRegion(page)).toHaveAttribute('data-state', 'ready');
      expect((await map.evaluate((drawn) => drawn.getCenter())).lng).toBeCloseTo(52);
    });

    mapTest('the live map replaces the simple map when they come', async ({ page }) => {
      await page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 503, body: '' }));
      await page.goto('./');
      await expect(mapRegion(page).getByRole('status')).toContainText('simple map');
      await page.unroute('**/basemap.pmtiles');
      await mapSettled(page);
      expect((await renderedFeatures(page, ['land'])).length).toBeGreaterThan(0);
      await expect(mapRegion(page).getByRole('status')).toHaveCount(0);
    });
  });
});
