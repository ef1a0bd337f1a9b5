import type { Point } from './clipped.ts';

function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}

/** The point between `first` and `last` that is farthest from the straight line between these two points. */
function findFarthestPoint(points: readonly Point[], first: number, last: number) {
  const [start, end] = [points[first], points[last]];
  let found = { index: first, distance: 0 };
  if (start === undefined || end === undefined) return found;
  for (const [offset, point] of points.slice(first + 1, last).entries()) {
    const distance = distanceToSegment(point, start, end);
    if (distance > found.distance) found = { index: first + 1 + offset, distance };
  }
  return found;
}

/**
 * Simplifies a line by the algorithm of Douglas and Peucker.
 * @param tolerance How far simplifying may move the line, in units.
 */
export function simplifyLine(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const stretches: [first: number, last: number][] = [[0, points.length - 1]];
  for (let next = stretches.pop(); next !== undefined; next = stretches.pop()) {
    const [first, last] = next;
    const { index, distance } = findFarthestPoint(points, first, last);
    if (distance <= tolerance) continue;
    kept.add(index);
    stretches.push([first, index], [index, last]);
  }
  return points.filter((_, index) => kept.has(index));
}

/** Simplifies a ring in two halves: from its first point to the farthest point, and back. */
export function simplifyRing(points: readonly Point[], tolerance: number): Point[] {
  const [first] = points;
  if (first === undefined) return [];
  const closed = [...points, first];
  const { index } = findFarthestPoint(closed, 0, closed.length - 1);
  return [
    ...simplifyLine(closed.slice(0, index + 1), tolerance).slice(0, -1),
    ...simplifyLine(closed.slice(index), tolerance).slice(0, -1),
  ];
}
