import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedMark } from '../../../tests/support/marks';
import { offsetFromPositionToLabelAnchor, placeLabels } from './label-candidates';
import type { DisplacedMark } from './displace-marks';

const ZOOM = 6;
/** Degrees of longitude to a CSS pixel at that zoom; near the equator, of latitude too. */
const PIXEL = 360 / (512 * 2 ** ZOOM);

const markAt = (x: number, y: number, more: Partial<DisplacedMark> = {}): DisplacedMark =>
  placedMark(`${x},${y}`, x * PIXEL, -y * PIXEL, { label: 'A name', ...more });
const placementsOf = (...marks: DisplacedMark[]) => placeLabels(marks, marks, ZOOM);
const anchorsOf = (...marks: DisplacedMark[]): readonly string[] =>
  placementsOf(...marks).map(({ anchor }) => anchor);

describe('the label of a mark', () => {
  /** On all sides of a mark at 0, 0, but not at its corners. */
  const besides = [markAt(60, 0), markAt(-60, 0), markAt(-8, 30), markAt(-8, -30)];

  it('is to its right, where it has no neighbours', () => {
    expect(anchorsOf(markAt(0, 0), markAt(400, 0))).toEqual(['left', 'left']);
  });

  it('is on another side, where it would cover a mark', () => {
    expect(anchorsOf(markAt(0, 0), markAt(40, 0))).toEqual(['right', 'left']);
    expect(anchorsOf(markAt(0, 0), markAt(40, 0), markAt(-40, 0))[0]).toBe('top');
    expect(anchorsOf(markAt(0, 0), markAt(40, 0), markAt(-40, 0), markAt(0, 30))[0]).toBe('bottom');
  });

  it('is at a corner, where it would cover a mark on every side', () => {
    expect(anchorsOf(markAt(0, 0), ...besides)[0]).toBe('bottom-left');
  });

  it('is on another side, where it would cover the label of an earlier mark', () => {
    const moved = markAt(100, 0, { dx: -5 });
    expect(anchorsOf(moved)).toEqual(['right']);
    expect(anchorsOf(markAt(0, 0), moved)).toEqual(['left', 'left']);
  });

  it('moves for a label that has no other candidate', () => {
    const corners = [markAt(40, 24), markAt(-40, 24), markAt(-40, -24)];
    const moving = markAt(80, -24, { dx: -12 });
    const all = [moving, markAt(0, 0), ...besides, ...corners];
    expect(anchorsOf(moving, ...corners)[0]).toBe('right');
    expect(anchorsOf(...all).slice(0, 2)).toEqual(['left', 'bottom-left']);
  });

  it('covers another label rather than a mark, where only one of the two has space', () => {
    const corners = [markAt(40, 24), markAt(-40, 24), markAt(-40, -24)];
    const beyond = [markAt(120, -24), markAt(60, -60), markAt(100, -60), markAt(88, 8)];
    const named = markAt(80, -24, { dx: -12 });
    const all = [named, markAt(0, 0), ...besides, ...corners, ...beyond];
    expect(anchorsOf(...all).slice(0, 2)).toEqual(['right', 'bottom-left']);
  });

  it('is without the local name, where there is no space for both on any side', () => {
    const both = markAt(0, 0, { localLabel: 'A local name, longer' });
    const beside = [markAt(80, 24), markAt(80, -24), markAt(-80, 24), markAt(-80, -24)];
    const placementOf = (...others: DisplacedMark[]) => placementsOf(both, ...others)[0];
    expect(placementOf()).toEqual({
      anchor: 'left',
      isLocalNameOmitted: false,
      isClearOfOthers: true,
    });
    expect(placementOf(...beside, markAt(0, 40), markAt(0, -40))).toEqual({
      anchor: 'left',
      isLocalNameOmitted: true,
      isClearOfOthers: true,
    });
  });

  it('is not free, where every candidate covers a mark', () => {
    const corners = [markAt(40, 24), markAt(-40, 24), markAt(-40, -24), markAt(40, -24)];
    const [placement] = placementsOf(markAt(0, 0), ...besides, ...corners);
    expect(placement).toEqual({ anchor: 'left', isLocalNameOmitted: true, isClearOfOthers: false });
  });

  it('is to the left of a mark that was moved to the left', () => {
    expect(anchorsOf(markAt(0, 0, { dx: -12 }))).toEqual(['right']);
  });

  it('begins next to the mark, wherever that was moved', () => {
    const [x, y] = offsetFromPositionToLabelAnchor(markAt(0, 0, { dx: 30, dy: 10 }), 'left');
    expect(x - 30).toBeGreaterThan(9);
    expect(x - 30).toBeLessThan(20);
    expect(y).toBe(10);
  });

  it('has a placement for every mark, the same each time', () => {
    const anywhere = fc.tuple(
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: -200, max: 200 }),
    );
    fc.assert(
      fc.property(fc.array(anywhere), (pixels) => {
        const marks = pixels.map(([x, y]) => markAt(x, y));
        const placements = placementsOf(...marks);
        expect(placements).toHaveLength(marks.length);
        expect(placementsOf(...marks)).toEqual(placements);
      }),
    );
  });
});
