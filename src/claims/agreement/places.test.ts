import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Place, WherePrecision } from '../model';
import { comparePlaces } from './places';

const doDiffer = (a: Place, b: Place) => comparePlaces(a, b) === 'differ';

const KM = 1000;

function place(
  geometry: Place['geometry'],
  radius?: number,
  where_prec: WherePrecision = 5,
): Place {
  const known = radius === undefined ? {} : { coordinateUncertaintyInMeters: radius };
  return { geometry, where_prec, ...known };
}

const spot = (lng: number, lat: number, radius?: number, precision?: WherePrecision) =>
  place({ type: 'Point', coordinates: [lng, lat] }, radius, precision);
const line = (coordinates: Position[], radius?: number) =>
  place({ type: 'LineString', coordinates }, radius);
const polygon = (...rings: Position[][]) => place({ type: 'Polygon', coordinates: rings });
const polygons = (...all: Position[][]) =>
  place({ type: 'MultiPolygon', coordinates: all.map((ring) => [ring]) });
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const area = (west: number, south: number, east: number, north: number) =>
  polygon(box(west, south, east, north));

/** Two countries with a border in common along the meridian 41, and their neighbour farther west. */
const SYRIA = area(36, 33, 41, 37);
const IRAQ = area(41, 29, 48, 37);
const CYPRUS = area(32, 34, 34, 35);
/** The same border with corners of its own, a hair to the west. */
const IRAQ_BY_OTHERS = polygon([
  [40.999999, 30],
  [48, 30],
  [48, 36.5],
  [41, 36.5],
  [40.999999, 34.2],
  [40.999999, 30],
]);
const BORDER = [
  [41, 33.5],
  [41, 36],
];
const RIVER = [
  [38, 36],
  [39.5, 35.5],
  [40.5, 34.6],
];
/** A lake in the middle is not part of this area. */
const AROUND_A_LAKE = polygon(box(36, 33, 41, 37), box(38, 34, 40, 36));
/** Shaped like the letter U, open to the north. */
const BAY = polygon([
  [10, 10],
  [13, 10],
  [13, 13],
  [12, 13],
  [12, 11],
  [11, 11],
  [11, 13],
  [10, 13],
  [10, 10],
]);
/** Cut at the antimeridian, as RFC 7946 asks for. */
const FIJI = polygons(box(177, -20, 180, -15), box(-180, -20, -178, -15));

type Comparison = 'differ' | 'agree' | 'not-compared';

