import type { Position } from 'geojson';
import { positionKey, kilometresBetween } from './geometry';
import { runsOfWantedSegments } from './lines';

export interface RiverLine {
  /** The GSHHG level: 0 for a bank of a wide river, 1 for the largest rivers, up to 4. */
  readonly level: number;
  readonly points: readonly Position[];
}

interface RiverEdge {
  readonly toPointIndex: number;
  readonly kilometres: number;
  readonly level: number;
}

/** The network joins the end of a river line to other lines within this distance. */
const MAX_CONFLUENCE_GAP_IN_KM = 4;
/** A river must be within this distance of each point in our table; otherwise, the point is a mistake. */
const MAX_SNAP_DISTANCE_IN_KM = 12;

/** The keys of the grid cells (0.1° wide) around a point: its own cell, and `reach` cells in each direction. */
function cellKeysAround([x = 0, y = 0]: readonly number[], reach: number): string[] {
  const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const [column, row] = [Math.floor(x * 10), Math.floor(y * 10)];
  return steps.flatMap((right) => steps.map((up) => `${column + right} ${row + up}`));
}

/** River lines as a graph of their points. The course of a river is a shortest path in the graph. */
export class RiverNetwork {
  readonly #points: Position[] = [];
  readonly #edges: RiverEdge[][] = [];
  /** The segments that a named course uses, in both directions, as `from to`. */
  readonly #taken = new Set<string>();
  /** The indexes of points by grid cell, for a fast search for the nearest point. */
  readonly #cells = new Map<string, number[]>();

  constructor(lines: readonly RiverLine[]) {
    const indexOf = new Map<string, number>();
    const indexOfPoint = (point: Position) => {
      const known = indexOf.get(positionKey(point));
      if (known !== undefined) return known;
      indexOf.set(positionKey(point), this.#points.length);
      this.#edges.push([]);
      const index = this.#points.push(point) - 1;
      const [cell = ''] = cellKeysAround(point, 0);
      this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), index]);
      return index;
    };
    const ends: number[] = [];
    for (const { level, points } of lines) {
      const indexes = points.map(indexOfPoint);
      for (const [place, from] of indexes.entries()) {
        const to = indexes[place + 1];
        if (to !== undefined && to !== from) this.#connect(from, to, level);
      }
      ends.push(...indexes.slice(0, 1), ...indexes.slice(-1));
    }
    for (const end of ends) this.#joinToNearest(end);
  }

  #connect(from: number, toPointIndex: number, level: number) {
    const kilometres = kilometresBetween(this.#at(from), this.#at(toPointIndex));
    this.#edges[from]?.push({ toPointIndex, kilometres, level });
    this.#edges[toPointIndex]?.push({ toPointIndex: from, kilometres, level });
  }

  #at(index: number): Position {
    return this.#points[index] ?? [];
  }

  #around(point: readonly number[], reach: number): number[] {
    return cellKeysAround(point, reach).flatMap((cell) => this.#cells.get(cell) ?? []);
  }

  #joinToNearest(end: number) {
    const near = this.#around(this.#at(end), 1)
      .map((index) => ({ index, kilometres: kilometresBetween(this.#at(index), this.#at(end)) }))
      .filter(({ index, kilometres }) => index !== end && kilometres < MAX_CONFLUENCE_GAP_IN_KM)
      .filter(({ index }) => this.#edges[end]?.every(({ toPointIndex }) => toPointIndex !== index))
      .sort((one, other) => one.kilometres - other.kilometres)
      .slice(0, 2);
    for (const { index } of near) this.#connect(end, index, 9);
  }

  #nearest(point: readonly number[], name: string): number {
    let nearest = -1;
    let least = MAX_SNAP_DISTANCE_IN_KM;
    for (const index of this.#around(point, 2)) {
      const kilometres = kilometresBetween(this.#at(index), point);
      if (kilometres >= least) continue;
      least = kilometres;
      nearest = index;
    }
    if (nearest < 0)
      throw new Error(
        `${name}: no river within ${MAX_SNAP_DISTANCE_IN_KM} km of ${point.join(', ')}`,
      );
    return nearest;
  }

  #shortest(from: number, to: number, name: string): number[] {
    const distance = new Map([[from, 0]]);
    const before = new Map<number, number>();
    const open = new Set([from]);
    while (open.size > 0) {
      let current = -1;
      for (const index of open)
        if (current < 0 || (distance.get(index) ?? 0) < (distance.get(current) ?? 0))
          current = index;
      open.delete(current);
      if (current === to) break;
      for (const edge of this.#edges[current] ?? []) {
        const reached = (distance.get(current) ?? 0) + edge.kilometres;
        if (reached >= (distance.get(edge.toPointIndex) ?? Infinity)) continue;
        distance.set(edge.toPointIndex, reached);
        before.set(edge.toPointIndex, current);
        open.add(edge.toPointIndex);
      }
    }
    if (!distance.has(to))
      throw new Error(
        `${name}: the rivers do not lead from ${positionKey(this.#at(from))} to ${positionKey(this.#at(to))}`,
      );
    const path = [to];
    for (let step = before.get(to); step !== undefined; step = before.get(step)) path.unshift(step);
    return path;
  }

  /**
   * The course of a river through the given points. `unusedLines` then leaves out its segments.
   * @throws if a point is far from every river, or if the rivers do not connect two points.
   */
  takeCourse(name: string, through: readonly (readonly number[])[]): Position[] {
    const stops = through.map((point) => this.#nearest(point, name));
    const path = stops.slice(1).flatMap((stop, index) => {
      const leg = this.#shortest(stops[index] ?? stop, stop, name);
      return index === 0 ? leg : leg.slice(1);
    });
    for (const [index, from] of path.entries()) {
      const to = path[index + 1];
      if (to !== undefined) this.#taken.add(`${from} ${to}`).add(`${to} ${from}`);
    }
    return path.map((index) => this.#at(index));
  }

  /** The parts of the lines that no named course uses. */
  unusedLines(lines: readonly RiverLine[]): RiverLine[] {
    const indexOf = new Map(this.#points.map((point, index) => [positionKey(point), index]));
    return lines.flatMap(({ level, points }) =>
      runsOfWantedSegments(
        points,
        (start, end) =>
          !this.#taken.has(`${indexOf.get(positionKey(start))} ${indexOf.get(positionKey(end))}`),
      ).map((run) => ({ level, points: run })),
    );
  }
}
