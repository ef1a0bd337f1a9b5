import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPlace, labelSides } from './label-sides';
import { standingPixel, type PlacedMark } from './placement';

const ZOOM = 6;
/** Degrees of longitude to a CSS pixel at that zoom; near the equator, of latitude too. */
const PIXEL = 360 / (512 * 2 ** ZOOM);

const markAt = (x: number, y: number, more: Partial<PlacedMark> = {}): PlacedMark => ({
  site: `${x},${y}`,
  lng: x * PIXEL,
  lat: -y * PIXEL,
  label: 'A name',
  localLabel: '',
  symbols: [{ shape: 'square', hue: 'blue' }],
  differs: false,
  maybe: false,
  radiusUnknown: false,
  dx: 0,
  dy: 0,
  ...more,
});
const sidesOf = (...marks: PlacedMark[]): readonly string[] => labelSides(marks, ZOOM);

describe('the label of a mark', () => {
  it('stands to its right, where nothing is in the way', () => {
    expect(sidesOf(markAt(0, 0), markAt(400, 0))).toEqual(['right', 'right']);
  });

  it('stands on another side, where a mark is in the way', () => {
    expect(sidesOf(markAt(0, 0), markAt(40, 0))).toEqual(['left', 'right']);
    expect(sidesOf(markAt(0, 0), markAt(40, 0), markAt(-40, 0))[0]).toBe('below');
    expect(sidesOf(markAt(0, 0), markAt(40, 0), markAt(-40, 0), markAt(0, 30))[0]).toBe('above');
  });

  it('stands on another side, where the label of an earlier mark is in the way', () => {
    const moved = markAt(100, 0, { dx: -5 });
    expect(sidesOf(moved)).toEqual(['left']);
    expect(sidesOf(markAt(0, 0), moved)).toEqual(['right', 'right']);
  });

  it('stands to the left of a mark that was moved there', () => {
    expect(sidesOf(markAt(0, 0, { dx: -12 }))).toEqual(['left']);
  });

  it('begins next to the mark, where that stands now', () => {
    const mark = markAt(0, 0, { dx: 30, dy: 10 });
    const end = { ...mark, ...labelPlace(mark, 'right', ZOOM), dx: 0, dy: 0 };
    const [[x, y], [markX, markY]] = [standingPixel(end, ZOOM), standingPixel(mark, ZOOM)];
    expect(x - markX).toBeGreaterThan(9);
    expect(x - markX).toBeLessThan(20);
    expect(y).toBeCloseTo(markY, 6);
  });

  it('has a side for every mark, the same each time', () => {
    const anywhere = fc.tuple(
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: -200, max: 200 }),
    );
    fc.assert(
      fc.property(fc.array(anywhere), (places) => {
        const marks = places.map(([x, y]) => markAt(x, y));
        const sides = labelSides(marks, ZOOM);
        expect(sides).toHaveLength(marks.length);
        expect(labelSides(marks, ZOOM)).toEqual(sides);
      }),
    );
  });
});
