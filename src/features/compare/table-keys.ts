/** Where the keyboard's focus can stand in the body of a table: at a link of a cell, or at a cell without any. */
export interface Stop {
  readonly row: number;
  readonly column: number;
  /** Which of the cell's links; 0 where it has none. */
  readonly link: number;
}

export interface TableShape {
  readonly rows: number;
  readonly columns: number;
  readonly linksAt: (row: number, column: number) => number;
}

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The stop that a key leads to; null where it leads nowhere. With Alt, Shift or Meta the key belongs to the browser or
 * to a screen reader, which has keys of its own for tables.
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
  const onwards = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return cellAt(from.row, from.column + onwards, table);
    case 'ArrowLeft':
      return cellAt(from.row, from.column - onwards, table);
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

/** The links of a cell stand below each other, so that up and down reach them all. */
function stopBelow({ row, column, link }: Stop, table: TableShape): Stop | null {
  if (link + 1 < table.linksAt(row, column)) return { row, column, link: link + 1 };
  return cellAt(row + 1, column, table);
}

function stopAbove({ row, column, link }: Stop, table: TableShape): Stop | null {
  if (link > 0) return { row, column, link: link - 1 };
  const above = cellAt(row - 1, column, table);
  return above && { ...above, link: Math.max(0, table.linksAt(row - 1, column) - 1) };
}

/** Where in the body of its table an element stands; null where it stands in no cell. */
export function stopOf(target: EventTarget | null): Stop | null {
  const cell = target instanceof Element ? target.closest('tbody :is(td, th)') : null;
  if (!(cell instanceof HTMLTableCellElement)) return null;
  const row = cell.closest('tr')?.sectionRowIndex ?? 0;
  const link = [...cell.querySelectorAll('a')].findIndex((one) => one === target);
  return { row, column: cell.cellIndex, link: Math.max(0, link) };
}

/** A cell without a link is focused itself. */
export function focusStop(table: HTMLTableElement, { row, column, link }: Stop): void {
  const cell = table.tBodies[0]?.rows[row]?.cells[column];
  (cell?.querySelectorAll('a')[link] ?? cell)?.focus();
}
