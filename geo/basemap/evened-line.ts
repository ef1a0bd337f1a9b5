import type { Position } from 'geojson';
import { kilometresBetween } from './geometry';

/** A line through points at equal distances along another, its ends among them. */
function resampled(line: readonly Position[], step: number): Position[] {
  const found: Position[] = line.slice(0, 1);
  let since = 0;
  for (const [index, end] of line.entries()) {
    const start = line[index - 1];
    if (start === undefined) continue;
    const length = kilometresBetween(start, end);
    let along = step - since;
    for (; along <= length; along += step)
      found.push([0, 1].map((axis) => mixed(start[axis] ?? 0, end[axis] ?? 0, along / length)));
    since = length - (along - step);
  }
  return [...found, ...line.slice(-1)];
}

const mixed = (one: number, other: number, share: number) => one + (other - one) * share;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A line without bends shorter than the distance: every point is the mean of those around it. */
export function evened(line: readonly Position[], kilometres: number): Position[] {
  const PARTS = 6;
  const points = resampled(line, kilometres / PARTS);
  return points.map((_, index) => {
    const reach = Math.min(PARTS / 2, index, points.length - 1 - index);
    const around = points.slice(index - reach, index + reach + 1);
    return [0, 1].map((axis) => mean(around.map((point) => point[axis] ?? 0)));
  });
}
