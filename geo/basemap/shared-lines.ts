import type { Position } from 'geojson';
import { keyOf } from './geometry';
import { runsOf, segmentsOf } from './line-runs';

const edgeOf = (one: Position, other: Position) => [keyOf(one), keyOf(other)].sort().join(' ');

/** The lines along which two of the areas (each a list of rings) touch, every line once. */
export function sharedLines(areas: readonly (readonly Position[][])[]): Position[][] {
  const owners = new Map<string, Set<number>>();
  for (const [area, rings] of areas.entries())
    for (const [start, end] of rings.flatMap(segmentsOf)) {
      const edge = edgeOf(start, end);
      owners.set(edge, (owners.get(edge) ?? new Set()).add(area));
    }
  const drawn = new Set<string>();
  return areas.flat().flatMap((ring) =>
    runsOf(ring, (start, end) => {
      const edge = edgeOf(start, end);
      const isShared = (owners.get(edge)?.size ?? 0) > 1 && !drawn.has(edge);
      if (isShared) drawn.add(edge);
      return isShared;
    }),
  );
}
