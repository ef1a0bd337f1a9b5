import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protomapsArchive } from '../../../../tests/support/protomaps-archive';
import { extentAround, extentOfBounds, REGION_EXTENT } from '../example-extents';
import type { ShapesByLayer, TileShape } from '../opened-archive';
import { drawStaticBasemap } from '../static-basemap';
import { neutralTileOf } from './neutral-tile';

const point = (properties: object): TileShape => ({
  type: 1,
  properties: properties as TileShape['properties'],
  lines: [[[0.5, 0.5]]],
});
const line = (properties: object): TileShape => ({ ...point(properties), type: 2 });
const area = (properties: object): TileShape => ({ ...point(properties), type: 3 });

const propertiesIn = (shapes: ShapesByLayer, layer: string, language = 'en') =>
  (neutralTileOf(shapes, language).get(layer) ?? []).map(({ properties }) => properties);

describe('a tile in Protomaps’ schema', () => {
  it('has its borders as agreed or disputed, and provinces apart', () => {
    const boundaries = [
      line({ kind: 'country', kind_detail: 2 }),
      line({ kind: 'country', kind_detail: 2, disputed: true }),
      line({ kind: 'region', kind_detail: 4 }),
      line({ kind: 'county', kind_detail: 6 }),
    ];
    const shapes = new Map([['boundaries', boundaries]]);
    expect(propertiesIn(shapes, 'borders')).toEqual([{ kind: 'agreed' }, { kind: 'disputed' }]);
    expect(propertiesIn(shapes, 'governorate-borders')).toHaveLength(1);
  });

  it('has no sea as water, because the sea is what is not land', () => {
    const water = [
      area({ kind: 'ocean' }),
      area({ kind: 'lake' }),
      line({ kind: 'river' }),
      line({ kind: 'stream' }),
      point({ kind: 'sea', name: 'Sea' }),
    ];
    const shapes = new Map([['water', water]]);
    expect(propertiesIn(shapes, 'lakes')).toEqual([{ kind: 'lake' }]);
    expect(propertiesIn(shapes, 'rivers')).toEqual([{ kind: 'river' }]);
    expect(propertiesIn(shapes, 'seas')).toEqual([{ rank: 1, name: 'Sea' }]);
  });

  it.each([
    ['en', { name: 'Baghdad', name_ar: 'بغداد' }],
    ['de-AT', { name: 'Bagdad', name_ar: 'بغداد' }],
    ['ar', { name: 'بغداد', name_ar: 'بغداد' }],
  ])(
    'has names in the map’s language %s, and the Arabic one where it is local',
    (language, names) => {
      const town = point({
        kind: 'locality',
        name: 'بغداد',
        script: 'Arabic',
        'name:en': 'Baghdad',
        'name:de': 'Bagdad',
        'name:ar': 'بغداد',
        min_zoom: 4,
      });
      expect(propertiesIn(new Map([['places', [town]]]), 'towns', language)).toEqual([
        { rank: 1, ...names },
      ]);
    },
  );

  it.each([
    [undefined, 5],
    [2, 1],
    [6, 2],
    [8, 4],
    [15, 5],
  ])('has a town of first zoom %s with rank %d', (min_zoom, rank) => {
    const town = point({ kind: 'locality', name: 'Town', ...(min_zoom && { min_zoom }) });
    expect(propertiesIn(new Map([['places', [town]]]), 'towns')).toEqual([{ rank, name: 'Town' }]);
  });

  it('has the name of Chinese and Norwegian maps, and any name rather than none', () => {
    const beijing = point({ kind: 'locality', 'name:zh-Hans': '北京', 'name:no': 'Beijing (no)' });
    const shapes = new Map([['places', [beijing]]]);
    for (const [language, name] of [
      ['zh', '北京'],
      ['nb', 'Beijing (no)'],
      ['fr', '北京'],
    ] as const)
      expect(propertiesIn(shapes, 'towns', language)).toEqual([{ rank: 5, name }]);
  });

  it('has no Arabic name of a place with another script', () => {
    const paris = point({ kind: 'locality', name: 'Paris', 'name:ar': 'باريس' });
    const shapes = new Map([['places', [paris]]]);
    expect(propertiesIn(shapes, 'towns', 'fr')).toEqual([{ rank: 5, name: 'Paris' }]);
    expect(propertiesIn(shapes, 'towns', 'ar')).toEqual([
      { rank: 5, name: 'باريس', name_ar: 'باريس' },
    ]);
  });
});

describe('the written map of an archive in Protomaps’ schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'neutral-'));
  const path = join(folder, 'own.pmtiles');
  beforeAll(async () => {
    writeFileSync(path, await protomapsArchive());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has land, borders, rivers, lakes and names', async () => {
    const { paths, names } = await drawStaticBasemap(path, REGION_EXTENT, 'en');
    const kinds = paths.map(({ kind }) => kind);
    expect(kinds).toEqual(['land', 'river', 'lake', 'governorate-border', 'border']);
    const baghdad = names.find(({ name }) => name === 'Baghdad');
    expect(baghdad).toMatchObject({ kind: 'town', rank: 1, localName: 'بغداد' });
    expect(names.map(({ name }) => name)).toContain('IRAQ');
  });

  it('has its disputed border, and villages near a site', async () => {
    const golan = await drawStaticBasemap(path, extentOfBounds(35, 32, 37, 34), 'en');
    expect(golan.paths.map(({ kind }) => kind)).toContain('disputed-border');
    const { names } = await drawStaticBasemap(path, extentAround(44.25, 33.26, 4), 'en');
    expect(names.map(({ name }) => name)).toContain('Al-Radwaniyah');
  });

  it('is in Arabic on an Arabic map', async () => {
    const { names } = await drawStaticBasemap(path, REGION_EXTENT, 'ar');
    expect(names.find(({ name }) => name === 'بغداد')).toMatchObject({ localName: '' });
  });
});
