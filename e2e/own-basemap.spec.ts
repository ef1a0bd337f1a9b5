import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { protomapsArchive, protomapsTiles } from '../tests/support/protomaps-archive';
import { buildAndServe, buildInto } from './support/built-site';
import { expect, mapTest, test } from './support/fixtures';
import { mapIn, mapRegion, mapSettled, renderedFeatures } from './support/map';
import { startTileHost } from './support/tile-host';

interface Site {
  readonly url: string;
  readonly folder: string;
}

const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** The directives of a page's policy. */
const policyOf = (html: string): readonly string[] =>
  (/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').split('; ');

/** What a page's HTML makes the browser fetch. */
const addressesIn = (html: string): readonly string[] =>
  Array.from(
    html.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="([^"]+)"/g),
    ([, to = '']) => to,
  );

/** The origins that the pages of a context ask. The set grows while the pages run. */
function originsAsked(context: BrowserContext): ReadonlySet<string> {
  const origins = new Set<string>();
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http')) origins.add(origin);
  });
  return origins;
}

// A wide screen, because on a phone the panel covers a part of the map.
mapTest.use({ viewport: { width: 1280, height: 800 } });

mapTest.describe('a basemap of the publisher’s', () => {
  const siteTest = mapTest.extend<object, { readonly site: Site }>({
    site: [
      // Playwright wants an object here, also an empty one.
      // eslint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const folder = mkdtempSync(join(tmpdir(), 'own-basemap-'));
        const archive = join(folder, 'own.pmtiles');
        writeFileSync(archive, await protomapsArchive());
        const site = await buildAndServe('--basemap', archive);
        await use(site);
        await site.close();
        rmSync(folder, { recursive: true });
      },
      { scope: 'worker' },
    ],
    baseURL: ({ site }, use) => use(site.url),
  });

  for (const [view, layers] of [
    ['5/33.5/43', ['earth', 'boundaries_country', 'water', 'places_country', 'places_locality']],
    ['8/33.4/44', ['earth', 'water_river', 'roads_highway', 'places_locality']],
    ['11/33.27/44.24', ['earth', 'landuse_aerodrome', 'roads_major', 'roads_labels_major']],
    ['14/33.2625/44.24', ['earth', 'roads_minor', 'roads_runway', 'roads_major']],
  ] as const)
    siteTest(`is drawn at ${view}, with nothing from another host`, async ({ page, context }) => {
      const asked = originsAsked(context);
      await page.goto(`./?map=${view}`);
      await mapSettled(page);
      for (const layer of layers)
        expect((await renderedFeatures(page, [layer])).length, layer).toBeGreaterThan(0);
      expect(asked.size).toBe(1);
    });

  siteTest(
    'names a town whose local letters it cannot join, also without an English name',
    async ({ page }) => {
      await page.goto('./?map=7/35.56/45.43');
      await mapSettled(page);
      const towns = await renderedFeatures(page, ['places_locality']);
      expect(towns.map(({ properties }) => properties['name'])).toContain('سلێمانی');
    },
  );

  siteTest('has airports with their names', async ({ page }) => {
    await page.goto('./?map=9/34.67/43.95');
    await mapSettled(page);
    for (const layer of ['airports', 'airport_names'])
      expect(
        (await renderedFeatures(page, [layer])).map(({ properties }) => properties['name:en']),
      ).toContain('Tikrit Airport');
  });

  siteTest('is drawn beyond what the archive has in detail', async ({ page }) => {
    await page.goto('./?map=10/33.9/42');
    await mapSettled(page);
    expect((await renderedFeatures(page, ['earth'])).length).toBeGreaterThan(0);
  });

  siteTest('changes with the theme', async ({ page }) => {
    await page.goto('./');
    await mapSettled(page);
    const map = await mapIn(page);
    const colour = () => map.evaluate((drawn) => drawn.getPaintProperty('earth', 'fill-color'));
    const light = await colour();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(colour).not.toEqual(light);
    expect((await renderedFeatures(page, ['earth'])).length).toBeGreaterThan(0);
  });

  siteTest(
    'is credited in place of the embedded one, which is not in the site',
    async ({ page, site }) => {
      await page.goto('./');
      const link = mapRegion(page).getByRole('link', { name: '© OpenStreetMap' });
      await expect(link).toHaveAttribute('href', 'https://openstreetmap.org/');
      await expect(mapRegion(page).getByRole('link', { name: 'Natural Earth' })).toHaveCount(0);
      expect(existsSync(join(site.folder, 'basemap.pmtiles'))).toBe(false);
    },
  );

  siteTest(
    'makes a page fetch the same before its first paint, under the same policy',
    ({ site }) => {
      for (const path of ['index.html', 'site/irbil-airport/index.html']) {
        const [own, embedded] = [textOf(site.folder, path), textOf('dist', path)];
        expect(addressesIn(own)).toEqual(addressesIn(embedded));
        expect(policyOf(own)).toEqual(policyOf(embedded));
      }
    },
  );

  siteTest.describe('whose layers do not come for a while', () => {
    siteTest.use({ expectedFaults: [/layers\.json/] });

    siteTest('leaves the simple map, and is drawn when they come', async ({ page }) => {
      await page.route('**/basemap/layers.json', (route) =>
        route.fulfill({ status: 503, body: '' }),
      );
      await page.goto('./');
      await expect(mapRegion(page).getByRole('status')).toContainText('simple map');
      await page.unroute('**/basemap/layers.json');
      await mapSettled(page);
      expect((await renderedFeatures(page, ['earth'])).length).toBeGreaterThan(0);
    });
  });
});

