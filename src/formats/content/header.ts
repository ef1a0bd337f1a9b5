import { cellKindOf, cellText, isBlank } from './cell-kind';
import type { Cell, Row } from './content';

/** Where the header of a table is, and where its data begin. */
export interface HeaderPlace {
  /** The index of the header row. -1 if the table has no header. */
  readonly headerIndex: number;
  /** The index of the first row that is data. */
  readonly dataIndex: number;
  readonly isHeaderAbsent: boolean;
  /** The index of a second header row. Null if there is none. */
  readonly secondIndex: number | null;
  readonly hxlIndex: number | null;
}

const ROWS_LOOKED_AT = 60;

/**
 * Finds the header: the first row that fills at least half as many cells as most rows do. Titles and notes above it have
 * fewer cells. An HXL row and a second header row are looked for below it.
 * @param wanted The line of the header. 0: the table has none. Undefined: find the header.
 */
export function headerPlaceOf(rows: readonly Row[], wanted?: number): HeaderPlace {
  if (wanted === 0) return headerless(0);
  const asked = wanted === undefined ? -1 : rows.findIndex(({ line }) => line >= wanted);
  const headerIndex = asked === -1 ? firstFullRow(rows) : asked;
  const header = rows[headerIndex];
  if (header === undefined) return headerless(0);
  if (asked === -1 && isData(header.cells)) return headerless(headerIndex);
  const below = rows.slice(headerIndex + 1, headerIndex + 4);
  const hxl = below.findIndex(({ cells }) => isHxlRow(cells));
  const isSecond = hxl !== 0 && isSecondHeader(rows, headerIndex);
  const taken = Math.max(hxl + 1, isSecond ? 1 : 0);
  return {
    headerIndex,
    dataIndex: headerIndex + 1 + taken,
    isHeaderAbsent: false,
    secondIndex: isSecond || hxl > 0 ? headerIndex + 1 : null,
    hxlIndex: hxl === -1 ? null : headerIndex + 1 + hxl,
  };
}

const headerless = (dataIndex: number): HeaderPlace => ({
  headerIndex: -1,
  dataIndex,
  isHeaderAbsent: true,
  secondIndex: null,
  hxlIndex: null,
});

const filledCount = (cells: readonly Cell[]): number =>
  cells.filter((cell) => !isBlank(cell)).length;

function firstFullRow(rows: readonly Row[]): number {
  const widths = rows.slice(0, ROWS_LOOKED_AT).map(({ cells }) => filledCount(cells));
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return widths.findIndex((width) => width >= Math.max(1, usual / 2, Math.min(2, usual)));
}

/** True if the cells are probably data, not column names: dates, addresses, decimal numbers, or mostly whole numbers. */
function isData(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cellKindOf(cell) !== 'empty');
  const kinds = filled.map(cellKindOf);
  const isYear = (cell: Cell): boolean => /^(?:1[89]|20)\d\d$/.test(cellText(cell).trim());
  const numbers = filled.filter((cell) => cellKindOf(cell) === 'number' && !isYear(cell));
  const certain =
    kinds.filter((kind) => kind === 'date' || kind === 'url').length +
    numbers.filter((cell) => /[.,]/.test(cellText(cell))).length;
  const all = numbers.length + kinds.filter((kind) => kind === 'date' || kind === 'url').length;
  return (certain > 0 && all >= filled.length / 4) || (all > 1 && all >= filled.length / 2);
}

/** True if every filled cell is an HXL tag such as `#geo+lat`, also written `#geo +lat`. */
function isHxlRow(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const tags = filled.filter((cell) => /^#[a-z][\w+ ]{0,200}$/i.test(cellText(cell).trim()));
  return filled.length > 1 && tags.length === filled.length;
}

/** True if the row below the header has words where later rows have numbers, dates or addresses. */
function isSecondHeader(rows: readonly Row[], headerIndex: number): boolean {
  const second = rows[headerIndex + 1];
  const data = rows.slice(headerIndex + 2, headerIndex + 2 + ROWS_LOOKED_AT);
  if (second === undefined || data.length < 2) return false;
  const isValue = (cell: Cell | undefined): boolean =>
    cell !== undefined && ['number', 'date', 'url'].includes(cellKindOf(cell));
  if (second.cells.some(isValue)) return false;
  const valueColumns = second.cells.flatMap((cell, column) => {
    const filled = data.filter(({ cells }) => !isBlank(cells[column]));
    const values = filled.filter(({ cells }) => isValue(cells[column]));
    return filled.length > 1 && values.length >= 0.9 * filled.length ? [cell] : [];
  });
  const named = valueColumns.filter((cell) => cellKindOf(cell) === 'text');
  return valueColumns.length > 1 && named.length >= 0.6 * valueColumns.length;
}
