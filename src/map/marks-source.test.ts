import { describe, expect, it } from 'vitest';
import type { PlacedMark } from '../view/placement';
import { haloImageId, markImageId } from './mark-images';
import { haloFeatures, labelFeatures, markFeatures } from './marks-source';

const mark: PlacedMark = {
  site: 'border',
  lng: 41,
  lat: 34,
  label: 'The <b>border</b>',
  localLabel: 'الحدود',
  symbols: [{ shape: 'square', hue: 'blue' }],
  differs: true,
  radiusUnknown: false,
  dx: 0,
  dy: 0,
};

describe('the features of a mark', () => {
  it('stand on its place and name its picture', () => {
    const [feature] = markFeatures([mark], 'dark').features;
    expect(feature?.geometry.coordinates).toEqual([41, 34]);
    expect(feature?.properties).toEqual({ site: 'border', icon: markImageId(mark, 'dark') });
    const [halo] = haloFeatures([mark], 'dark').features;
    expect(halo?.geometry.coordinates).toEqual([41, 34]);
    expect(halo?.properties).toEqual({ icon: haloImageId(mark, 'dark') });
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
    const [feature] = labelFeatures([mark, ...others], 6).features;
    expect(feature?.properties).toEqual({
      site: 'border',
      label: 'The <b>border</b>',
      localLabel: 'الحدود',
      anchor,
    });
  });
});
