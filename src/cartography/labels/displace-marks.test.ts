import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../claims/check/read';
import { derive, NO_CHOICE } from '../../select/derive';
import { markHalfHeight, markRadius, symbolOffset, SYMBOL_SIZE } from '../symbols';
import { placeOf } from '../mercator';
import { displaceMarks, displacedPixel, type DisplacedMark } from './displace-marks';
import { sceneOf, type Mark } from '../scene';

const SQUARE = { shape: 'square', hue: 'blue' } as const;
const ZOOM = 6;
/** Degrees of longitude to a CSS pixel at that zoom. */
const PIXEL = 360 / (512 * 2 ** ZOOM);

const markAt = (site: string, lng: number, lat: number, symbols = 1): Mark => ({
  site,
  lng,
  lat,
  label: site,
  localLabel: '',
  symbols: Array.from({ length: symbols }, () => SQUARE),
  differs: false,
  maybe: false,
  radiusUnknown: false,
});

function distanceOf(a: DisplacedMark, b: DisplacedMark, zoom = ZOOM): number {
  const [[ax, ay], [bx, by]] = [displacedPixel(a, zoom), displacedPixel(b, zoom)];
  return Math.hypot(ax - bx, ay - by);
}

/** By how much the closest two marks stand clear of each other; negative where they overlap. */
function leastClearance(marks: readonly DisplacedMark[]): number {
  const pairs = marks.flatMap((a, index) => marks.slice(index + 1).map((b) => [a, b] as const));
  return Math.min(...pairs.map(([a, b]) => distanceOf(a, b) - markRadius(a) - markRadius(b)));
}

const inOnePlace = fc
  .array(
    fc.record({
      across: fc.integer({ min: -30, max: 30 }),
      up: fc.integer({ min: -30, max: 30 }),
      symbols: fc.constantFrom(1, 1, 1, 2, 3),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((places) =>
    places.map(({ across, up, symbols }, index) =>
      markAt(`site-${index}`, 41 + across * PIXEL, 34 + up * PIXEL, symbols),
    ),
  );

describe('marks', () => {
  it('do not overlap, where up to twelve stand in one place', () => {
    fc.assert(
      fc.property(inOnePlace, (marks) => {
        expect(leastClearance(displaceMarks(marks, ZOOM))).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([2, 3, 5, 8, 12])('do not overlap, where %d stand on one point', (count) => {
    const marks = Array.from({ length: count }, (_, index) => markAt(`site-${index}`, 41, 34));
    expect(leastClearance(displaceMarks(marks, ZOOM))).toBeGreaterThan(0);
  });

  it('stand where they did for the same marks and zoom, and keep their order', () => {
    fc.assert(
      fc.property(inOnePlace, (marks) => {
        const placed = displaceMarks(marks, ZOOM);
        expect(displaceMarks(marks, ZOOM)).toEqual(placed);
        expect(placed.map(({ site }) => site)).toEqual(marks.map(({ site }) => site));
      }),
    );
  });

  it('that do not overlap stay where they are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), {
          selector: ([column, row]) => column * 10 + row,
        }),
        (cells) => {
          const marks = cells.map(([column, row], index) =>
            markAt(`site-${index}`, 41 + column * 30 * PIXEL, row * 30 * PIXEL),
          );
          expect(displaceMarks(marks, ZOOM).filter(({ dx, dy }) => dx !== 0 || dy !== 0)).toEqual(
            [],
          );
        },
      ),
    );
  });

  it('are moved aside by whole pixels, which their pictures are named by', () => {
    fc.assert(
      fc.property(inOnePlace, (marks) => {
        for (const { dx, dy } of displaceMarks(marks, ZOOM))
          expect([dx, dy].every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('are none where there are none', () => {
    expect(displaceMarks([], ZOOM)).toEqual([]);
  });
});

describe('a place', () => {
  it('is where the pixel is that it stands on', () => {
    const coordinate = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(
        coordinate(180),
        coordinate(84),
        fc.double({ min: 0, max: 14, noNaN: true }),
        (lng, lat, zoom) => {
          const mark = { ...markAt('a', lng, lat), dx: 0, dy: 0 };
          const [x, y] = displacedPixel(mark, zoom);
          expect(placeOf(x, y, zoom).lng).toBeCloseTo(lng, 6);
          expect(placeOf(x, y, zoom).lat).toBeCloseTo(lat, 6);
        },
      ),
    );
  });

  it('is that of Web Mercator', () => {
    const pixelAt = (lng: number, lat: number) =>
      displacedPixel({ ...markAt('a', lng, lat), dx: 0, dy: 0 }, 0).map(Math.round);
    expect(pixelAt(0, 0)).toEqual([256, 256]);
    expect(pixelAt(-180, 85.0511)).toEqual([0, 0]);
    expect(pixelAt(180, -85.0511)).toEqual([512, 512]);
  });

  it('moves right and down with the mark', () => {
    const [x, y] = displacedPixel({ ...markAt('a', 0, 0), dx: 7, dy: 9 }, 0);
    expect([x, y]).toEqual([263, 265]);
  });
});

describe('the two sites on the border', () => {
  const reading = readDataset(readFileSync('geo/iraq-syria-strikes-2021.geojson', 'utf8'));
  const marks = reading.ok
    ? sceneOf(reading.dataset, derive(reading.dataset, NO_CHOICE), 'en').marks
    : [];

  it.each([4, 5, 5.5, 6, 7])('can each be chosen at zoom %d', (zoom) => {
    const placed = displaceMarks(marks, zoom);
    const [syria, iraq] = ['syria-border', 'iraq-border'].map((id) =>
      placed.find(({ site }) => site === id),
    );
    if (syria === undefined || iraq === undefined) throw new Error('the map has not both sites');
    expect(distanceOf(syria, iraq, zoom)).toBeGreaterThanOrEqual(24);
  });
});

describe('the symbols of a mark', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 9, 12])(
    '%d of them lie within it, each in a place of its own',
    (count) => {
      const mark = markAt('border', 41, 34, count);
      const places = mark.symbols.map((_, index) => symbolOffset(mark, index));
      expect(new Set(places.map(String)).size).toBe(count);
      expect(markHalfHeight(mark)).toBeLessThanOrEqual(markRadius(mark));
      for (const [x, y] of places) {
        expect(Math.abs(x + SYMBOL_SIZE / 2)).toBeLessThan(markRadius(mark));
        expect(Math.abs(y + SYMBOL_SIZE / 2)).toBeLessThan(markHalfHeight(mark));
      }
    },
  );
});
