/**
 * One list of rows for each row of a table, in two columns. The list of row `i` is `rows[starts[i]]` to before
 * `rows[starts[i + 1]]`.
 */
export interface RowLists {
  /** One entry more than there are lists. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Puts one list for each item into two columns. */
export function rowListsOf<Item>(
  items: readonly Item[],
  rowsOf: (item: Item, index: number) => readonly number[],
): RowLists {
  const starts = new Int32Array(items.length + 1);
  const rows: number[] = [];
  items.forEach((item, index) => {
    for (const row of rowsOf(item, index)) rows.push(row);
    starts[index + 1] = rows.length;
  });
  return { starts, rows: Int32Array.from(rows) };
}

/** The number of rows in the longest list. */
export const longestList = ({ starts }: RowLists): number =>
  starts.reduce((most, start, index) => Math.max(most, start - (starts[index - 1] ?? 0)), 0);

/** The rows of one list. It is a view of the column, not a copy. */
export const rowsAt = ({ starts, rows }: RowLists, index: number): Int32Array =>
  rows.subarray(starts[index], starts[index + 1]);
