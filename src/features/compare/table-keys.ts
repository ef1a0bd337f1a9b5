/** A position in the table body that can have the focus: a link in a cell, or a cell without links. */
export interface FocusStop {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** The index of the link in its cell; 0 for a cell without links. */
  readonly linkIndex: number;
}

export interface TableShape {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Returns the number of links in a cell. */
  readonly linkCountOf: (rowIndex: number, columnIndex: number) => number;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The focus stop to which a key moves the focus. Null if the key does not move it. Keys with Alt, Meta or Shift never
 * move it.
 */
export function stopAfterKey(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress,
  from: FocusStop,
  table: TableShape,
  direction: 'ltr' | 'rtl',
): FocusStop | null {
  if (altKey || metaKey || shiftKey) return null;
  const [lastRow, lastColumn] = [table.rowCount - 1, table.columnCount - 1];
  if (ctrlKey) return stopInCorner(key, lastRow, lastColumn);
  const rightwards = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return stopAtCell(from.rowIndex, from.columnIndex + rightwards, table);
    case 'ArrowLeft':
      return stopAtCell(from.rowIndex, from.columnIndex - rightwards, table);
    case 'ArrowDown':
      return stopBelow(from, table);
    case 'ArrowUp':
      return stopAbove(from, table);
    case 'Home':
      return stopAtCell(from.rowIndex, 0, table);
    case 'End':
      return stopAtCell(from.rowIndex, lastColumn, table);
    default:
      return null;
  }
}

function stopInCorner(key: string, lastRow: number, lastColumn: number): FocusStop | null {
  if (key === 'Home') return { rowIndex: 0, columnIndex: 0, linkIndex: 0 };
  return key === 'End' ? { rowIndex: lastRow, columnIndex: lastColumn, linkIndex: 0 } : null;
}

function stopAtCell(
  rowIndex: number,
  columnIndex: number,
  { rowCount, columnCount }: TableShape,
): FocusStop | null {
  const exists =
    rowIndex >= 0 && rowIndex < rowCount && columnIndex >= 0 && columnIndex < columnCount;
  return exists ? { rowIndex, columnIndex, linkIndex: 0 } : null;
}

/** The stop below a given stop: the next link in the same cell, or else the cell in the next row. */
function stopBelow(
  { rowIndex, columnIndex, linkIndex }: FocusStop,
  table: TableShape,
): FocusStop | null {
  if (linkIndex + 1 < table.linkCountOf(rowIndex, columnIndex))
    return { rowIndex, columnIndex, linkIndex: linkIndex + 1 };
  return stopAtCell(rowIndex + 1, columnIndex, table);
}

function stopAbove(
  { rowIndex, columnIndex, linkIndex }: FocusStop,
  table: TableShape,
): FocusStop | null {
  if (linkIndex > 0) return { rowIndex, columnIndex, linkIndex: linkIndex - 1 };
  const above = stopAtCell(rowIndex - 1, columnIndex, table);
  return (
    above && { ...above, linkIndex: Math.max(0, table.linkCountOf(rowIndex - 1, columnIndex) - 1) }
  );
}

/** The focus stop that contains an element; null if the element is not in a cell of the table body. */
export function stopOf(target: EventTarget | null): FocusStop | null {
  const cell = target instanceof Element ? target.closest('tbody :is(td, th)') : null;
  if (!(cell instanceof HTMLTableCellElement)) return null;
  const rowIndex = cell.closest('tr')?.sectionRowIndex ?? 0;
  const linkIndex = [...cell.querySelectorAll('a')].findIndex((anchor) => anchor === target);
  return { rowIndex, columnIndex: cell.cellIndex, linkIndex: Math.max(0, linkIndex) };
}

/** Focuses the link at a stop, or the cell if it has no links. */
export function focusStop(
  table: HTMLTableElement,
  { rowIndex, columnIndex, linkIndex }: FocusStop,
): void {
  const cell = table.tBodies[0]?.rows[rowIndex]?.cells[columnIndex];
  (cell?.querySelectorAll('a')[linkIndex] ?? cell)?.focus();
}
