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
  const free = new MinHeap();
  let opened = 0;
  let ended = 0;
  for (const { start, index } of byStart) {
    for (let next = byEnd[ended]; next !== undefined && next.end <= start; next = byEnd[++ended])
      free.add(lanes[next.index] ?? 0);
    lanes[index] = free.take() ?? opened++;
  }
  return lanes;
}

/** Numbers of which the lowest is at hand: a binary heap. */
export class MinHeap {
  readonly #heap: number[] = [];

  add(value: number): void {
    const heap = this.#heap;
    let at = heap.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#at(parent) <= value) break;
      heap[at] = this.#at(parent);
      at = parent;
    }
    heap[at] = value;
  }

  /** The lowest, which is no longer there. */
  take(): number | undefined {
    const heap = this.#heap;
    const lowest = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return lowest;
    let at = 0;
    for (let child = this.#lowerChild(at); this.#at(child) < last; child = this.#lowerChild(at)) {
      heap[at] = this.#at(child);
      at = child;
    }
    heap[at] = last;
    return lowest;
  }

  #lowerChild(parent: number): number {
    const left = 2 * parent + 1;
    return this.#at(left + 1) < this.#at(left) ? left + 1 : left;
  }

  #at(index: number): number {
    return this.#heap[index] ?? Infinity;
  }
}
