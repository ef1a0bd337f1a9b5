import { beforeAll, describe, expect, test } from 'vitest';
import { integersFrom, readFeaturesOfTiles } from './committed-archive';
import type { LayerName } from './features';
import { TOWNS_OF_TABLES } from './layers/towns';
import { AIRPORTS } from './names/airports';
import { ARABIC_COUNTRY_NAMES, FULL_COUNTRY_NAMES } from './names/countries';
import { DRAWN_LAKES } from './names/drawn-lakes';
import { GOVERNORATES } from './names/governorates';
import { LAKES, SEAS } from './names/lakes-and-seas';
import { RIVERS } from './names/rivers';
import { TOWNS_OF_WORLD } from './names/towns-of-world';
import { TOWNS_WITH_POSITION } from './names/towns';
import type { TileFeature } from './read-tile';
import { REGION_TILES } from './region';

describe('every name of the tables is on the map, once', () => {
  const onMap = new Map<string, Map<string, number>>();
  const isInTile = (feature: TileFeature) => {
    const point = feature.loadGeometry()[0]?.[0];
    if (feature.type !== 1 || point === undefined) return true;
    return Math.min(point.x, point.y) >= 0 && Math.max(point.x, point.y) < 4096;
  };

  async function count(
    zoom: number,
    columns: readonly number[],
    rows: readonly number[],
    isWanted: (layer: string) => boolean,
    isCounted: (x: number, y: number) => boolean = () => true,
  ) {
    const tiles = await readFeaturesOfTiles(zoom, columns, rows, isCounted);
    for (const [layer, features] of tiles.flatMap((tile) => [...tile]))
      if (isWanted(layer)) onMap.set(layer, counted(features.filter(isInTile), onMap.get(layer)));
  }

  function counted(features: readonly TileFeature[], counts = new Map<string, number>()) {
    for (const { properties } of features) {
      const key = `${properties['name']}|${properties['name_ar']}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  beforeAll(async () => {
    const { west, east, north, south } = REGION_TILES;
    const columns = integersFrom(west * 4, (east + 1) * 4);
    const rows = integersFrom(north * 4, (south + 1) * 4);
    await count(8, columns, rows, (layer) => layer !== 'countries');
    const world = integersFrom(0, 64);
    await count(6, world, world, (layer) => layer === 'countries');
    const besideRegion = (x: number, y: number) => x < west || x > east || y < north || y > south;
    await count(6, world, world, (layer) => ['towns', 'seas'].includes(layer), besideRegion);
  });

  const tables: readonly [LayerName, readonly (readonly [string, string])[]][] = [
    ['towns', TOWNS_OF_TABLES.map(([, name, name_ar]) => [name, name_ar])],
    ['towns', TOWNS_OF_WORLD.map(([, name, name_ar]) => [name, name_ar])],
    ['towns', TOWNS_WITH_POSITION.map(({ name, name_ar }) => [name, name_ar])],
    ['airports', AIRPORTS.map(([, name, name_ar]) => [name, name_ar])],
    ['governorates', GOVERNORATES.map(({ name, name_ar }) => [name, name_ar])],
    ['lake-names', [...LAKES, ...DRAWN_LAKES].map(({ name, name_ar }) => [name, name_ar])],
    ['seas', SEAS.map(({ name, name_ar }) => [name, name_ar])],
    [
      'countries',
      Object.entries(ARABIC_COUNTRY_NAMES).map(([name, name_ar]) => [
        FULL_COUNTRY_NAMES[name] ?? name,
        name_ar,
      ]),
    ],
  ];
  test.each(tables)('%s', (layer, names) => {
    const counts = onMap.get(layer);
    const found = names.map(
      ([name, name_ar]) => `${name}: ${counts?.get(`${name}|${name_ar}`) ?? 0}`,
    );
    // Two towns may have the same names: Tripoli in Lebanon and in Libya.
    const rows = tables.filter(([one]) => one === layer).flatMap(([, all]) => all);
    const timesOf = (name: string, name_ar: string) =>
      rows.filter(([one, other]) => one === name && other === name_ar).length;
    expect(found).toEqual(names.map(([name, name_ar]) => `${name}: ${timesOf(name, name_ar)}`));
  });

  test('rivers', () => {
    const named = RIVERS.map(({ name, name_ar }) => `${name}|${name_ar}`);
    expect([...(onMap.get('river-names')?.keys() ?? [])].sort()).toEqual(named.sort());
  });

  test('and each Arabic name is written in Arabic letters', () => {
    const names = tables.flatMap(([, rows]) => rows.map(([, name_ar]) => name_ar));
    const all = [
      ...names,
      ...RIVERS.map(({ name_ar }) => name_ar),
      ...Object.values(ARABIC_COUNTRY_NAMES),
    ];
    expect(all.filter((name) => !/^[\u0621-\u0652 ]+$/.test(name))).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
  });
});
