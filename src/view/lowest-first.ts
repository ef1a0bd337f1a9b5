/** Numbers of which the lowest is at hand: a binary heap. */
export class LowestFirst {
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
