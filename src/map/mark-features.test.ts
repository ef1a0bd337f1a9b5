import { describe, expect, it } from 'vitest';
import { offsetFromPositionToLabelAnchor } from '../cartography/labels/label-candidates';
import { placedMarks, type PlacedMark } from '../cartography/labels/placed-marks';
import type { Mark } from '../cartography/scene';
import { haloFeatureOf, markFeatureOf } from './mark-features';
import { haloImageId, markImageId } from './mark-images';
import { labelSizeAt } from './style';

const mark: Mark = {
  siteId: 'border',
  lng: 41,
  lat: 34,
  label: 'The <b>border</b>',
  localLabel: 'الحدود',
  symbols: [{ shape: 'square', hue: 'blue' }],
  hasDifferingAccounts: true,
  isMaybeInPeriod: false,
  isRadiusUnknown: false,
};

/** The first of the marks, placed among the others. */
function placedAmong(others: readonly Mark[], zoom = 6, shown = mark): PlacedMark {
  const [placed] = placedMarks({ marks: [shown], unfilteredMarks: [mark, ...others] }, zoom);
  if (placed === undefined) throw new Error('the mark is not placed');
  return placed;
}

const beside = (east: number, north: number): Mark => ({
  ...mark,
  siteId: `beside-${east}-${north}`,
  lng: mark.lng + east,
  lat: mark.lat + north,
});

describe('the feature of a mark', () => {
  it('is at its true position, and names its picture', () => {
    const { geometry, properties } = markFeatureOf(placedAmong([]));
    expect(geometry.coordinates).toEqual([41, 34]);
    expect(properties).toMatchObject({ siteId: 'border', icon: markImageId(mark), offset: [0, 0] });
    expect(properties).not.toHaveProperty('leader');
  });

  it.each<readonly [neighbours: readonly (readonly [number, number])[], anchor: string]>([
    [[], 'left'],
    [[[0.75, 0]], 'right'],
    [
      [
        [0.75, 0],
        [-0.75, 0],
      ],
      'top',
    ],
  ])('has its names in lines, and its anchor, beside %j', (neighbours, anchor) => {
    const others = neighbours.map(([east, north]) => beside(east, north));
    expect(markFeatureOf(placedAmong(others)).properties).toMatchObject({
      label: 'The\n<b>border</b>',
      localLabel: 'الحدود',
      anchor,
    });
  });

  it('has the offset of a mark that was moved, and a leader line to its true position', () => {
    const placed = placedAmong([beside(0.1, 0)]);
    expect(placed.dx).toBeLessThan(-3);
    const { geometry, properties } = markFeatureOf(placed);
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
      const pixels = markFeatureOf(placed).properties.textOffset.map(
        (em) => em * labelSizeAt(zoom),
      );
      const [x, y] = offsetFromPositionToLabelAnchor(placed, placed.anchor);
      expect(pixels).toEqual([expect.closeTo(x), expect.closeTo(y)]);
    }
  });

  it('ranks a label that is free before one that is not', () => {
    const placed = placedAmong([]);
    expect(markFeatureOf({ ...placed, isLabelClear: true }).properties.labelRank).toBe(0);
    expect(markFeatureOf({ ...placed, isLabelClear: false }).properties.labelRank).toBe(1);
  });

  it('is the same object as long as nothing of the mark changes', () => {
    const unfiltered = [mark];
    const featureNow = () =>
      placedMarks({ marks: [mark], unfilteredMarks: unfiltered }, 6).map((placed) =>
        markFeatureOf(placed),
      )[0];
    const before = featureNow();
    expect(featureNow()).toBe(before);
  });
});

describe('the feature of a halo', () => {
  it('is where the mark is', () => {
    const placed = placedAmong([beside(0.1, 0)]);
    const { geometry, properties } = haloFeatureOf(placed);
    expect(geometry.coordinates).toEqual([41, 34]);
    expect(properties).toEqual({ icon: haloImageId(mark), offset: [placed.dx, placed.dy] });
  });
});
