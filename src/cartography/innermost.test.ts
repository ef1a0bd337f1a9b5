import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { innermostPoint } from './innermost';

const areaOf = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const rectangle = (west: number, south: number, width: number, height: number): Position[] => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
];

// prettier-ignore
const WITHOUT_INSIDE: readonly (readonly [what: string, outline: Position[]])[] = [
  ['a line', [[0, 0], [4, 1], [0, 0]]],
  ['a level line', [[0, 0], [4, 0], [0, 0]]],
  ['a line there and back over itself', [[0, 0], [4, 1], [2, 0.5], [3, 0.75], [0, 0]]],
  ['one point', [[3, 1], [3, 1], [3, 1], [3, 1]]],
  ['a strip too thin for the search', rectangle(0, 0, 4, 0.001)],
];

/** Outlines around one point, so that they do not cross themselves, from some hundred metres to half a continent. */
const star = fc
  .tuple(
    fc.array(fc.double({ min: 0.2, max: 2, noNaN: true }), { minLength: 4, maxLength: 12 }),
    fc.constantFrom(0.001, 0.1, 1, 15),
  )
  .map(([reaches, scale]) =>
    reaches.map((reach, index) => {
      const angle = (index / reaches.length) * 2 * Math.PI;
      return [41 + scale * reach * Math.cos(angle), 34 + scale * reach * Math.sin(angle)];
    }),
  )
  .map((outline) => areaOf([...outline, outline[0] ?? []]));

function distanceToLine([x = 0, y = 0]: Position, a: Position, b: Position): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** The distance from a point inside to the nearest outline, in degrees; 0 outside and in holes. */
function roomAt(point: Position, area: Polygon): number {
  if (!booleanPointInPolygon(point, area)) return 0;
  const lines = area.coordinates.flatMap((ring) =>
    ring.slice(1).map((end, index) => distanceToLine(point, ring[index] ?? end, end)),
  );
  return Math.min(...lines);
}

/** 21 × 21 points over an outline's extent. */
function gridOver([outline = []]: Position[][]): Position[] {
  const steps = Array.from({ length: 21 }, (_, index) => index / 20);
  const along = (axis: 0 | 1) => {
    const values = outline.map((position) => position[axis] ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return steps.map((step) => least + step * (most - least));
  };
  return along(0).flatMap((x) => along(1).map((y) => [x, y]));
}

describe('the innermost point', () => {
  it('of a square is its middle', () => {
    const [lng, lat] = innermostPoint(areaOf(rectangle(0, 0, 4, 4)));
    expect([lng, lat]).toEqual([expect.closeTo(2, 2), expect.closeTo(2, 2)]);
  });

  it('is in no hole', () => {
    const holed = areaOf(rectangle(0, 0, 4, 4), rectangle(1, 1, 2, 2));
    expect(roomAt([2, 2], holed)).toBe(0);
    expect(roomAt([...innermostPoint(holed)], holed)).toBeGreaterThan(0.55);
  });

  it('of several polygons is that of the one with the most room, not of the longest', () => {
    const area = {
      type: 'MultiPolygon' as const,
      coordinates: [[rectangle(0, 0, 20, 1)], [rectangle(30, 0, 3, 3)], [rectangle(40, 0, 2, 2)]],
    };
    const [lng, lat] = innermostPoint(area);
    expect([lng, lat]).toEqual([expect.closeTo(31.5, 2), expect.closeTo(1.5, 2)]);
  });

  it('is inside, with nearly as much room as any point, whatever the size', () => {
    fc.assert(
      fc.property(star, (area) => {
        const room = roomAt([...innermostPoint(area)], area);
        const most = Math.max(...gridOver(area.coordinates).map((point) => roomAt(point, area)));
        expect(room).toBeGreaterThan(0);
        expect(room).toBeGreaterThanOrEqual(most / 1.03);
      }),
      { numRuns: 100 },
    );
  });

  it.each(WITHOUT_INSIDE)('of %s lies on it', (_what, outline) => {
    const point = [...innermostPoint(areaOf(outline))];
    const lines = outline.slice(1).map((end, at) => distanceToLine(point, outline[at] ?? end, end));
    expect(Math.min(...lines)).toBeLessThanOrEqual(0.004);
  });

  it('is sought once for an area', () => {
    const area = areaOf(rectangle(0, 0, 4, 4));
    expect(innermostPoint(area)).toBe(innermostPoint(area));
  });
});
