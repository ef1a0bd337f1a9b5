import type { Position } from 'geojson';

type Segment = readonly [start: Position, end: Position];

/** A line's segments, from each point to the next. */
export function segmentsOf(line: readonly Position[]): Segment[] {
  return line.slice(1).map((end, index) => [line[index] ?? end, end]);
}

/** The parts of a line whose segments are wanted, each as long as it can be. */
export function runsOf(
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
