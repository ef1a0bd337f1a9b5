import { describe, expect, test } from 'vitest';
import { RiverNetwork } from './river-network';

/** Two rivers that meet at 44, 33; the second one's end is 900 m short of it. */
const main = {
  level: 1,
  points: [
    [44, 34],
    [44, 33.5],
    [44, 33],
    [44, 32.5],
    [44, 32],
  ],
};
const side = {
  level: 3,
  points: [
    [45, 33],
    [44.5, 33],
    [44.01, 33],
  ],
};

describe('a network of rivers', () => {
  test('finds the course between points near a river, over a confluence that has a gap', () => {
    const network = new RiverNetwork([main, side]);
    expect(
      network.course('Side', [
        [44.98, 33.02],
        [44.02, 32.02],
      ]),
    ).toEqual([...side.points, [44, 33], [44, 32.5], [44, 32]]);
  });

  test('keeps apart what a course has taken', () => {
    const network = new RiverNetwork([main, side]);
    network.course('Upper', [
      [44, 34],
      [44, 33],
    ]);
    expect(network.unnamed([main, side])).toEqual([
      {
        level: 1,
        points: [
          [44, 33],
          [44, 32.5],
          [44, 32],
        ],
      },
      side,
    ]);
  });

  test('refuses a point that is far from every river, and a course that the rivers do not lead', () => {
    const far = {
      level: 2,
      points: [
        [50, 30],
        [50, 29],
      ],
    };
    const network = new RiverNetwork([main, far]);
    expect(() =>
      network.course('Nowhere', [
        [47, 33],
        [44, 33],
      ]),
    ).toThrow('Nowhere: no river within 12 km of 47, 33');
    expect(() =>
      network.course('Leap', [
        [44, 34],
        [50, 30],
      ]),
    ).toThrow('Leap: the rivers do not lead');
  });
});
