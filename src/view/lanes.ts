import { LowestFirst } from './lowest-first';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A lane for each span so that none overlap: the lowest that is free, so that there are as few as there can be. What ends where another begins leaves it room. */
export function lanesOf(spans: readonly Span[]): readonly number[] {
  const byStart = spans.map((span, index) => ({ ...span, index }));
  const byEnd = byStart.toSorted((a, b) => a.end - b.end || a.index - b.index);
  // The longer of two that begin together is the lower.
  byStart.sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index);
  const lanes = new Array<number>(spans.length).fill(0);
  const free = new LowestFirst();
  let opened = 0;
  let ended = 0;
  for (const { start, index } of byStart) {
    for (let next = byEnd[ended]; next !== undefined && next.end <= start; next = byEnd[++ended])
      free.add(lanes[next.index] ?? 0);
    lanes[index] = free.take() ?? opened++;
  }
  return lanes;
}
