import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { siteBasemapOf, type SiteBasemap } from '../../../src/cartography/site-basemap';
import { protomapsLayersOf } from './protomaps/style';
import { mapStyle } from '../../../src/map/style';
import { loadBasemap } from '../../../src/map/basemap/load-basemap';

const BASE = 'https://example.org/map/';
const ARCHIVE: SiteBasemap = {
  kind: 'archive',
  address: 'basemap/own.pmtiles',
  deepestZoom: 14,
  credits: [],
};
const VECTOR = {
  ...ARCHIVE,
  kind: 'vector',
  address: 'https://t.example/{z}/{x}/{y}.mvt',
} as const;
const RASTER = {
  ...ARCHIVE,
  kind: 'raster',
  address: 'https://t.example/{z}/{x}/{y}.png',
} as const;

const LAYERS = { light: protomapsLayersOf('light'), dark: protomapsLayersOf('dark') };
const fetched: string[] = [];
function serve(answer: () => Response): void {
  fetched.length = 0;
  vi.stubGlobal('fetch', (url: URL) => {
    fetched.push(String(url));
    return Promise.resolve(answer());
  });
}
afterEach(() => vi.unstubAllGlobals());

const load = (siteBasemap: SiteBasemap | null, language = 'en') =>
  loadBasemap({ baseUrl: BASE, siteBasemap, language });

describe('the basemap of the publisher', () => {
  it.each([ARCHIVE, VECTOR, RASTER])(
    'is a valid style with our own layers: $kind',
    async (site) => {
      serve(() => Response.json(LAYERS));
      const basemap = await load(site);
      for (const theme of ['light', 'dark'] as const) {
        const style = mapStyle(theme, basemap);
        expect(validateStyleMin(style)).toEqual([]);
        const ids = style.layers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );

  it('reads the archive of the site, or one tile host', async () => {
    serve(() => Response.json(LAYERS));
    expect((await load(ARCHIVE)).archive).toEqual({
      url: 'https://example.org/map/basemap/own.pmtiles',
      deepestZoom: 14,
    });
    expect(await load(VECTOR)).toMatchObject({
      archive: null,
      source: { tiles: [VECTOR.address] },
    });
    expect(fetched).toEqual(Array(2).fill('https://example.org/map/basemap/layers.json'));
  });

  it('needs no layers for pictures, and none for the embedded basemap', async () => {
    serve(() => new Response('', { status: 500 }));
    expect((await load(RASTER)).source).toMatchObject({ type: 'raster', tiles: [RASTER.address] });
    expect((await load(null)).archive?.url).toBe('https://example.org/map/basemap.pmtiles');
    expect(fetched).toEqual([]);
  });

  it.each([
    ['are missing', () => new Response('', { status: 404 })],
    ['are a web page', () => new Response('<!doctype html>')],
    ['are something else', () => Response.json({ light: 1 })],
  ])('fails if its layers %s', async (_, answer) => {
    serve(answer);
    await expect(load(ARCHIVE)).rejects.toThrow();
  });

  it('has names in the reader’s language', async () => {
    serve(() => Response.json(LAYERS));
    const text = JSON.stringify((await load(ARCHIVE, 'fr')).layers('light'));
    // Names in other languages are only for places that have none in these two.
    const [french, english, german] = ['fr', 'en', 'de'].map((code) =>
      text.indexOf(`"name:${code}"`),
    );
    expect(french).toBeGreaterThan(0);
    expect(english).toBeGreaterThan(french ?? 0);
    expect(german).toBeGreaterThan(english ?? 0);
  });
});

it('the page says which basemap it has, and without a word it has the embedded one', () => {
  expect(siteBasemapOf({})).toBeNull();
  expect(siteBasemapOf({ basemap: JSON.stringify(RASTER) })).toEqual(RASTER);
});
