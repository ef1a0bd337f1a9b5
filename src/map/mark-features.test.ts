import { describe, expect, it } from 'vitest';
import { labelOffset } from '../cartography/labels/label-candidates';
import { placedMarks, type PlacedMark } from '../cartography/labels/placed-marks';
import type { Mark } from '../cartography/scene';
import { haloFeature, markFeature } from './mark-features';
import { haloImageId, markImageId } from './mark-images';
import { labelSizeAt } from './style';

const mark: Mark = {
  site: 'border',
  lng: 41,
  lat: 34,
  label: 'The <b>border</b>',
  localLabel: 'الحدود',
  symbols: [{ shape: 'square', hue: 'blue' }],
  differs: true,
  maybe: false,
  radiusUnknown: false,
};

/** The first of the marks, placed among the others. */
function placedAmong(others: readonly Mark[], zoom = 6, shown = mark): PlacedMark {
  const [placed] = placedMarks({ marks: [shown], unfiltered: [mark, ...others] }, zoom);
  if (placed === undefined) throw new Error('the mark is not placed');
  return placed;
}

const beside = (east: number, north: number): Mark => ({
  ...mark,
  site: `beside-${east}-${north}`,
  lng: mark.lng + east,
  lat: mark.lat + north,
});

describe('the feature of a mark', () => {
  it('is at its true position, and names its picture', () => {
    const { geometry, properties } = markFeature(placedAmong([]));
    expect(geometry.coordinates).toEqual([41, 34]);
    expect(properties).toMatchObject({ site: 'border', icon: markImageId(mark), offset: [0, 0] });
    expect(properties).not.toHaveProperty('leader');
  });

  it.each<readonly [neighbours: readonly (readonly [number, number])[], anchor: string]>([
    [[], 'left'],
    [[[0.5, 0]], 'right'],
    [
      [
        [0.5, 0],
        [-0.5, 0],
      ],
      'top',
    ],
  ])('has its names in lines, and its anchor, beside %j', (neighbours, anchor) => {
    const others = neighbours.map(([east, north]) => beside(east, north));
    expect(markFeature(placedAmong(others)).properties).toMatchObject({
      label: 'The\n<b>border</b>',
      localLabel: 'الحدود',
      anchor,
    });
  });

  it('has the offset of a mark that was moved, and a leader line to its true position', () => {
    const placed = placedAmong([beside(0.1, 0)]);
    expect(placed.dx).toBeLessThan(-3);
    const { geometry, properties } = markFeature(placed);
    expect(geometry.coordinates).toEqual([41, 34]);
    expect(properties).toMatchObject({
      offset: [placed.dx, placed.dy],
      leader: `leader|${Math.round(Math.hypot(placed.dx, placed.dy))}`,
    });
    expect(Math.abs(properties.leaderAngle ?? NaN)).toBeCloseTo(180);
  });

  it.each([4, 5.5, 6, 9])('has its label next to what is left of the mark, at zoom %d', (zoom) => {
    const symbols = [...mark.symbols, ...mark.symbols, ...mark.symbols];
    const wide = { ...beside(0.1, 0), symbols };
    for (const shown of [mark, { ...mark, symbols }]) {
      const placed = placedAmong([wide], zoom, shown);
      const pixels = markFeature(placed).properties.textOffset.map((em) => em * labelSizeAt(zoom));
      const [x, y] = labelOffset(placed, placed.anchor);
      expect(pixels).toEqual([expect.closeTo(x), expect.closeTo(y)]);
    }
  });

  it('ranks a label that is free before one that is not', () => {
    const placed = placedAmong([]);
    expect(markFeature({ ...placed, isLabelFree: true }).properties.labelRank).toBe(0);
    expect(markFeature({ ...placed, isLabelFree: false }).properties.labelRank).toBe(1);
  });

  it('is the same object as long as nothing of the mark changes', () => {
    const unfiltered = [mark];
    const featureNow = () =>
      placedMarks({ marks: [mark], unfiltered }, 6).map((placed) => markFeature(placed))[0];
    const before = featureNow();
    expect(featureNow()).toBe(before);
  });
});

describe('the feature of a halo', () => {
  it('is where the mark is', () => {
    const placed = placedAmong([beside(0.1, 0)]);
    const { geometry, properties } = haloFeature(placed);
    expect(geometry.coordinates).toEqual([41, 34]);
    expect(properties).toEqual({ icon: haloImageId(mark), offset: [placed.dx, placed.dy] });
  });
});