// One degree of latitude is 111.195 km on the sphere.
// prettier-ignore
const CASES: readonly (readonly [string, Comparison, Place, Place])[] = [
  // Areas
  ['an area and itself', 'agree', SYRIA, area(36, 33, 41, 37)],
  ['countries with a common border', 'differ', SYRIA, IRAQ],
  ['countries with a common border whose corners are rounded', 'differ', SYRIA, IRAQ_BY_OTHERS],
  ['areas that touch at a corner', 'differ', area(0, 0, 1, 1), area(1, 1, 2, 2)],
  ['areas that are apart', 'differ', CYPRUS, IRAQ],
  ['areas that overlap', 'agree', SYRIA, area(40, 35, 42, 36)],
  ['an area that holds the other', 'agree', SYRIA, area(37, 34, 38, 35)],
  ['an area within the other, along its edge', 'agree', SYRIA, area(40, 34, 41, 35)],
  ['two bars that cross, with no corner in each other', 'agree', area(0, 4, 9, 5), area(4, 0, 5, 9)],
  ['an area within a hole', 'differ', AROUND_A_LAKE, area(38.5, 34.5, 39.5, 35.5)],
  ['an area that fills a hole', 'differ', AROUND_A_LAKE, area(38, 34, 40, 36)],
  ['an area larger than a hole', 'agree', AROUND_A_LAKE, area(37.9, 33.9, 40.1, 36.1)],
  ['an area that fills a bay', 'differ', BAY, area(11, 11, 12, 13)],
  ['an area across a bay', 'agree', BAY, area(10.5, 11.5, 12.5, 12.5)],
  ['an area of several parts, one of which meets', 'agree', polygons(box(0, 0, 1, 1), box(37, 34, 38, 35)), SYRIA],
  ['an area of several parts, none of which meets', 'differ', polygons(box(0, 0, 1, 1), box(41, 34, 42, 35)), SYRIA],
  ['areas whose common edges have different corners', 'differ', polygon([[0, 0], [2, 0], [2, 2], [2, 1], [0, 1], [0, 0]]), area(0, 1, 1, 2)],
  ['an area that follows an edge and then enters', 'agree', area(0, 0, 10, 2), polygon([[0, 0], [6, 0], [10, 1], [10, -1], [0, -1], [0, 0]])],

  // Discs
  ['discs that are apart', 'differ', spot(40, 34, 10 * KM), spot(40, 35, 10 * KM)],
  ['discs that touch', 'differ', spot(40, 34, 55_597.5), spot(40, 35, 55_597.5)],
  ['discs that overlap', 'agree', spot(40, 34, 56 * KM), spot(40, 35, 56 * KM)],
  ['a disc within a disc', 'agree', spot(40, 34, 200 * KM), spot(40, 34.1, 1)],
  ['discs of different precision', 'agree', spot(40, 34, 2 * KM, 1), spot(40, 34.1, 15 * KM, 2)],
  ['the smallest disc and itself', 'agree', spot(40, 34, 0.01), spot(40, 34, 0.01)],
  ['a disc within an area', 'agree', SYRIA, spot(38, 35, 15 * KM)],
  ['a disc across the edge of an area', 'agree', SYRIA, spot(41.1, 35, 15 * KM)],
  ['a disc on the edge of an area', 'agree', SYRIA, spot(41, 35, 15 * KM)],
  ['a disc that touches an area', 'differ', area(36, 33, 41, 37), spot(40, 38, 111_195)],
  ['a disc outside an area', 'differ', SYRIA, spot(43, 35, 100 * KM)],
  ['a disc that holds an area', 'agree', area(38, 35, 38.1, 35.1), spot(38.2, 35.2, 100 * KM)],
  ['a disc within a hole', 'differ', AROUND_A_LAKE, spot(39, 35, 50 * KM)],
  ['a disc that reaches out of a hole', 'agree', AROUND_A_LAKE, spot(39, 35, 100 * KM)],
  ['a disc within a strip', 'agree', polygon([[38, 34], [41, 36], [41, 36.3], [38, 34.3], [38, 34]]), spot(39.5, 35.15, 5 * KM)],

  // Points without a radius
  ['a point without a radius, far from an area', 'not-compared', SYRIA, spot(46, 35)],
  ['a point without a radius, in an area', 'agree', SYRIA, spot(38, 35)],
  ['a point without a radius, on the edge of an area', 'not-compared', SYRIA, spot(41, 35)],
  ['a point without a radius, in a hole', 'not-compared', AROUND_A_LAKE, spot(39, 35)],
  ['a point without a radius, in a disc', 'agree', spot(38, 35, 15 * KM), spot(38.1, 35)],
  ['a point without a radius, far from a disc', 'not-compared', spot(38, 35, 15 * KM), spot(44, 35)],
  ['a point without a radius, in a band', 'agree', line(RIVER, 15 * KM), spot(39.5, 35.4)],
  ['a point without a radius, far from a band', 'not-compared', line(RIVER, 15 * KM), spot(44, 35)],
  ['a point without a radius, far from a line without one', 'not-compared', line(RIVER), spot(44, 35)],
  ['two points without a radius, at the same place', 'not-compared', spot(38, 35), spot(38, 35)],

  // Lines against areas
  ['a line within an area', 'agree', SYRIA, line(RIVER)],
  ['a line across an area', 'agree', SYRIA, line([[30, 35], [50, 35.5]])],
  ['a line along the edge of an area', 'not-compared', SYRIA, line(BORDER)],
  ['a line along the edge of an area whose corners are rounded', 'not-compared', IRAQ_BY_OTHERS, line(BORDER)],
  ['a line that ends at the edge of an area', 'not-compared', SYRIA, line([[41, 35], [43, 35]])],
  ['a line that passes a corner of an area', 'not-compared', area(0, 0, 1, 1), line([[0.5, 1.5], [1.5, 0.5]])],
  ['a line far from an area', 'differ', SYRIA, line([[44, 33], [45, 36]])],
  ['a line within a hole', 'differ', AROUND_A_LAKE, line([[38.5, 34.5], [39.5, 35.5]])],
  ['a band that reaches an area', 'agree', SYRIA, line([[42, 34], [42, 36]], 100 * KM)],
  ['a band that touches an area', 'not-compared', SYRIA, line([[38, 38], [39, 38]], 111_195)],
  ['a band that does not reach an area', 'differ', SYRIA, line([[42, 34], [42, 36]], 80 * KM)],
  ['a band that reaches a corner of an area', 'agree', polygon([[39, 33], [42, 33], [40.2, 35], [39, 33]]), line([[39, 35.5], [41, 35.5]], 56.5 * KM)],
  ['a band whose end reaches the edge of an area', 'agree', SYRIA, line([[40.2, 37.5], [40.2, 39]], 56.5 * KM)],
  ['a band along the edge of an area', 'agree', SYRIA, line(BORDER, 13 * KM)],

  // Lines against discs and lines
  ['a line through a disc', 'agree', spot(39.5, 35.5, 15 * KM), line(RIVER)],
  ['a line that touches a disc', 'not-compared', spot(40, 35, 111_195), line([[40, 36], [40, 37]])],
  ['a line far from a disc', 'differ', spot(44, 33, 15 * KM), line(RIVER)],
  ['a band that reaches a disc', 'agree', spot(40, 36.5, 60 * KM), line([[39, 35.5], [41, 35.5]], 60 * KM)],
  ['a band that does not reach a disc', 'differ', spot(40, 36.5, 50 * KM), line([[39, 35.5], [41, 35.5]], 50 * KM)],
  ['lines without a radius that cross', 'not-compared', line(RIVER), line([[39, 33], [39.2, 37]])],
  ['lines without a radius that are apart', 'not-compared', line(RIVER), line([[44, 33], [45, 36]])],
  ['a line that crosses a band', 'agree', line(RIVER, 1 * KM), line([[39, 33], [39.2, 37]])],
  ['a line far from a band', 'differ', line(RIVER, 1 * KM), line([[44, 33], [45, 36]])],
  ['bands that overlap', 'agree', line([[40, 33], [40, 36]], 60 * KM), line([[41, 33], [41, 36]], 60 * KM)],
  ['bands that are apart', 'differ', line([[40, 33], [40, 36]], 30 * KM), line([[41, 33], [41, 36]], 30 * KM)],

  // What is known only as a country or a region
  ['null and an area', 'not-compared', place(null, undefined, 6), SYRIA],
  ['null and null', 'not-compared', place(null, undefined, 6), place(null, undefined, 6)],
  ['a country with an outline', 'not-compared', { ...IRAQ, where_prec: 6 }, SYRIA],
  ['an international point with a radius', 'not-compared', spot(0, 0, 10 * KM, 7), SYRIA],

  // The antimeridian and the poles
  ['a disc and an area on both sides of the antimeridian', 'agree', spot(179.9, 0.5, 50 * KM), area(-180, 0, -179, 1)],
  ['a disc east of the antimeridian in an area cut there', 'agree', FIJI, spot(-179.99, -17, 5 * KM)],
  ['a disc on the antimeridian in an area cut there', 'agree', FIJI, spot(180, -17, 5 * KM)],
  ['a disc at the same meridian by its other name', 'agree', spot(180, 10, 1 * KM), spot(-180, 10, 1 * KM)],
  ['a disc far from an area cut at the antimeridian', 'differ', FIJI, spot(-170, -17, 50 * KM)],
  ['areas that touch along the antimeridian', 'differ', area(179, 0, 180, 1), area(-180, 0, -179, 1)],
  ['a line across the antimeridian through an area', 'agree', line([[179, 0.5], [-179, 0.5]]), area(-180, 0, -179, 1)],
  ['a line across the antimeridian and an area on the far side of the earth', 'differ', line([[179, 0.5], [-179, 0.5]]), area(0, 0, 10, 1)],
  ['lines that cross at the antimeridian', 'agree', line([[179, 1], [-179, -1]], 1), line([[-179, 1], [179, -1]], 1)],
  ['a disc round the pole and an area on its far side', 'agree', spot(0, 89.9, 50 * KM), area(170, 89.7, 190, 89.9)],
  ['a disc near the pole and an area of two parts, of which the nearer is across the pole', 'agree', spot(0, 89.9, 13 * KM), polygons(box(-1, 89.7, 1, 89.76), box(170, 89.98, 190, 89.99))],
  ['a disc that nearly reaches a long edge', 'differ', spot(20, 60, 1_213.1 * KM), line([[0, 20], [60, 75]])],
  ['a disc that reaches a long edge', 'agree', spot(20, 60, 1_213.5 * KM), line([[0, 20], [60, 75]])],
  ['a disc at the pole and an area below it', 'agree', spot(0, 90, 200 * KM), area(100, 80, 140, 89)],
  ['a disc at the pole and an area far below it', 'differ', spot(0, -90, 200 * KM), area(100, -80, 140, -70)],

  // Shapes that enclose nothing, and rings drawn carelessly
  ['an area without interior', 'not-compared', polygon([[0, 0], [1, 1], [0, 0], [0, 0]]), area(5, 5, 6, 6)],
  ['an area without height', 'not-compared', polygon([[0, 0], [1, 0], [2, 0], [0, 0]]), area(5, 5, 6, 6)],
  ['an area of one repeated position', 'not-compared', polygon([[0, 0], [0, 0], [0, 0], [0, 0]]), area(5, 5, 6, 6)],
  ['an area a metre wide', 'not-compared', area(0, 0, 0.00001, 0.00001), area(5, 5, 6, 6)],
  ['a line of one repeated position', 'not-compared', line([[0, 0], [0, 0]]), area(5, 5, 6, 6)],
  ['an area with a repeated corner', 'differ', polygon([[36, 33], [41, 33], [41, 33], [41, 37], [36, 37], [36, 33]]), IRAQ],
  ['a ring that touches itself', 'agree', polygon([[0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0]]), area(0, 1, 1, 2)],
  ['an area with a spike without width', 'agree', polygon([[0.875, 34], [0.75, 32.875], [0.375, 32.25], [0.625, 31.75], [0.875, 34]]), area(0.5, 32, 0.6, 32.2)],
  ['a ring that touches itself, and an area in its gap', 'differ', polygon([[0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0]]), area(1.9, 3, 2.1, 4)],
];

