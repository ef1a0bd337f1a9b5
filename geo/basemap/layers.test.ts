import { describe, expect, test } from 'vitest';
import {
  integersFrom,
  tileColumnAt,
  tileRowAt,
  readTileFeatures,
  readFeaturesOfTiles,
} from './committed-archive';
import { LAYER_NAMES, type LayerName } from './features';

describe('around the Euphrates', () => {
  const AT_EACH_ZOOM: Readonly<Record<number, readonly LayerName[]>> = {
    5: LAYER_NAMES.filter((layer) => layer !== 'airports' && layer !== 'governorates'),
    7: LAYER_NAMES,
    // The map draws zoom 9 from the tiles of zoom 8.
    8: LAYER_NAMES,
  };

  test.each([5, 7, 8])('zoom %d has features of each layer', async (zoom) => {
    const columns = integersFrom(
      Math.floor(tileColumnAt(33, zoom)),
      Math.ceil(tileColumnAt(49, zoom)),
    );
    const rows = integersFrom(Math.floor(tileRowAt(37, zoom)), Math.ceil(tileRowAt(29.5, zoom)));
    const tiles = await readFeaturesOfTiles(zoom, columns, rows);
    const found = new Set(tiles.flatMap((tile) => [...tile.keys()]));
    expect([...found].sort()).toEqual(expect.arrayContaining([...(AT_EACH_ZOOM[zoom] ?? [])]));
  });

  test('the border where Iraq, Syria and the Euphrates meet is in one tile', async () => {
    const tile = await readTileFeatures(
      7,
      Math.floor(tileColumnAt(40.98, 7)),
      Math.floor(tileRowAt(34.42, 7)),
    );
    expect(tile.get('borders')?.map(({ properties }) => properties['kind'])).toContain('agreed');
    expect(tile.get('river-names')?.map(({ properties }) => properties['name'])).toContain(
      'Euphrates',
    );
    const towns = tile.get('towns')?.map(({ properties }) => properties['name']);
    expect(towns).toEqual(expect.arrayContaining(['Abu Kamal', 'Al-Qaim']));
  });

  test('the lines of 1949 and 1967 are disputed borders', async () => {
    for (const [latitude, longitude] of [
      [32.2, 35.1],
      [33.0, 35.75],
    ] as const) {
      const tile = await readTileFeatures(
        8,
        Math.floor(tileColumnAt(longitude, 8)),
        Math.floor(tileRowAt(latitude, 8)),
      );
      expect(tile.get('borders')?.map(({ properties }) => properties['kind'])).toContain(
        'disputed',
      );
    }
  });
});

test('polygons are wound as vector tiles prescribe: outer rings clockwise on the screen, and no ring without area', async () => {
  for (const [x, y] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const)
    for (const feature of (await readTileFeatures(1, x, y)).get('land') ?? []) {
      const areas = feature.loadGeometry().map((ring) =>
        ring.reduce((sum, { x: x1, y: y1 }, index) => {
          const next = ring[(index + 1) % ring.length] ?? { x: x1, y: y1 };
          return sum + x1 * next.y - next.x * y1;
        }, 0),
      );
      expect(areas[0]).toBeGreaterThan(0);
      expect(areas.slice(1).every((area) => area < 0)).toBe(true);
    }
});
