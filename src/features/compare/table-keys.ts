/** A place in the table body that can take the focus: a link in a cell, or a cell without links. */
export interface Stop {
  readonly row: number;
  readonly column: number;
  /** The index of the link in its cell; 0 for a cell without links. */
  readonly link: number;
}

export interface TableShape {
  readonly rows: number;
  readonly columns: number;
  /** How many links a cell has. */
  readonly linkCount: (row: number, column: number) => number;
}

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The place to which a key moves the focus; null if the key moves nothing. Keys with Alt, Meta or Shift move nothing.
 */
export function stopAfterKey(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Key,
  from: Stop,
  table: TableShape,
  direction: 'ltr' | 'rtl',
): Stop | null {
  if (altKey || metaKey || shiftKey) return null;
  const [lastRow, lastColumn] = [table.rows - 1, table.columns - 1];
  if (ctrlKey) return cornerOf(key, lastRow, lastColumn);
  const rightwards = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return cellAt(from.row, from.column + rightwards, table);
    case 'ArrowLeft':
      return cellAt(from.row, from.column - rightwards, table);
    case 'ArrowDown':
      return stopBelow(from, table);
    case 'ArrowUp':
      return stopAbove(from, table);
    case 'Home':
      return cellAt(from.row, 0, table);
    case 'End':
      return cellAt(from.row, lastColumn, table);
    default:
      return null;
  }
}

function cornerOf(key: string, lastRow: number, lastColumn: number): Stop | null {
  if (key === 'Home') return { row: 0, column: 0, link: 0 };
  return key === 'End' ? { row: lastRow, column: lastColumn, link: 0 } : null;
}

function cellAt(row: number, column: number, { rows, columns }: TableShape): Stop | null {
  const exists = row >= 0 && row < rows && column >= 0 && column < columns;
  return exists ? { row, column, link: 0 } : null;
}

/** The links of a cell are below each other: the next stop is the next link, and after the last link the next row. */
function stopBelow({ row, column, link }: Stop, table: TableShape): Stop | null {
  if (link + 1 < table.linkCount(row, column)) return { row, column, link: link + 1 };
  return cellAt(row + 1, column, table);
}

function stopAbove({ row, column, link }: Stop, table: TableShape): Stop | null {
  if (link > 0) return { row, column, link: link - 1 };
  const above = cellAt(row - 1, column, table);
  return above && { ...above, link: Math.max(0, table.linkCount(row - 1, column) - 1) };
}

/** The stop at an element of the table body; null for an element outside the cells. */
export function stopOf(target: EventTarget | null): Stop | null {
  const cell = target instanceof Element ? target.closest('tbody :is(td, th)') : null;
  if (!(cell instanceof HTMLTableCellElement)) return null;
  const row = cell.closest('tr')?.sectionRowIndex ?? 0;
  const link = [...cell.querySelectorAll('a')].findIndex((anchor) => anchor === target);
  return { row, column: cell.cellIndex, link: Math.max(0, link) };
}

/** Focuses the link at a stop, or the cell if it has no links. */
export function focusStop(table: HTMLTableElement, { row, column, link }: Stop): void {
  const cell = table.tBodies[0]?.rows[row]?.cells[column];
  (cell?.querySelectorAll('a')[link] ?? cell)?.focus();
}
