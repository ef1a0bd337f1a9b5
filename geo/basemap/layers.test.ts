import { describe, expect, test } from 'vitest';
import {
  integersFrom,
  tileColumnAt,
  tileRowAt,
  readTileFeatures,
  readFeaturesOfTiles,
} from './committed-archive';
import { area, kinks, polygon } from '@turf/turf';
import { LAYER_NAMES, type LayerName } from './features';
import { ringContains } from './geometry';
import { roundCorners } from './lines';
import { DRAWN_LAKES } from './names/drawn-lakes';
import { TOWNS_OF_WORLD } from './names/towns-of-world';

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

/** True if a polygon of the layer covers the position, in the tile of zoom 8 that holds it. */
async function isCovered(layer: LayerName, [longitude, latitude]: readonly [number, number]) {
  const [column, row] = [tileColumnAt(longitude, 8), tileRowAt(latitude, 8)];
  const tile = await readTileFeatures(8, Math.floor(column), Math.floor(row));
  const point = [(column % 1) * 4096, (row % 1) * 4096];
  return (tile.get(layer) ?? []).some((feature) =>
    feature.loadGeometry().some((ring) =>
      ringContains(
        ring.map(({ x, y }) => [x, y]),
        point,
      ),
    ),
  );
}

test.each(DRAWN_LAKES)(
  '$name is water, and land begins beside it',
  async ({ position, outline }) => {
    expect(await isCovered('lakes', position)).toBe(true);
    const west = Math.min(...outline.map(([longitude]) => longitude));
    expect(await isCovered('lakes', [west - 0.05, position[1]])).toBe(false);
  },
);

/** The published areas of the full lakes, in square kilometres. */
const PUBLISHED_AREAS: Readonly<Record<string, number>> = {
  'Lake Assad': 610,
  'Lake Qadisiyah': 500,
  'Mosul Dam Lake': 380,
  'Ataturk Reservoir': 817,
};

test.each(DRAWN_LAKES)(
  'the outline of $name crosses itself nowhere, and is as large as the lake',
  ({ name, outline }) => {
    const lake = polygon([roundCorners(outline)]);
    expect(kinks(lake).features).toEqual([]);
    const published = PUBLISHED_AREAS[name] ?? NaN;
    expect(Math.abs(area(lake) / 1e6 / published - 1)).toBeLessThan(0.05);
  },
);

test('every capital and town of the table of the world is on the map at zoom 6', async () => {
  const world = integersFrom(0, 64);
  const tiles = await readFeaturesOfTiles(6, world, world);
  const drawn = new Set(
    tiles.flatMap((tile) => (tile.get('towns') ?? []).map(({ properties }) => properties['name'])),
  );
  const missing = TOWNS_OF_WORLD.filter(([, name]) => !drawn.has(name));
  expect(missing).toEqual([]);
  expect(drawn.size).toBeGreaterThan(1000);
});

test('coasts are as detailed as 1:10m from zoom 3 on', async () => {
  // The fjords of Norway, which have 1,075 corners at 1:50m.
  const tile = await readTileFeatures(4, 8, 4);
  const corners = (tile.get('land') ?? []).flatMap((feature) => feature.loadGeometry().flat());
  expect(corners.length).toBeGreaterThan(3000);
});
