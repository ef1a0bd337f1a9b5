import type { Position } from 'geojson';
import { keyOf } from './geometry';

/** Lines that were cut at whole degrees, joined end to start until they close; those that never close are left out. */
export function joinedRings(lines: readonly (readonly Position[])[]): Position[][] {
  const byStart = new Map<string, (readonly Position[])[]>();
  for (const line of lines) {
    const start = keyOf(line[0] ?? []);
    byStart.set(start, [...(byStart.get(start) ?? []), line]);
  }
  const rings: Position[][] = [];
  const used = new Set<readonly Position[]>();
  for (const line of lines) {
    if (used.has(line)) continue;
    const ring = [...line];
    used.add(line);
    const closed = () => keyOf(ring[0] ?? []) === keyOf(ring.at(-1) ?? []);
    while (!closed()) {
      const next = byStart.get(keyOf(ring.at(-1) ?? []))?.find((candidate) => !used.has(candidate));
      if (next === undefined) break;
      used.add(next);
      ring.push(...next.slice(1));
    }
    if (closed() && ring.length > 3) rings.push(ring);
  }
  return rings;
}
