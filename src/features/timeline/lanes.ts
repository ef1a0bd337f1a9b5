/** A span of time. Its numbers may have any unit of time. */
interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Assigns each span a lane, and returns the lane numbers, from 0. Spans in one lane may touch but do not overlap. Each
 * span gets the free lane with the lowest number, so the number of lanes is as small as possible.
 */
export function laneNumbersOf(spans: readonly TimeSpan[]): readonly number[] {
  const byStart = spans.map((span, index) => ({ ...span, index }));
  const byEnd = byStart.toSorted((a, b) => a.end - b.end || a.index - b.index);
  // If two spans have the same start, the longer one gets the lower lane number.
  byStart.sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index);
  const lanes = new Array<number>(spans.length).fill(0);
  const freeLanes = new MinHeap();
  let laneCount = 0;
  let endedCount = 0;
  for (const { start, index } of byStart) {
    for (
      let next = byEnd[endedCount];
      next !== undefined && next.end <= start;
      next = byEnd[++endedCount]
    )
      freeLanes.add(lanes[next.index] ?? 0);
    lanes[index] = freeLanes.takeLowest() ?? laneCount++;
  }
  return lanes;
}

/** A binary heap of numbers, which returns its lowest number first. */
export class MinHeap {
  readonly #heap: number[] = [];

  add(value: number): void {
    const heap = this.#heap;
    let nodeIndex = heap.push(value) - 1;
    while (nodeIndex > 0) {
      const parent = (nodeIndex - 1) >> 1;
      if (this.#at(parent) <= value) break;
      heap[nodeIndex] = this.#at(parent);
      nodeIndex = parent;
    }
    heap[nodeIndex] = value;
  }

  /** Removes and returns the lowest number; undefined if the heap is empty. */
  takeLowest(): number | undefined {
    const heap = this.#heap;
    const lowest = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return lowest;
    let nodeIndex = 0;
    for (
      let child = this.#lowerChild(nodeIndex);
      this.#at(child) < last;
      child = this.#lowerChild(nodeIndex)
    ) {
      heap[nodeIndex] = this.#at(child);
      nodeIndex = child;
    }
    heap[nodeIndex] = last;
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
