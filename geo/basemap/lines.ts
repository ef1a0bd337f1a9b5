import type { Position } from 'geojson';
import { kilometresBetween, positionKey } from './geometry';

/** The longest parts of a line that contain only wanted segments. */
export function runsOfWantedSegments(
  line: readonly Position[],
  isWanted: (start: Position, end: Position) => boolean,
): Position[][] {
  const runs: Position[][] = [];
  let run: Position[] | null = null;
  for (const [start, end] of segmentsOf(line)) {
    if (!isWanted(start, end)) {
      run = null;
      continue;
    }
    if (run === null) runs.push((run = [start]));
    run.push(end);
  }
  return runs;
}

/** The lines along which two areas touch, each line once. Each area is a list of rings. */
export function sharedBoundaryLines(areas: readonly (readonly Position[][])[]): Position[][] {
  const owners = new Map<string, Set<number>>();
  for (const [area, rings] of areas.entries())
    for (const [start, end] of rings.flatMap(segmentsOf)) {
      const key = segmentKey(start, end);
      owners.set(key, (owners.get(key) ?? new Set()).add(area));
    }
  const drawn = new Set<string>();
  return areas.flat().flatMap((ring) =>
    runsOfWantedSegments(ring, (start, end) => {
      const key = segmentKey(start, end);
      const isShared = (owners.get(key)?.size ?? 0) > 1 && !drawn.has(key);
      if (isShared) drawn.add(key);
      return isShared;
    }),
  );
}

/** Both directions of a segment have the same key. */
function segmentKey(one: Position, other: Position): string {
  return [positionKey(one), positionKey(other)].sort().join(' ');
}

/** Joins lines end to start into rings. Leaves out lines that do not close. */
export function joinLinesIntoRings(lines: readonly (readonly Position[])[]): Position[][] {
  const byStart = new Map<string, (readonly Position[])[]>();
  for (const line of lines) {
    const start = positionKey(line[0] ?? []);
    byStart.set(start, [...(byStart.get(start) ?? []), line]);
  }
  const rings: Position[][] = [];
  const used = new Set<readonly Position[]>();
  for (const line of lines) {
    if (used.has(line)) continue;
    const ring = [...line];
    used.add(line);
    const isClosed = () => positionKey(ring[0] ?? []) === positionKey(ring.at(-1) ?? []);
    while (!isClosed()) {
      const candidates = byStart.get(positionKey(ring.at(-1) ?? []));
      const next = candidates?.find((candidate) => !used.has(candidate));
      if (next === undefined) break;
      used.add(next);
      ring.push(...next.slice(1));
    }
    if (isClosed() && ring.length > 3) rings.push(ring);
  }
  return rings;
}

/** The line without bends shorter than the distance. Each position becomes the mean of the positions around it; the ends stay. */
export function smoothLine(line: readonly Position[], kilometres: number): Position[] {
  const PARTS = 6;
  const points = resampleLine(line, kilometres / PARTS);
  return points.map((_, index) => {
    const reach = Math.min(PARTS / 2, index, points.length - 1 - index);
    const around = points.slice(index - reach, index + reach + 1);
    return [0, 1].map((axis) => meanOf(around.map((point) => point[axis] ?? 0)));
  });
}

/** Positions along the line, `step` kilometres apart, including both ends. */
export function resampleLine(line: readonly Position[], step: number): Position[] {
  const points: Position[] = line.slice(0, 1);
  let sinceLast = 0;
  for (const [start, end] of segmentsOf(line)) {
    const length = kilometresBetween(start, end);
    let along = step - sinceLast;
    for (; along <= length; along += step)
      points.push(
        [0, 1].map((axis) => interpolate(start[axis] ?? 0, end[axis] ?? 0, along / length)),
      );
    sinceLast = length - (along - step);
  }
  return [...points, ...line.slice(-1)];
}

const interpolate = (one: number, other: number, share: number) => one + (other - one) * share;

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

type Segment = readonly [start: Position, end: Position];

/** The segments of a line, from each position to the next. */
function segmentsOf(line: readonly Position[]): Segment[] {
  return line.slice(1).map((end, index) => [line[index] ?? end, end]);
}

/** How often `roundCorners` cuts each corner. Twice makes a corner look round at zoom 8. */
const CORNER_CUTS = 2;

/**
 * The ring with round corners: replaces each corner by two points on its sides, a quarter of the way (Chaikin's algorithm).
 * @param corners The ring without its first point at the end. The result ends with its first point.
 */
export function roundCorners(corners: readonly (readonly number[])[]): Position[] {
  let ring = corners.map((corner): Position => [...corner]);
  for (let cut = 0; cut < CORNER_CUTS; cut++)
    ring = ring.flatMap(([x = 0, y = 0], index) => {
      const [toX = x, toY = y] = ring[(index + 1) % ring.length] ?? [];
      return [
        [x + (toX - x) / 4, y + (toY - y) / 4],
        [x + ((toX - x) * 3) / 4, y + ((toY - y) * 3) / 4],
      ];
    });
  return [...ring, ...ring.slice(0, 1)];
}
