/** Points that are sorted into groups. A point is an index of the columns. */
export interface GroupedPoints {
  /** The positions, in pixels of the world at one zoom. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** The order in which points become the first of a group. It has each point that is to be in a group, once. */
  readonly order: Int32Array;
  /** 1 for a point that is a group of its own. */
  readonly isApart: Uint8Array;
  /** The largest distance of a point from the first point of its group, in pixels. The distance itself is too large. */
  readonly reach: number;
}

/**
 * For each point, the first point of its group, or -1 if `order` does not have the point. A point joins the nearest group
 * whose first point is within reach.
 */
export function groupPoints({ xs, ys, order, isApart, reach }: GroupedPoints): Int32Array {
  const firstOfGroup = new Int32Array(xs.length).fill(-1);
  const cellOf = (pixels: number): number => Math.floor(pixels / reach);
  // Each slot has a linked list of first points. Cells may share a slot, because the distance is compared anyway.
  const mask = 2 ** Math.ceil(Math.log2(2 * order.length + 2)) - 1;
  const slotOf = (column: number, row: number): number =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask;
  const firstInSlot = new Int32Array(mask + 1).fill(-1);
  const nextInSlot = new Int32Array(xs.length).fill(-1);
  const nearestFirst = (x: number, y: number): number => {
    const [column, row] = [cellOf(x), cellOf(y)];
    let [nearest, leastDistance] = [-1, reach * reach];
    for (let cell = 0; cell < 9; cell += 1) {
      let first =
        firstInSlot[slotOf(column - 1 + (cell % 3), row - 1 + Math.floor(cell / 3))] ?? -1;
      for (; first >= 0; first = nextInSlot[first] ?? -1) {
        const distance = ((xs[first] ?? 0) - x) ** 2 + ((ys[first] ?? 0) - y) ** 2;
        if (distance < leastDistance) [nearest, leastDistance] = [first, distance];
      }
    }
    return nearest;
  };
  for (const point of order) {
    const [x, y] = [xs[point] ?? 0, ys[point] ?? 0];
    const first = isApart[point] === 1 ? -1 : nearestFirst(x, y);
    firstOfGroup[point] = first < 0 ? point : first;
    if (first >= 0 || isApart[point] === 1) continue;
    const slot = slotOf(cellOf(x), cellOf(y));
    nextInSlot[point] = firstInSlot[slot] ?? -1;
    firstInSlot[slot] = point;
  }
  return firstOfGroup;
}
