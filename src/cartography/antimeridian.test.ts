import fc from 'fast-check';
import { area as areaInSquareMetres } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fileSite, point, tinyMap } from '../../tests/support/map-files';
import { deriveView, NO_CHOICE } from '../select/derive';
import { joinAtAntimeridian, nearestCopy, smallestArc, type Arc } from './antimeridian';
import { boundsOfSites } from './bounds';
import { mapExtentOf } from './extent';
import { sceneOf } from './scene';
import { svgMarks, svgScene } from './svg/svg-scene';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const cut = (...outers: Position[][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: outers.map((outer) => [outer]),
});

/** Two boxes that meet at the antimeridian, the western one lower. */
const CHUKOTKA = cut(box(172, 62, 180, 69), box(-180, 62, -170, 67));

const arbitraryArc = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: 0, max: 40, noNaN: true }),
  )
  .map(([west, width]): Arc => [west, west + width]);

describe('the smallest arc', () => {
  it.each<readonly [arcs: readonly Arc[], arc: Arc]>([
    [[[40, 44]], [40, 44]],
    [
      [
        [40, 44],
        [10, 20],
      ],
      [10, 44],
    ],
    [
      [
        [179, 179.5],
        [-179.5, -179],
      ],
      [179, 181],
    ],
    [
      [
        [172, 180],
        [-180, -170],
      ],
      [172, 190],
    ],
    [
      [
        [-179.5, -178],
        [179.8, 180.4],
      ],
      [179.8, 182],
    ],
    [[[-180.4, -179.8]], [179.6, 180.2]],
    [
      [
        [-118, -117],
        [140, 141],
      ],
      [140, 243],
    ],
    [[[-180, 180]], [-180, 180]],
    [[], [-180, 180]],
  ])('of %j is %j', (arcs, [west, east]) => {
    const found = smallestArc(arcs);
    expect(found[0]).toBeCloseTo(west, 9);
    expect(found[1]).toBeCloseTo(east, 9);
  });

  it('holds a copy of each arc, and is never longer than the plain one', () => {
    fc.assert(
      fc.property(fc.array(arbitraryArc, { minLength: 1, maxLength: 6 }), (arcs) => {
        const [west, east] = smallestArc(arcs);
        expect(west).toBeGreaterThanOrEqual(-180);
        expect(west).toBeLessThanOrEqual(180);
        expect(east - west).toBeLessThanOrEqual(360 + 1e-9);
        for (const [from, to] of arcs) {
          const start = [from - 360, from, from + 360].find(
            (copy) => copy >= west - 1e-6 && copy + to - from <= east + 1e-6,
          );
          if (east - west < 360 - 1e-6) expect(start).toBeDefined();
        }
        const plain =
          Math.max(...arcs.map(([, to]) => to)) - Math.min(...arcs.map(([from]) => from));
        expect(east - west).toBeLessThanOrEqual(Math.max(plain, 0) + 1e-6);
      }),
    );
  });
});

describe('an area that is cut at the antimeridian', () => {
  const edgesOn180 = ({ coordinates }: MultiPolygon): number =>
    coordinates
      .flat()
      .flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to]))
      .filter(([from, to]) => from?.[0] === 180 && to?.[0] === 180).length;

  it('is one area across it, without the cut', () => {
    const joined = joinAtAntimeridian(CHUKOTKA);
    expect(joined.coordinates).toHaveLength(1);
    const longitudes = joined.coordinates.flat(2).map(([lng = 0]) => lng);
    expect([Math.min(...longitudes), Math.max(...longitudes)]).toEqual([172, 190]);
    // The eastern part is higher. What it has more of the meridian is its own edge.
    expect(edgesOn180(joined)).toBe(1);
    expect(areaInSquareMetres(joined)).toBeCloseTo(areaInSquareMetres(CHUKOTKA), -6);
  });

  it('is the same whichever way its rings run and its parts are listed', () => {
    const [east = [], west = []] = CHUKOTKA.coordinates.map(([ring = []]) => ring);
    for (const area of [
      cut(west, east),
      cut(east.toReversed(), west),
      cut(west.toReversed(), east),
    ])
      expect(areaInSquareMetres(joinAtAntimeridian(area))).toBeCloseTo(
        areaInSquareMetres(CHUKOTKA),
        -6,
      );
  });

  it('keeps islands and holes', () => {
    const [[east = []] = [], [west = []] = []] = CHUKOTKA.coordinates;
    const hole = box(174, 64, 176, 66).toReversed();
    const area: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[east, hole], [west], [box(-178, 71, -177, 72)]],
    };
    const joined = joinAtAntimeridian(area);
    expect(joined.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
    expect(joined.coordinates.flat(2).every(([lng = 0]) => lng >= 172 && lng <= 190)).toBe(true);
    expect(areaInSquareMetres(joined)).toBeCloseTo(areaInSquareMetres(area), -6);
  });

  it('is the same object where nothing is cut', () => {
    const apart = cut(box(10, 0, 20, 10), box(30, 0, 40, 10));
    expect(joinAtAntimeridian(apart)).toBe(apart);
  });
});

describe('a map across the antimeridian', () => {
  const map = tinyMap({}, [
    fileSite('west', [], { geometry: point([179.4, -17]), coordinateUncertaintyInMeters: 1000 }),
    fileSite('east', [], { geometry: point([-179.3, -16.5]), coordinateUncertaintyInMeters: 1000 }),
    fileSite('area', [], {
      geometry: { type: 'MultiPolygon', coordinates: CHUKOTKA.coordinates },
      where_prec: 4,
    }),
  ]);
  const scene = sceneOf(map, deriveView(map, NO_CHOICE), 'en');

  it('is framed closely', () => {
    const [west, , east] = boundsOfSites(map) ?? [];
    expect([west, east]).toEqual([172, 190]);
  });

  it('has its marks beside each other, in the frame', () => {
    const lngs = Object.fromEntries(scene.marks.map(({ siteId, lng }) => [siteId, lng]));
    expect(lngs['west']).toBeCloseTo(179.4, 9);
    expect(lngs['east']).toBeCloseTo(180.7, 9);
  });

  it.each([null, 'west', 'east', 'area'])('is drawn as SVG in the frame of %s', (id) => {
    const extent = mapExtentOf(map, map.siteById.get(id ?? '') ?? null);
    const shown = svgMarks(scene, extent, 3, extent).filter(
      ({ mark }) => id === null || mark.siteId === id,
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { x, y } of shown)
      for (const share of [x, y]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    for (const { siteIds, d } of svgScene(scene, extent).footprints) {
      if (id !== null && siteIds[0] !== id) continue;
      const [, x = NaN] = /^M(-?[\d.]+)/.exec(d)?.map(Number) ?? [];
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x).toBeLessThanOrEqual(1001);
    }
  });
});

describe('a copy of a longitude', () => {
  it('is within half a turn, whole turns away', () => {
    const degrees = fc.integer({ min: -720, max: 720 });
    fc.assert(
      fc.property(degrees, degrees, (lng, middle) => {
        const copy = nearestCopy(lng, middle);
        expect(Math.abs(copy - middle)).toBeLessThanOrEqual(180);
        expect(Math.abs((copy - lng) % 360)).toBe(0);
      }),
    );
  });
});