describe('two places', () => {
  test.each(CASES)('%s: %s', (_, expected, a, b) => {
    expect(comparePlaces(a, b)).toBe(expected);
    expect(comparePlaces(b, a)).toBe(expected);
  });
});

/** Whole tenths of a degree: places then often touch, or have corners and edges in common. */
const degrees = (low: number, high: number) =>
  fc.integer({ min: low * 10, max: high * 10 }).map((tenths) => tenths / 10);
const position = fc.tuple(degrees(38, 42), degrees(33, 36));
const radius = fc.integer({ min: 1, max: 200 * KM });
const size = fc.integer({ min: 1, max: 15 }).map((tenths) => tenths / 10);

const someBox = fc
  .tuple(position, size, size)
  .map(([[west, south], width, height]) => box(west, south, west + width, south + height));
const someTriangle = fc
  .tuple(position, position, position)
  .map(([a, b, c]): Position[] => [a, b, c, a]);
const somePath = fc.array(position, { minLength: 2, maxLength: 6 });
const disc = fc.tuple(position, radius).map(([[lng, lat], r]) => spot(lng, lat, r));
const band = fc.tuple(somePath, radius).map(([path, r]) => line(path, r));
const someArea = fc.oneof(
  someBox.map((ring) => polygon(ring)),
  someTriangle.map((ring) => polygon(ring)),
  fc
    .array(position, { minLength: 3, maxLength: 7 })
    .map((ring) => polygon([...ring, ring[0] ?? []])),
  fc.tuple(someBox, someBox).map((rings) => polygons(...rings)),
);
const somePlace = fc.oneof(
  disc,
  band,
  someArea,
  position.map(([lng, lat]) => spot(lng, lat)),
  somePath.map((path) => line(path)),
  fc.constant(place(null, undefined, 6)),
);

