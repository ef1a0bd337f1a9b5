import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedMark } from '../../../tests/support/marks';
import { pixelOf } from '../mercator';
import type { DisplacedMark } from './displace-marks';
import { boxAround, boxesOverlap, type Box } from './grid-index';
import { labelBox, offsetFromPositionToLabelAnchor, placeLabels } from './label-candidates';
import { sizeOfLines } from './label-lines';

const ZOOM = 6;
/** Degrees of longitude to a CSS pixel at that zoom; near the equator, of latitude too. */
const PIXEL = 360 / (512 * 2 ** ZOOM);

const markAt = (x: number, y: number, more: Partial<DisplacedMark> = {}): DisplacedMark =>
  placedMark(`${x},${y}`, x * PIXEL, -y * PIXEL, { label: 'Border', ...more });
const placementsOf = (...marks: DisplacedMark[]) => placeLabels(marks, marks, ZOOM);
const anchorsOf = (...marks: DisplacedMark[]): readonly string[] =>
  placementsOf(...marks).map(({ anchor }) => anchor);

/** The distance from a box to a square around a pixel that has sides of twice `half`. */
function distanceToBox({ left, top, right, bottom }: Box, x: number, y: number, half: number) {
  const across = Math.max(left - x - half, x - half - right, 0);
  const down = Math.max(top - y - half, y - half - bottom, 0);
  return Math.hypot(across, down);
}

describe('the label of a mark', () => {
  /** On all sides of a mark at 0, 0, but not at its corners. */
  const besides = [markAt(74, 0), markAt(-74, 0), markAt(-18, 30), markAt(-18, -30)];

  it('is to its right, where it has no neighbours', () => {
    expect(anchorsOf(markAt(0, 0), markAt(400, 0))).toEqual(['left', 'left']);
  });

  it('is on another side, where it would cover a mark', () => {
    expect(anchorsOf(markAt(0, 0), markAt(40, 0))).toEqual(['right', 'left']);
    expect(anchorsOf(markAt(0, 0), markAt(44, 0), markAt(-44, 0))[0]).toBe('top');
    expect(anchorsOf(markAt(0, 0), markAt(44, 0), markAt(-44, 0), markAt(0, 30))[0]).toBe('bottom');
  });

  it('is within a circle of its site or outside of it, and not across its line', () => {
    const circle = (pixels: number) => ({
      lng: 0,
      lat: 0,
      metres: (pixels * 40_075_017) / (512 * 2 ** ZOOM),
    });
    const anchorIn = (...radii: number[]) =>
      anchorsOf(markAt(0, 0, { circles: radii.map(circle) }));
    expect(anchorIn(50)).toEqual(['top']);
    expect(anchorIn(150)).toEqual(['left']);
    expect(anchorIn(10)).toEqual(['left']);
    // Where circles are everywhere, the label is where it would be without them.
    expect(anchorIn(20, 30, 40, 50, 60, 70, 80)).toEqual(['left']);
  });

  it('is beyond a small circle of its site', () => {
    const circles = [{ lng: 0, lat: 0, metres: (30 * 40_075_017) / (512 * 2 ** ZOOM) }];
    const [placement] = placementsOf(markAt(0, 0, { circles }));
    const mark = { ...markAt(0, 0), labelGap: placement?.labelGap ?? 0 };
    expect(offsetFromPositionToLabelAnchor(mark, 'left')[0]).toBeCloseTo(34, 0);
    expect(placement?.anchor).toBe('left');
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
    const moving = markAt(84, -30, { dx: -12 });
    const all = [moving, markAt(0, 0), ...besides, ...corners];
    expect(anchorsOf(moving, ...corners)[0]).toBe('right');
    expect(anchorsOf(...all).slice(0, 2)).toEqual(['left', 'bottom-left']);
  });

  it('covers another label rather than a mark, where only one of the two has space', () => {
    const corners = [markAt(40, 24), markAt(-40, 24), markAt(-40, -24)];
    const beyond = [markAt(120, -24), markAt(60, -60), markAt(100, -60), markAt(88, 8)];
    const named = markAt(84, -30, { dx: -12 });
    const all = [named, markAt(0, 0), ...besides, ...corners, ...beyond];
    expect(anchorsOf(...all).slice(0, 2)).toEqual(['right', 'bottom-left']);
  });

  it('is without the local name, where there is no space for both on any side', () => {
    const both = markAt(0, 0, { localLabel: 'A local name, longer' });
    const beside = [markAt(84, 24), markAt(84, -24), markAt(-84, 24), markAt(-84, -24)];
    const placementOf = (...others: DisplacedMark[]) => placementsOf(both, ...others)[0];
    expect(placementOf()).toEqual({
      anchor: 'left',
      labelGap: 8,
      isLocalNameOmitted: false,
      isClearOfOthers: true,
      isOmitted: false,
    });
    expect(placementOf(...beside, markAt(0, 40), markAt(0, -40))).toEqual({
      anchor: 'left',
      labelGap: 8,
      isLocalNameOmitted: true,
      isClearOfOthers: true,
      isOmitted: false,
    });
  });

  it('is left out, where every candidate is too near to a mark', () => {
    const corners = [markAt(40, 24), markAt(-40, 24), markAt(-40, -24), markAt(40, -24)];
    const [placement] = placementsOf(markAt(0, 0), ...besides, ...corners);
    expect(placement).toEqual({
      anchor: 'left',
      labelGap: 8,
      isLocalNameOmitted: true,
      isClearOfOthers: false,
      isOmitted: true,
    });
  });

  it('is nearest to its own mark, and under nothing that lies over the map', () => {
    const pixel = fc.integer({ min: -150, max: 150 });
    const anywhere = fc.tuple(pixel, pixel);
    const cover = fc.tuple(pixel, pixel).map(([x, y]) => boxAround(x, y, 80, 60));
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 8 }), fc.array(cover), (pixels, covers) => {
        const marks = pixels.map(([x, y]) => markAt(x, y));
        const [left, top] = pixelOf(0, 0, ZOOM);
        const worldCovers = covers.map((box) => ({
          left: box.left + left,
          top: box.top + top,
          right: box.right + left,
          bottom: box.bottom + top,
        }));
        const placements = placeLabels(marks, marks, ZOOM, worldCovers);
        for (const [index, { anchor, isOmitted }] of placements.entries()) {
          const own = marks[index];
          if (isOmitted || own === undefined) continue;
          const [x, y] = pixelOf(own.lng, own.lat, ZOOM);
          const box = labelBox({ mark: own, x, y }, anchor, sizeOfLines(['Border'], 12));
          const distances = marks.map((mark) => {
            const [at, down] = pixelOf(mark.lng, mark.lat, ZOOM);
            return distanceToBox(box, at, down, 10);
          });
          const ownDistance = distances[index] ?? NaN;
          for (const [other, distance] of distances.entries())
            if (other !== index) expect(distance).toBeGreaterThan(ownDistance);
          for (const covering of worldCovers) expect(boxesOverlap(box, covering)).toBe(false);
        }
      }),
    );
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
