import { describe, expect, it } from 'vitest';
import type { Mark } from '../cartography/scene';
import { placedMarks } from '../cartography/labels/placed-marks';
import { haloImageId, markImageId } from './mark-images';
import { haloFeatures, markFeatures } from './mark-features';

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
const standing = (...marks: Mark[]) => placedMarks({ marks, unfiltered: marks }, 6);

function pointsOf(...marks: [Mark, ...Mark[]]) {
  const [first] = standing(...marks);
  if (first === undefined) throw new Error('a mark stands somewhere');
  return { first, ...markFeatures(first, 'dark') };
}

describe('the features of a mark', () => {
  it('stand on its place and name its picture', () => {
    const { first, mark: feature } = pointsOf(mark);
    expect(feature.geometry.coordinates).toEqual([41, 34]);
    expect(feature.properties).toEqual({
      site: 'border',
      icon: markImageId({ ...mark, dx: 0, dy: 0 }, 'dark'),
    });
    const [halo] = haloFeatures([first], 'dark');
    expect(halo?.geometry.coordinates).toEqual([41, 34]);
    expect(halo?.properties).toEqual({ icon: haloImageId({ ...mark, dx: 0, dy: 0 }, 'dark') });
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
  ])('hold its name in lines, by the end next to it, beside %j', (neighbours, anchor) => {
    const others = neighbours.map(([east, north], index) => ({
      ...mark,
      site: `other-${index}`,
      lng: mark.lng + east,
      lat: mark.lat + north,
    }));
    expect(pointsOf(mark, ...others).label.properties).toEqual({
      site: 'border',
      label: 'The\n<b>border</b>',
      localLabel: 'الحدود',
      anchor,
    });
  });

  it('are the very ones that they were, until the theme is another', () => {
    const { first, mark: feature, label } = pointsOf(mark);
    expect(markFeatures(first, 'dark')).toMatchObject({ mark: feature, label });
    expect(markFeatures(first, 'dark').mark).toBe(feature);
    expect(markFeatures(first, 'light').mark.properties.icon).toBe(
      markImageId({ ...mark, dx: 0, dy: 0 }, 'light'),
    );
    expect(markFeatures(first, 'light').label).toBe(label);
  });
});
