import { createExpression, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../../src/cartography/palette';
import { BASEMAP_COLOURS, basemapLayers } from '../../../../src/map/basemap/layers';
import { protomapsLayersOf } from './style';

const THEMES: readonly Theme[] = ['light', 'dark'];

describe.each(THEMES)('Protomaps’ layers in our %s palette', (theme) => {
  const layers = protomapsLayersOf(theme);
  const text = JSON.stringify(layers);

  it('need no sprite, no glyphs and no font that the page has not', () => {
    expect(text).not.toMatch(/icon-|-pattern|text-transform|is-supported-script/);
    const fonts = layers.flatMap((layer) =>
      layer.type === 'symbol' ? [layer.layout?.['text-font']] : [],
    );
    expect(new Set(fonts.map(String))).toEqual(
      new Set(['Noto Sans Variable,Noto Sans Arabic Variable']),
    );
  });

  it('have all names above all that has no name, and each layer once', () => {
    const types = layers.map(({ type }) => type);
    expect(types.slice(types.indexOf('symbol')).every((type) => type === 'symbol')).toBe(true);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });

  it('say how each name is written, and leave the text to the live map', () => {
    for (const layer of layers.filter(({ type }) => type === 'symbol')) {
      expect(['as written', 'capitals', 'along a line']).toContain(
        (layer.metadata as { name: string }).name,
      );
      expect(layer.type === 'symbol' && layer.layout?.['text-field']).toBeUndefined();
    }
  });

  it('draw land, water, borders, rivers, roads and names from the first zoom that has them', () => {
    const ids = layers.map(({ id }) => id);
    for (const id of ['earth', 'water', 'water_river', 'boundaries_country', 'roads_highway'])
      expect(ids).toContain(id);
    for (const id of ['places_country', 'places_locality', 'water_label_ocean', 'places_region'])
      expect(ids).toContain(id);
    expect(ids).not.toContain('pois');
  });

  it('write countries, provinces, towns and seas as the embedded basemap does', () => {
    /** A size is the same if it differs only in what is matched: the rank, or what stands for it. */
    const withoutRank = (size: unknown): unknown =>
      Array.isArray(size)
        ? size.map((part, index) =>
            size[0] === 'match' && index === 1 ? 'rank' : withoutRank(part),
          )
        : size;
    const sizeIn = (all: readonly LayerSpecification[], id: string) => {
      const layer = all.find((one) => one.id === id);
      return layer?.type === 'symbol' ? layer.layout?.['text-size'] : undefined;
    };
    const embedded = basemapLayers(theme, 'en');
    for (const [own, other] of [
      ['places_locality', 'town-names'],
      ['places_country', 'country-names'],
      ['places_region', 'governorate-names'],
      ['water_label_ocean', 'sea-names'],
      ['water_label_lakes', 'lake-names'],
      ['water_waterway_label', 'river-names'],
    ] as const) {
      expect(sizeIn(layers, own)).toBeDefined();
      expect(withoutRank(sizeIn(layers, own))).toEqual(withoutRank(sizeIn(embedded, other)));
    }
    expect(layers.find(({ id }) => id === 'places_country')?.maxzoom).toBe(
      embedded.find(({ id }) => id === 'country-names')?.maxzoom,
    );
  });

  it('have airports without a sprite, and an outline of lakes alone', () => {
    const ids = layers.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['airports', 'airport_names']));
    const water = layers.find(({ id }) => id === 'water');
    expect(water?.type === 'fill' && water.paint?.['fill-outline-color']).toEqual([
      'match',
      ['get', 'kind'],
      'lake',
      BASEMAP_COLOURS[theme].river,
      BASEMAP_COLOURS[theme].water,
    ]);
  });

  it('give towns and countries a rank, which the tiles do not have', () => {
    expect(text).not.toContain('["get","rank"]');
    const rankIn = (id: string, properties: Readonly<Record<string, unknown>>): unknown => {
      const layer = layers.find((one) => one.id === id);
      const key = layer?.type === 'symbol' ? layer.layout?.['symbol-sort-key'] : undefined;
      const parsed = createExpression(key, 'symbol-sort-key');
      if (parsed.result !== 'success') throw new Error(JSON.stringify(parsed.value));
      return parsed.value.evaluate({ zoom: 8 }, { type: 1, properties });
    };
    const town = (properties: object) => rankIn('places_locality', { ...properties });
    expect([13, 11, 9, 5].map((population_rank) => town({ population_rank }))).toEqual([
      2, 3, 4, 5,
    ]);
    expect(town({ capital: 'yes', population_rank: 5 })).toBe(1);
    expect(town({})).toBe(5);
    const country = (min_zoom: number) => rankIn('places_country', { min_zoom });
    expect([2, 4, 7].map(country)).toEqual([2, 3, 4]);
  });

  it('have every colour of the palette, and no other', () => {
    const colours = (of: unknown): string[] =>
      Array.from(new Set(JSON.stringify(of).match(/#[0-9a-f]{6}/g))).sort();
    const embedded = colours(Object.values(BASEMAP_COLOURS[theme]));
    const added = colours(layers).filter((colour) => !embedded.includes(colour));
    expect(added).toHaveLength(8);
    for (const colour of embedded) expect(colours(layers)).toContain(colour);
  });

  it('dash disputed boundaries alone', () => {
    const dashes = layers.flatMap((layer) =>
      layer.type === 'line' && layer['source-layer'] === 'boundaries'
        ? [JSON.stringify(layer.paint?.['line-dasharray'])]
        : [],
    );
    expect(dashes).toHaveLength(2);
    for (const dash of dashes)
      expect(dash).toMatch(/^\["case",\["to-boolean",\["get","disputed"\]\]/);
  });
});

it('differ between the themes in colours alone', () => {
  const shapes = THEMES.map((theme) =>
    JSON.stringify(protomapsLayersOf(theme)).replaceAll(/#[0-9a-f]{6}/g, 'colour'),
  );
  expect(shapes[0]).toBe(shapes[1]);
  expect(protomapsLayersOf('light')).not.toEqual(protomapsLayersOf('dark'));
});
