import { describe, expect, it } from 'vitest';
import type { Mark } from '../view/scene';
import { standingMarks } from '../view/standing-marks';
import { haloImageId, markImageId } from './mark-images';
import { haloFeatures, labelFeatures, markFeatures } from './marks-source';

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
const standing = (...marks: Mark[]) => standingMarks({ marks, whole: marks }, 6);

describe('the features of a mark', () => {
  it('stand on its place and name its picture', () => {
    const marks = standing(mark);
    const [feature] = markFeatures(marks, 'dark');
    expect(feature?.geometry.coordinates).toEqual([41, 34]);
    expect(feature?.properties).toEqual({
      site: 'border',
      icon: markImageId({ ...mark, dx: 0, dy: 0 }, 'dark'),
    });
    const [halo] = haloFeatures(marks, 'dark');
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
  ])('hold its name by the end next to it, beside %j', (neighbours, anchor) => {
    const others = neighbours.map(([east, north], index) => ({
      ...mark,
      site: `other-${index}`,
      lng: mark.lng + east,
      lat: mark.lat + north,
    }));
    const [feature] = labelFeatures(standing(mark, ...others));
    expect(feature?.properties).toEqual({
      site: 'border',
      label: 'The <b>border</b>',
      localLabel: 'الحدود',
      anchor,
    });
  });
});
