import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { polygonsOf, rewindPolygon, unwrapRing } from './polygons';
import { joinLinesIntoRings, runsOfWantedSegments, sharedBoundaryLines, smoothLine } from './lines';
import { sphericalAreaOf, kilometresBetween, polygonContains } from './geometry';

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('a polygon', () => {
  const withHole = { type: 'Polygon' as const, coordinates: [square(0, 0, 10), square(4, 4, 2)] };

  test.each([
    [[1, 1], true],
    [[5, 5], false],
    [[11, 5], false],
  ])('with a hole contains %o: %s', (point, expected) => {
    expect(polygonContains(withHole, point)).toBe(expected);
  });

  test('has half the area at 60° that it has at the equator', () => {
    expect(sphericalAreaOf(square(0, 59.5, 1)) / sphericalAreaOf(square(0, -0.5, 1))).toBeCloseTo(
      0.5,
      2,
    );
  });
});

describe('at 180°', () => {
  test('the longitudes of a ring go on beyond 180°', () => {
    const ring = [
      [170, 60],
      [-175, 60],
      [-175, 70],
      [170, 70],
      [170, 60],
    ];
    const xs = unwrapRing(ring).map(([x]) => x);
    expect(xs).toEqual([170, 185, 185, 170, 170]);
  });

  test('a ring around the pole is closed along the lower edge', () => {
    const ring = Array.from({ length: 37 }, (_, index) => [((index * 10 + 180) % 360) - 180, -70]);
    const points = unwrapRing(ring);
    expect(points.at(-1)).toEqual(points[0]);
    expect(Math.min(...points.map(([, y = 0]) => y))).toBe(-90);
  });

  test('no ring jumps, wherever it is', () => {
    const start = fc.integer({ min: -180, max: 180 });
    const steps = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 4, maxLength: 30 });
    const wrap = (x: number) => ((((x + 180) % 360) + 360) % 360) - 180;
    fc.assert(
      fc.property(start, steps, (first, moves) => {
        let x = first;
        const ring = [[wrap(x), 0], ...moves.map((move) => [wrap((x += move)), 10])];
        const [[outer = []] = []] = polygonsOf({ type: 'Polygon', coordinates: [ring] });
        const xs = outer.slice(0, ring.length).map(([longitude = 0]) => longitude);
        expect(xs.slice(1).every((next, index) => Math.abs(next - (xs[index] ?? 0)) <= 180)).toBe(
          true,
        );
      }),
    );
  });
});

describe('a polygon on the tile’s grid', () => {
  type Ring = [number, number][];
  const clockwise: Ring = [
    [0, 0],
    [9, 0],
    [9, 9],
    [0, 9],
  ];
  const hole: Ring = [
    [2, 2],
    [4, 2],
    [4, 4],
  ];

  test('that rounding has reversed is rewound, and its holes the other way', () => {
    expect(rewindPolygon([clockwise.toReversed(), hole])).toEqual([clockwise, hole.toReversed()]);
  });

  test('without area is left out, and a hole without area too', () => {
    const line: Ring = [
      [1, 1],
      [3, 3],
      [1, 1],
    ];
    expect(rewindPolygon([line])).toEqual([]);
    expect(rewindPolygon([clockwise, line])).toEqual([clockwise]);
  });
});

describe('lines', () => {
  test('cut at whole degrees are joined into a ring, and open lines are left out', () => {
    const [a = [], b = [], c = [], d = []] = square(0, 0, 1);
    expect(
      joinLinesIntoRings([
        [c, d, a],
        [a, b, c],
        [
          [5, 5],
          [6, 6],
        ],
      ]),
    ).toEqual([[c, d, a, b, c]]);
  });

  test('that two areas share are found once, and outer edges are not', () => {
    const left = [square(0, 0, 1)];
    const right = [square(1, 0, 1)];
    expect(sharedBoundaryLines([left, right])).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
  });

  test('are cut into wanted runs', () => {
    const line = [0, 1, 2, 3, 4].map((x) => [x, 0]);
    const runs = runsOfWantedSegments(line, ([x]) => x !== 2);
    expect(runs.map((run) => run.map(([x]) => x))).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  test('that are smoothed keep their ends and lose their bends', () => {
    const zigzag = Array.from({ length: 101 }, (_, index) => [index / 100, (index % 2) / 100]);
    const line = smoothLine(zigzag, 40);
    expect(line[0]).toEqual(zigzag[0]);
    expect(line.at(-1)).toEqual(zigzag.at(-1));
    const bends = line.slice(2, -2).map(([, y = 0]) => Math.abs(y - 0.005));
    expect(Math.max(...bends)).toBeLessThan(0.004);
  });

  test('are measured in kilometres', () => {
    expect(kilometresBetween([44, 33], [44, 34])).toBeCloseTo(111.2, 1);
    expect(kilometresBetween([44, 60], [45, 60])).toBeCloseTo(55.6, 1);
  });
});
