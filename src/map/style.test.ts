import {
  createPropertyExpression,
  latest,
  validateStyleMin,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { circle } from '@turf/turf';
import GeoJSONVT from 'geojson-vt';
import { describe, expect, it, vi } from 'vitest';
import type { Theme } from '../cartography/palette';
import { DISC_CORNER_COUNT } from '../cartography/place-shapes';
import { embeddedBasemap } from './basemap/basemap';
import { basemapLayers } from './basemap/layers';
import { footprintLayers, labelSizeAt, markLayers, mapStyle } from './style';

const EMBEDDED = embeddedBasemap('https://example.org/basemap.pmtiles', 'en');

const idsOf = (layers: readonly { readonly id: string }[]): string[] => layers.map(({ id }) => id);

describe.each<Theme>(['light', 'dark'])('the %s style', (theme) => {
  const style = mapStyle(theme, EMBEDDED);
  const ids = idsOf(style.layers);

  it('is valid', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('has no two layers of one name, and a source for each', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of style.layers)
      if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
  });

  it('has the marks on top, and the footprints over the land and under its names', () => {
    const marks = idsOf(markLayers(theme));
    const footprints = idsOf(footprintLayers(theme));
    expect(ids.slice(-marks.length)).toEqual(marks);
    const firstExtent = ids.indexOf(footprints[0] ?? '');
    expect(ids.slice(firstExtent, firstExtent + footprints.length)).toEqual(footprints);
    const below = style.layers.slice(0, firstExtent);
    const above = style.layers.slice(firstExtent + footprints.length, -marks.length);
    expect(below.filter(({ type }) => type === 'symbol')).toEqual([]);
    expect(above.filter(({ type }) => type === 'fill')).toEqual([]);
    expect(above).not.toEqual([]);
  });

  it('has all of the basemap, in its order', () => {
    const basemap = idsOf(basemapLayers(theme, 'en'));
    expect(ids.filter((id) => basemap.includes(id))).toEqual(basemap);
  });

  it('names no address but that of the basemap', () => {
    const addresses = JSON.stringify(style).match(/[a-z]+:\/\/[^"]*/g);
    expect(addresses).toEqual(['pmtiles://https://example.org/basemap.pmtiles']);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it.each(['mark', 'emphasis-halo'])('draws every %s, whatever it overlaps', (id) => {
    const layout = style.layers.find((layer) => layer.id === id)?.layout;
    expect(layout).toHaveProperty('icon-allow-overlap', true);
  });
});

describe('the layers of marks', () => {
  type Properties = Readonly<Record<string, unknown>>;

  /** The value of a layer's layout property for a feature with these properties. */
  function layoutValue(
    theme: Theme,
    id: string,
    name: 'icon-image' | 'icon-offset' | 'text-offset' | 'text-size',
    properties: Properties,
    zoom = 6,
  ): unknown {
    const layer = markLayers(theme).find((one) => one.id === id);
    const value = (layer?.layout as Properties | undefined)?.[name];
    const specification = latest.layout_symbol[name] as unknown as StylePropertySpecification;
    const expression = createPropertyExpression(value, name, specification);
    if (expression.result === 'error') throw new Error(`${id} has no valid ${name}`);
    return expression.value.evaluate({ zoom }, { type: 1, properties });
  }

  it.each(['mark', 'emphasis-halo'])('have another picture of a %s in another theme', (id) => {
    const [light, dark] = (['light', 'dark'] as const).map((theme) =>
      String(layoutValue(theme, id, 'icon-image', { icon: 'halo|2' })),
    );
    expect([light, dark]).toEqual(['light|halo|2', 'dark|halo|2']);
  });

  it.each([
    ['mark', 'icon-offset', 'offset'],
    ['mark-clearance', 'icon-offset', 'offset'],
    ['emphasis-halo', 'icon-offset', 'offset'],
    ['mark-label', 'text-offset', 'textOffset'],
  ] as const)('have the %s where the data says', (id, name, property) => {
    expect(layoutValue('light', id, name, { [property]: [12, -7] })).toEqual([12, -7]);
  });

  it.each([
    ['mark', 'icon-offset', 'offset'],
    ['mark-label', 'text-offset', 'textOffset'],
  ] as const)('warn of no %s that is queried, whose array is text', (id, name, property) => {
    const warn = vi.spyOn(console, 'warn');
    expect(layoutValue('light', id, name, { [property]: '[12,-7]' })).toEqual([0, 0]);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([0, 5, 5.25, 5.5, 6, 14])('have labels of the size that is known, at zoom %d', (zoom) => {
    expect(layoutValue('light', 'mark-label', 'text-size', {}, zoom)).toBe(labelSizeAt(zoom));
  });
});

describe('the disc of a place', () => {
  /** How MapLibre cuts a source into tiles: of 512 pixels, with 8192 units across. */
  const TILE = { extent: 8192, pixels: 512, maxZoom: 18 };

  it('keeps its corners where it is as wide as a phone', () => {
    const { sources } = mapStyle('light', EMBEDDED);
    const source = sources['footprints'];
    const tolerance = source?.type === 'geojson' ? (source.tolerance ?? 0.375) : NaN;
    for (const zoom of [6, 8, 10]) {
      // In the middle of a tile at the equator, 300 of its 512 pixels wide.
      const degrees = 360 / 2 ** zoom;
      const metres = ((150 / TILE.pixels) * 40_075_017) / 2 ** zoom;
      const disc = circle([degrees / 2, degrees / 2], metres, {
        steps: DISC_CORNER_COUNT,
        units: 'meters',
      });
      const index = new GeoJSONVT(disc, {
        extent: TILE.extent,
        maxZoom: TILE.maxZoom,
        tolerance: (tolerance * TILE.extent) / TILE.pixels,
      });
      const tile = index.getTile(zoom, 2 ** (zoom - 1), 2 ** (zoom - 1) - 1);
      const [ring] = (tile?.features[0]?.geometry ?? []) as unknown[][];
      expect(ring, `zoom ${zoom}`).toHaveLength(DISC_CORNER_COUNT + 1);
    }
  });
});
