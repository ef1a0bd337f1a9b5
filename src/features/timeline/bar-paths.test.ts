import { expect, test } from 'vitest';
import { barPaths } from './bar-paths';
import type { TimeBins } from './bins';
import type { TimeCounts } from './counts';

const domain = { from: 0, to: 100, firstEventDay: 20, lastEventDay: 79 };
const bins: TimeBins = {
  unit: 'month',
  unitCount: 1,
  starts: Float64Array.of(20, 50, 80),
};
const countsOf = (certain: number[], possible: number[], bySeries: number[][]): TimeCounts => ({
  certain: Int32Array.from(certain),
  possible: Int32Array.from(possible),
  bySeries: bySeries.map((shares) => Float64Array.from(shares)),
  severalBinsCount: 0,
  maybeCount: 0,
});

test('bars stand on the axis and on each other, and the highest reaches the top', () => {
  const counts = countsOf(
    [4, 1],
    [0, 1],
    [
      [3, 0],
      [1, 1],
    ],
  );
  expect(barPaths(domain, bins, counts)).toEqual({
    series: ['M221 100h258V25h-258z', 'M221 25h258V0h-258zM521 100h258V75h-258z'],
    possible: 'M521 75h258V50h-258z',
  });
});

test('a single event is seen beside a thousand', () => {
  const { series } = barPaths(domain, bins, countsOf([1000, 1], [0, 0], [[1000, 1]]));
  expect(series[0]).toMatch(/M521 100h258V97\.5h-258z$/);
});

test('narrow bars touch', () => {
  const narrow: TimeBins = { ...bins, starts: Float64Array.of(50, 50.3, 50.6) };
  const { series } = barPaths(domain, narrow, countsOf([1, 1], [0, 0], [[1, 1]]));
  expect(series[0]).toBe('M500 100h3V0h-3zM503 100h3V0h-3z');
});

test('no event is no bar', () => {
  expect(barPaths(domain, bins, countsOf([0, 0], [0, 0], [[0, 0]]))).toEqual({
    series: [''],
    possible: '',
  });
});
