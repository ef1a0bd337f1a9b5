import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  extentAround,
  extentOfBounds,
  projectInto,
  REGION_EXTENT,
  SITE_EXTENT,
} from './example-extents';
import type { StaticBasemap, BasemapPathKind } from '../../../src/cartography/svg/static-basemap';
import { drawStaticBasemap } from './static-basemap';
import { readPathLines, isPointInRings } from './read-path';

const ARCHIVE = new URL('../../../public/basemap.pmtiles', import.meta.url).pathname;
const GULF = extentOfBounds(47, 23, 58, 31);

const linesOf = (basemap: StaticBasemap, kind: BasemapPathKind) =>
  readPathLines(basemap.paths.find((path) => path.kind === kind)?.d ?? '');

const isDrawn = async (
  kind: BasemapPathKind,
  extent: typeof REGION_EXTENT,
  place: [number, number],
) =>
  isPointInRings(
    linesOf(await drawStaticBasemap(ARCHIVE, extent, 'en'), kind),
    projectInto(extent, ...place),
  );

describe('land and water', () => {
  test.each<[string, BasemapPathKind, typeof REGION_EXTENT, [number, number], boolean]>([
    ['Baghdad is on land', 'land', REGION_EXTENT, [44.39, 33.32], true],
    ['and close by too', 'land', SITE_EXTENT, [44.39, 33.32], true],
    ['Lake Tharthar is a lake', 'lake', REGION_EXTENT, [43.25, 34], true],
    ['the desert is none', 'lake', REGION_EXTENT, [42, 33], false],
    ['the Gulf is no land', 'land', GULF, [51, 27.5], false],
    ['nor are its shores water', 'land', GULF, [51.3, 25.2], true],
    [
      'Paris is on land, where there are fewer levels',
      'land',
      extentAround(2.35, 48.85, 25),
      [2.35, 48.85],
      true,
    ],
    [
      'Fiji is on either side of 180°',
      'land',
      extentOfBounds(175, -20, 185, -14),
      [178, -17.8],
      true,
    ],
    ['and the sea around it is sea', 'land', extentOfBounds(175, -20, 185, -14), [182, -16], false],
    [
      'the end of Asia is east of 180°',
      'land',
      extentOfBounds(175, 60, 195, 72),
      [184, 66.5],
      true,
    ],
  ])('%s', async (_, kind, extent, place, drawn) => {
    expect(await isDrawn(kind, extent, place)).toBe(drawn);
  });

  test('have no seam where tiles meet', async () => {
    const rings = linesOf(await drawStaticBasemap(ARCHIVE, REGION_EXTENT, 'en'), 'land');
    // Tiles of zoom 6 begin there; no coast is near.
    for (const longitude of [39.375, 45])
      for (let latitude = 32; latitude < 37; latitude += 0.05)
        for (const beside of [-0.02, 0, 0.02])
          expect(
            isPointInRings(rings, projectInto(REGION_EXTENT, longitude + beside, latitude)),
          ).toBe(true);
  });
});

describe('lines', () => {
  test.each<BasemapPathKind>(['border', 'governorate-border', 'river'])(
    'of a %s go on across the edge of a tile',
    async (kind) => {
      const lines = linesOf(await drawStaticBasemap(ARCHIVE, REGION_EXTENT, 'en'), kind);
      const edges = [39.375, 45].map((longitude) => projectInto(REGION_EXTENT, longitude, 34)[0]);
      const ends = lines.flatMap((line) => [line[0], line.at(-1)].map(String));
      const isAtEdge = (end: string) =>
        edges.some((edge) => Math.abs(Number.parseInt(end) - edge) < 1);
      for (const end of ends.filter(isAtEdge))
        expect(ends.filter((other) => other === end).length).toBeGreaterThan(1);
      const crossing = lines.filter((line) =>
        edges.some((edge) => line.some(([x]) => x < edge) && line.some(([x]) => x > edge)),
      );
      expect(crossing.length).toBeGreaterThan(1);
    },
  );

  test('are there from the zoom on at which the live map has them', async () => {
    const kindsOf = async (extent: typeof REGION_EXTENT) =>
      (await drawStaticBasemap(ARCHIVE, extent, 'en')).paths.map(({ kind }) => kind);
    expect(await kindsOf(extentOfBounds(-60, -40, 100, 60))).toEqual([
      'land',
      'border',
      'disputed-border',
    ]);
    expect(await kindsOf(extentOfBounds(35, 32, 37.5, 34.5))).toEqual([
      'land',
      'river',
      'lake',
      'governorate-border',
      'border',
      'disputed-border',
    ]);
  });
});

describe('all that is drawn', () => {
  const extents = fc
    .record({
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      latitude: fc.double({ min: -70, max: 70, noNaN: true }),
      kilometres: fc.constantFrom(3, 25, 200, 900),
      slim: fc.double({ min: 0.5, max: 2, noNaN: true }),
    })
    .map(({ longitude, latitude, kilometres, slim }) => {
      const extent = extentAround(longitude, latitude, kilometres);
      return { ...extent, width: extent.width * slim };
    });

  test('is near the extent, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(extents, fc.constant(REGION_EXTENT)), async (extent) => {
        const basemap = await drawStaticBasemap(ARCHIVE, extent, 'en');
        const { width } = basemap.viewBox;
        expect(width).toBeCloseTo((1000 * extent.width) / extent.height);
        for (const [x, y] of basemap.paths.flatMap(({ d }) => readPathLines(d)).flat()) {
          expect(x >= -1.1 * width - 11 && x <= 2.1 * width + 11).toBe(true);
          expect(y >= -611 && y <= 1611).toBe(true);
        }
        expect(await drawStaticBasemap(ARCHIVE, extent, 'en')).toEqual(basemap);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['the region', REGION_EXTENT, 12_000],
    ['Baghdad airport', SITE_EXTENT, 6000],
    ['a site at the border', extentAround(40.9185, 34.4523, 25), 6000],
    ['Irbil airport', extentAround(43.9632, 36.2376, 25), 6000],
  ])('of %s is small', async (_, extent, bytes) => {
    const basemap = await drawStaticBasemap(ARCHIVE, extent, 'en');
    expect(gzipSync(JSON.stringify(basemap)).length).toBeLessThanOrEqual(bytes);
  });
});

describe('what cannot be drawn', () => {
  test.each([
    { ...REGION_EXTENT, width: 0 },
    { ...REGION_EXTENT, height: -1 },
    { ...REGION_EXTENT, x: NaN },
  ])('is an extent without a size or a position', async (extent) => {
    await expect(drawStaticBasemap(ARCHIVE, extent, 'en')).rejects.toThrow('cannot be fitted');
  });
});
