import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedMark } from '../../../tests/support/marks';
import { labelPlace, labelSpots } from './label-candidates';
import { displacedPixel, type DisplacedMark } from './displace-marks';

const ZOOM = 6;
/** Degrees of longitude to a CSS pixel at that zoom; near the equator, of latitude too. */
const PIXEL = 360 / (512 * 2 ** ZOOM);

const markAt = (x: number, y: number, more: Partial<DisplacedMark> = {}): DisplacedMark =>
  placedMark(`${x},${y}`, x * PIXEL, -y * PIXEL, { label: 'A name', ...more });
const anchorsOf = (...marks: DisplacedMark[]): readonly string[] =>
  labelSpots(marks, ZOOM).map(({ anchor }) => anchor);

describe('the label of a mark', () => {
  /** To all sides of one at 0, 0, not at its corners. */
  const besides = [markAt(60, 0), markAt(-60, 0), markAt(-8, 30), markAt(-8, -30)];

  it('stands to its right, where nothing is in the way', () => {
    expect(anchorsOf(markAt(0, 0), markAt(400, 0))).toEqual(['left', 'left']);
  });

  it('stands on another side, where a mark is in the way', () => {
    expect(anchorsOf(markAt(0, 0), markAt(40, 0))).toEqual(['right', 'left']);
    expect(anchorsOf(markAt(0, 0), markAt(40, 0), markAt(-40, 0))[0]).toBe('top');
    expect(anchorsOf(markAt(0, 0), markAt(40, 0), markAt(-40, 0), markAt(0, 30))[0]).toBe('bottom');
  });

  it('stands at a corner, where every side is in the way of a mark', () => {
    expect(anchorsOf(markAt(0, 0), ...besides)[0]).toBe('bottom-left');
  });

  it('stands on another side, where the label of an earlier mark is in the way', () => {
    const moved = markAt(100, 0, { dx: -5 });
    expect(anchorsOf(moved)).toEqual(['right']);
    expect(anchorsOf(markAt(0, 0), moved)).toEqual(['left', 'left']);
  });

  it('gives way to one that stands at no other side', () => {
    const corners = [markAt(40, 24), markAt(-40, 24), markAt(-40, -24)];
    const giving = markAt(80, -24, { dx: -12 });
    const all = [giving, markAt(0, 0), ...besides, ...corners];
    expect(anchorsOf(giving, ...corners)[0]).toBe('right');
    expect(anchorsOf(...all).slice(0, 2)).toEqual(['left', 'bottom-left']);
  });

  it('stands rather where another name does than over a mark, if there is room for one alone', () => {
    const corners = [markAt(40, 24), markAt(-40, 24), markAt(-40, -24)];
    const beyond = [markAt(120, -24), markAt(60, -60), markAt(100, -60), markAt(88, 8)];
    const named = markAt(80, -24, { dx: -12 });
    const all = [named, markAt(0, 0), ...besides, ...corners, ...beyond];
    expect(anchorsOf(...all).slice(0, 2)).toEqual(['right', 'bottom-left']);
  });

  it('goes without the local name, where both have room on no side', () => {
    const both = markAt(0, 0, { localLabel: 'A local name, longer' });
    const beside = [markAt(80, 24), markAt(80, -24), markAt(-80, 24), markAt(-80, -24)];
    const spotOf = (...others: DisplacedMark[]) => labelSpots([both, ...others], ZOOM)[0];
    expect(spotOf()).toEqual({ anchor: 'left', isShort: false, isFree: true });
    expect(spotOf(...beside, markAt(0, 40), markAt(0, -40))).toEqual({
      anchor: 'left',
      isShort: true,
      isFree: true,
    });
  });

  it('is told not to be free, where it meets a name or covers a mark everywhere', () => {
    const corners = [markAt(40, 24), markAt(-40, 24), markAt(-40, -24), markAt(40, -24)];
    const [spot] = labelSpots([markAt(0, 0), ...besides, ...corners], ZOOM);
    expect(spot).toEqual({ anchor: 'left', isShort: true, isFree: false });
  });

  it('stands to the left of a mark that was moved there', () => {
    expect(anchorsOf(markAt(0, 0, { dx: -12 }))).toEqual(['right']);
  });

  it('begins next to the mark, where that stands now', () => {
    const mark = markAt(0, 0, { dx: 30, dy: 10 });
    const end = { ...mark, ...labelPlace(mark, 'left', ZOOM), dx: 0, dy: 0 };
    const [[x, y], [markX, markY]] = [displacedPixel(end, ZOOM), displacedPixel(mark, ZOOM)];
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
        const spots = labelSpots(marks, ZOOM);
        expect(spots).toHaveLength(marks.length);
        expect(labelSpots(marks, ZOOM)).toEqual(spots);
      }),
    );
  });
});
