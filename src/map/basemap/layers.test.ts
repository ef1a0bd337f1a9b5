import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { basemapLayers } from './layers';

const THEMES = ['light', 'dark'] as const;

describe.each(THEMES)('the %s basemap', (theme) => {
  test.each(['en', 'ar', 'ar-IQ', 'fr'])('is a valid style in %s', (language) => {
    const problems = validateStyleMin({
      version: 8,
      sources: { basemap: { type: 'vector', tiles: ['pmtiles://basemap.pmtiles/{z}/{x}/{y}'] } },
      layers: basemapLayers(theme, language),
    });
    expect(problems).toEqual([]);
  });

  test('has every layer once', () => {
    const ids = basemapLayers(theme, 'en').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has all names above all that has no name, so that other layers fit in between', () => {
    const types = basemapLayers(theme, 'en').map(({ type }) => type);
    const firstName = types.indexOf('symbol');
    expect(types.slice(firstName).every((type) => type === 'symbol')).toBe(true);
  });
});

test('draws disputed borders dashed and the others not', () => {
  const dashes = Object.fromEntries(
    basemapLayers('light', 'en').flatMap((layer) =>
      layer.type === 'line' ? [[layer.id, layer.paint?.['line-dasharray']]] : [],
    ),
  );
  expect(dashes['disputed-borders']).toBeDefined();
  expect(dashes['borders']).toBeUndefined();
});

test('differs between the themes in colours alone', () => {
  const shapes = (theme: 'light' | 'dark') =>
    JSON.stringify(basemapLayers(theme, 'en')).replaceAll(/#[0-9a-f]{6}/g, 'colour');
  expect(shapes('light')).toBe(shapes('dark'));
  expect(basemapLayers('light', 'en')).not.toEqual(basemapLayers('dark', 'en'));
});
