import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isInPolygon } from './polygons';

const SQUARE: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const HOLE: Position[] = [
  [1, 1],
  [1, 3],
  [3, 3],
  [3, 1],
  [1, 1],
];

describe('a position in a polygon', () => {
  it.each<[string, Position, boolean]>([
    ['in its interior', [0.5, 2], true],
    ['in its hole', [2, 2], false],
    ['west of it', [-1, 2], false],
    ['east of it, level with a corner', [5, 4], false],
    ['at a corner', [4, 4], true],
    ['on an edge', [4, 2], true],
    ['on the edge of its hole', [1, 2], true],
    ['on the line through an edge, but beyond its end', [0, 5], false],
  ])('%s', (_where, position, isInside) => {
    expect(isInPolygon(position, [SQUARE, HOLE])).toBe(isInside);
  });

  it('is found as Turf finds it, on the outline too', () => {
    const grid = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(grid, { minLength: 3, maxLength: 9 }), grid, (corners, position) => {
        const ring = [...corners, corners[0] ?? [0, 0]];
        const polygon = { type: 'Polygon' as const, coordinates: [ring] };
        expect(isInPolygon(position, [ring])).toBe(booleanPointInPolygon(position, polygon));
      }),
      { numRuns: 1000 },
    );
  });

  it('is found as Turf finds it, anywhere on earth', () => {
    // Degrees with six decimals, as map files have them.
    const degrees = (max: number) =>
      fc.integer({ min: -max * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
    const lngLat = fc.tuple(degrees(180), degrees(90));
    fc.assert(
      fc.property(fc.array(lngLat, { minLength: 3, maxLength: 9 }), lngLat, (corners, position) => {
        const ring = [...corners, corners[0] ?? [0, 0]];
        const polygon = { type: 'Polygon' as const, coordinates: [ring] };
        expect(isInPolygon(position, [ring])).toBe(booleanPointInPolygon(position, polygon));
      }),
      { numRuns: 1000 },
    );
  });
});
