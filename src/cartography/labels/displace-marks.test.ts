import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../claims/check/read';
import { deriveView, NO_CHOICE } from '../../select/derive';
import { markHalfHeight, markHalfWidth, symbolCornerOffset, SYMBOL_SIZE } from '../symbols';
import { lngLatOf } from '../mercator';
import { displaceMarks, displacedPixel, type DisplacedMark } from './displace-marks';
import { sceneOf, type Mark } from '../scene';

const SQUARE = { shape: 'square', hue: 'blue' } as const;
const ZOOM = 6;
/** Degrees of longitude to a CSS pixel at that zoom. */
const PIXEL = 360 / (512 * 2 ** ZOOM);

const markAt = (site: string, lng: number, lat: number, symbols = 1): Mark => ({
  siteId: site,
  lng,
  lat,
  label: site,
  localLabel: '',
  symbols: Array.from({ length: symbols }, () => SQUARE),
  hasDifferingAccounts: false,
  isMaybeInPeriod: false,
  isRadiusUnknown: false,
});

/** The marks with their displacements. */
function displaced(marks: readonly Mark[], zoom = ZOOM): readonly DisplacedMark[] {
  const displacements = displaceMarks(marks, zoom);
  return marks.map((mark, index) => ({
    ...mark,
    ...(displacements[index] ?? { dx: NaN, dy: NaN }),
  }));
}

function distanceOf(a: DisplacedMark, b: DisplacedMark, zoom = ZOOM): number {
  const [[ax, ay], [bx, by]] = [displacedPixel(a, a, zoom), displacedPixel(b, b, zoom)];
  return Math.hypot(ax - bx, ay - by);
}

/** By how much the closest two marks stand clear of each other; negative where they overlap. */
function leastClearance(marks: readonly DisplacedMark[]): number {
  const pairs = marks.flatMap((a, index) => marks.slice(index + 1).map((b) => [a, b] as const));
  return Math.min(...pairs.map(([a, b]) => distanceOf(a, b) - markHalfWidth(a) - markHalfWidth(b)));
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
  it('do not overlap, where up to twelve are at one place', () => {
    fc.assert(
      fc.property(inOnePlace, (marks) => {
        expect(leastClearance(displaced(marks))).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([2, 3, 5, 8, 12])('do not overlap, where %d are on one point', (count) => {
    const marks = Array.from({ length: count }, (_, index) => markAt(`site-${index}`, 41, 34));
    expect(leastClearance(displaced(marks))).toBeGreaterThan(0);
  });

  it('have the same displacements for the same marks and zoom, one for each', () => {
    fc.assert(
      fc.property(inOnePlace, (marks) => {
        const displacements = displaceMarks(marks, ZOOM);
        expect(displaceMarks(marks, ZOOM)).toEqual(displacements);
        expect(displacements).toHaveLength(marks.length);
      }),
    );
  });

  it('that do not overlap are not displaced', () => {
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

  it('are displaced by whole pixels', () => {
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

describe('the pixel of a mark', () => {
  it('has the position of the mark', () => {
    const coordinate = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(
        coordinate(180),
        coordinate(84),
        fc.double({ min: 0, max: 14, noNaN: true }),
        (lng, lat, zoom) => {
          const mark = { ...markAt('a', lng, lat), dx: 0, dy: 0 };
          const [x, y] = displacedPixel(mark, mark, zoom);
          expect(lngLatOf(x, y, zoom).lng).toBeCloseTo(lng, 6);
          expect(lngLatOf(x, y, zoom).lat).toBeCloseTo(lat, 6);
        },
      ),
    );
  });

  it('is that of Web Mercator', () => {
    const pixelAt = (lng: number, lat: number) =>
      displacedPixel({ lng, lat }, { dx: 0, dy: 0 }, 0).map(Math.round);
    expect(pixelAt(0, 0)).toEqual([256, 256]);
    expect(pixelAt(-180, 85.0511)).toEqual([0, 0]);
    expect(pixelAt(180, -85.0511)).toEqual([512, 512]);
  });

  it('moves right and down with the mark', () => {
    const [x, y] = displacedPixel({ lng: 0, lat: 0 }, { dx: 7, dy: 9 }, 0);
    expect([x, y]).toEqual([263, 265]);
  });
});

describe('the two sites on the border', () => {
  const parsed = readDataset(readFileSync('geo/iraq-syria-strikes-2021.geojson', 'utf8'));
  const marks = parsed.ok
    ? sceneOf(parsed.dataset, deriveView(parsed.dataset, NO_CHOICE), 'en').marks
    : [];

  it.each([4, 5, 5.5, 6, 7])('can each be chosen at zoom %d', (zoom) => {
    const placed = displaced(marks, zoom);
    const [syria, iraq] = ['syria-border', 'iraq-border'].map((id) =>
      placed.find(({ siteId }) => siteId === id),
    );
    if (syria === undefined || iraq === undefined) throw new Error('the map has not both sites');
    expect(distanceOf(syria, iraq, zoom)).toBeGreaterThanOrEqual(24);
  });
});

describe('the symbols of a mark', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 9, 12])(
    '%d of them are within it, each at its own position',
    (count) => {
      const mark = markAt('border', 41, 34, count);
      const places = mark.symbols.map((_, index) => symbolCornerOffset(mark, index));
      expect(new Set(places.map(String)).size).toBe(count);
      expect(markHalfHeight(mark)).toBeLessThanOrEqual(markHalfWidth(mark));
      for (const [x, y] of places) {
        expect(Math.abs(x + SYMBOL_SIZE / 2)).toBeLessThan(markHalfWidth(mark));
        expect(Math.abs(y + SYMBOL_SIZE / 2)).toBeLessThan(markHalfHeight(mark));
      }
    },
  );
});
