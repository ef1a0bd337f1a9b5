import type { Stop } from './table-keys';

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
