import { describe, expect, test } from 'vitest';
import { RiverNetwork } from './river-network';

/** Two rivers that meet at 44, 33. The second one ends 900 m before it. */
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
  test('finds a course between points near a river, across a gap at a confluence', () => {
    const network = new RiverNetwork([main, side]);
    expect(
      network.takeCourse('Side', [
        [44.98, 33.02],
        [44.02, 32.02],
      ]),
    ).toEqual([...side.points, [44, 33], [44, 32.5], [44, 32]]);
  });

  test('leaves the segments of a course out of the unnamed lines', () => {
    const network = new RiverNetwork([main, side]);
    network.takeCourse('Upper', [
      [44, 34],
      [44, 33],
    ]);
    expect(network.unusedLines([main, side])).toEqual([
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

  test('throws if a point is far from every river, or the rivers do not connect', () => {
    const far = {
      level: 2,
      points: [
        [50, 30],
        [50, 29],
      ],
    };
    const network = new RiverNetwork([main, far]);
    expect(() =>
      network.takeCourse('Nowhere', [
        [47, 33],
        [44, 33],
      ]),
    ).toThrow('Nowhere: no river within 12 km of 47, 33');
    expect(() =>
      network.takeCourse('Leap', [
        [44, 34],
        [50, 30],
      ]),
    ).toThrow('Leap: the rivers do not lead');
  });
});