function turned(given: Place, degreesEast: number): Place {
  const turnList = (list: unknown[]): unknown[] =>
    typeof list[0] === 'number'
      ? [list[0] + degreesEast, list[1]]
      : list.map((entry) => turnList(entry as unknown[]));
  const { geometry } = given;
  if (geometry === null) return given;
  return {
    ...given,
    geometry: { ...geometry, coordinates: turnList(geometry.coordinates) } as Place['geometry'],
  };
}

describe('for any two places', () => {
  test('the order does not matter', () => {
    fc.assert(
      fc.property(somePlace, somePlace, (a, b) => {
        expect(comparePlaces(a, b)).toBe(comparePlaces(b, a));
      }),
      { numRuns: 500 },
    );
  });

  test('a place does not differ from itself, nor from a copy of itself', () => {
    fc.assert(
      fc.property(somePlace, (a) => !doDiffer(a, a) && !doDiffer(a, structuredClone(a))),
      { numRuns: 300 },
    );
  });

  test('a larger radius makes no difference that was none', () => {
    fc.assert(
      fc.property(fc.oneof(disc, band), somePlace, radius, (a, b, more) => {
        const { coordinateUncertaintyInMeters: known = 0 } = a;
        const larger = { ...a, coordinateUncertaintyInMeters: known + more };
        return doDiffer(a, b) || !doDiffer(larger, b);
      }),
      { numRuns: 500 },
    );
  });

  test('whole turns round the earth change nothing', () => {
    fc.assert(
      fc.property(somePlace, somePlace, fc.constantFrom(-360, 360), (a, b, turn) => {
        expect(comparePlaces(turned(a, turn), b)).toBe(comparePlaces(a, b));
      }),
      { numRuns: 300 },
    );
  });

  test('the longitude of both does not matter', () => {
    fc.assert(
      // 139.5 degrees farther east, the antimeridian goes through the middle of the places.
      fc.property(
        somePlace,
        somePlace,
        fc.constantFrom(-40, 0.5, 139.5, 200),
        (a, b, degreesEast) => {
          expect(comparePlaces(turned(a, degreesEast), turned(b, degreesEast))).toBe(
            comparePlaces(a, b),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a place within another agrees with it', () => {
  const share = fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10);
  const shares = fc.tuple(share, share);
  const within = ([west, south]: Position, width: number, height: number, [x, y]: number[]) =>
    [(west ?? 0) + width * (x ?? 0), (south ?? 0) + height * (y ?? 0)] as const;

  test('a box in a box', () => {
    fc.assert(
      fc.property(position, size, size, shares, share, ([west, south], w, h, [x, y], part) => {
        const [innerWest, innerSouth] = within([west, south], w, h, [x, y]);
        const [room, headroom] = [w * (1 - x) * part, h * (1 - y) * part];
        const inner = area(innerWest, innerSouth, innerWest + room, innerSouth + headroom);
        expect(comparePlaces(inner, area(west, south, west + w, south + h))).toBe('agree');
      }),
    );
  });

  test('a line, a disc and a point in a box', () => {
    fc.assert(
      fc.property(position, size, size, shares, shares, radius, (corner, w, h, one, other, r) => {
        const [west, south] = corner;
        const outer = area(west, south, west + w, south + h);
        const [from, to] = [within(corner, w, h, one), within(corner, w, h, other)];
        expect(comparePlaces(spot(...from, r), outer)).toBe('agree');
        expect(comparePlaces(spot(...from), outer)).toBe('agree');
        fc.pre(from[0] !== to[0] || from[1] !== to[1]);
        expect(comparePlaces(line([[...from], [...to]]), outer)).toBe('agree');
      }),
    );
  });

  test('an area in a disc that holds its corners', () => {
    fc.assert(
      fc.property(position, size, (corner, width) => {
        const [west, south] = corner;
        const inner = area(west, south, west + width, south + width);
        expect(comparePlaces(spot(west, south, 300 * KM), inner)).toBe('agree');
      }),
    );
  });
});