test.describe('an archive with broken tiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-basemap-'));
  test.afterAll(() => rmSync(folder, { recursive: true }));

  test('is told of, and the site has the embedded basemap', async () => {
    const archive = join(folder, 'broken.pmtiles');
    const bytes = await protomapsArchive();
    writeFileSync(archive, bytes.fill(7, 0.6 * bytes.length, 0.9 * bytes.length));
    const site = join(folder, 'site');
    const { status, told } = buildInto(site, '--basemap', archive);
    expect(status).toBe(1);
    expect(told).toContain(`The basemap ${archive} cannot be read: `);
    expect(told).toContain('The map has the embedded basemap instead.');
    expect(existsSync(join(site, 'basemap.pmtiles'))).toBe(true);
    expect(existsSync(join(site, 'basemap'))).toBe(false);
    expect(textOf(site, 'index.html')).toBe(textOf('dist', 'index.html'));
  });
});

/** A picture of one grey dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const vectorTiles = new Map(
  protomapsTiles().map(({ zoom, x, y, data }) => [`/${zoom}/${x}/${y}.mvt`, data]),
);

for (const [kind, ending, tileAt, layer] of [
  ['vector tiles', 'mvt', (path: string) => vectorTiles.get(path) ?? null, 'earth'],
  ['pictures', 'png', () => PICTURE, null],
] as const)
  mapTest.describe(`${kind} of another host`, () => {
    type Host = Awaited<ReturnType<typeof startTileHost>>;
    const tilesTest = mapTest.extend<object, { readonly tiles: Host; readonly site: Site }>({
      tiles: [
        // Playwright wants an object here, also an empty one.
        // eslint-disable-next-line no-empty-pattern
        async ({}, use) => {
          const host = await startTileHost(tileAt);
          await use(host);
          await host.close();
        },
        { scope: 'worker' },
      ],
      site: [
        async ({ tiles }, use) => {
          const template = `${tiles.origin}/{z}/{x}/{y}.${ending}`;
          const site = await buildAndServe('--tiles', template, '--credit', 'A mapper');
          await use(site);
          await site.close();
        },
        { scope: 'worker' },
      ],
      baseURL: ({ site }, use) => use(site.url),
    });
    tilesTest.use({
      expectedFaults: [
        /^request to another host: http:\/\/127\.0\.0\.1:\d+\/\d+\/\d+\/\d+\.(mvt|png)$/,
      ],
    });

    tilesTest('are drawn, and no other host is asked', async ({ page, context, site, tiles }) => {
      const asked = originsAsked(context);
      await page.goto('./?map=5/33.5/43');
      await mapSettled(page);
      if (layer !== null) expect((await renderedFeatures(page, [layer])).length).toBeGreaterThan(0);
      expect([...asked].toSorted()).toEqual([new URL(site.url).origin, tiles.origin].toSorted());
      await expect(mapRegion(page)).toContainText('A mapper');
    });

    tilesTest('are the only thing that the policy is opened for', ({ site, tiles }) => {
      for (const path of ['index.html', 'site/irbil-airport/index.html']) {
        const [own, embedded] = [textOf(site.folder, path), textOf('dist', path)].map(policyOf);
        const changed = own?.filter((directive) => embedded?.includes(directive) !== true);
        expect(changed).toEqual([`connect-src 'self' ${tiles.origin}`]);
        expect(own).toHaveLength(embedded?.length ?? 0);
      }
    });

    tilesTest.describe('that is down for a while', () => {
      tilesTest.use({
        expectedFaults: [/another host|503/],
      });

      tilesTest(
        'leave the simple map, and are drawn when it is up again',
        async ({ page, tiles }) => {
          tiles.isDown = true;
          await page.goto('./');
          await expect(mapRegion(page).getByRole('status')).toContainText('simple map');
          tiles.isDown = false;
          await mapSettled(page);
          await expect(mapRegion(page).getByRole('status')).toHaveCount(0);
        },
      );
    });
  });
