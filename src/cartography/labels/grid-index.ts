/** A rectangle in CSS pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True if the boxes share some area. Boxes that only touch share none. */
export const boxesOverlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The box, extended on each side by `by` pixels. */
export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** True if `inner` lies within `outer`. Their edges may touch. */
export const boxContains = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

/** The box of this width and height whose middle is at `x`, `y`. */
export const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/**
 * A spatial index. Each item is in all square cells that its box touches. A search therefore compares an item only with
 * nearby items.
 */
export interface GridIndex<T> {
  readonly insert: (box: Box, item: T) => void;
  /**
   * True if `matches` returns true for any item in the cells of `box`. The search stops at the first such item. It
   * may try an item several times, once in each cell.
   */
  readonly hasMatch: (box: Box, matches: (item: T) => boolean) => boolean;
}

/** One item in a cell's linked list. The latest item is the first in the list. */
interface CellEntry<T> {
  readonly item: T;
  readonly nextEntry: CellEntry<T> | undefined;
}

function hasMatchingEntry<T>(
  first: CellEntry<T> | undefined,
  matches: (item: T) => boolean,
): boolean {
  for (let entry = first; entry !== undefined; entry = entry.nextEntry)
    if (matches(entry.item)) return true;
  return false;
}

/** Makes an empty grid index. @param cellSide The side of a cell, in CSS pixels. */
export function createGridIndex<T>(cellSide: number): GridIndex<T> {
  // Keys: column, then row. One number for both would be too large for a fast key at high zooms.
  const columns = new Map<number, Map<number, CellEntry<T>>>();
  const cellOf = (value: number): number => Math.floor(value / cellSide);
  return {
    insert: ({ left, top, right, bottom }, item) => {
      const [lastColumn, lastRow] = [cellOf(right), cellOf(bottom)];
      for (let column = cellOf(left); column <= lastColumn; column += 1) {
        const rows = columns.get(column) ?? new Map<number, CellEntry<T>>();
        columns.set(column, rows);
        for (let row = cellOf(top); row <= lastRow; row += 1)
          rows.set(row, { item, nextEntry: rows.get(row) });
      }
    },
    hasMatch: ({ left, top, right, bottom }, matches) => {
      const [lastColumn, lastRow] = [cellOf(right), cellOf(bottom)];
      for (let column = cellOf(left); column <= lastColumn; column += 1) {
        const rows = columns.get(column);
        if (rows === undefined) continue;
        for (let row = cellOf(top); row <= lastRow; row += 1)
          if (hasMatchingEntry(rows.get(row), matches)) return true;
      }
      return false;
    },
  };
}
