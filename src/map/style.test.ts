import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../cartography/palette';
import { basemapLayers } from './basemap/layers';
import { footprintLayers, markLayers, mapStyle } from './style';

const idsOf = (layers: readonly { readonly id: string }[]): string[] => layers.map(({ id }) => id);

describe.each<Theme>(['light', 'dark'])('the %s style', (theme) => {
  const style = mapStyle(theme, 'en', 'https://example.org/basemap.pmtiles');
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
