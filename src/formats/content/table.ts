import { cellText, isBlank } from './cell-kind';
import { columnNamesOf, joinedNames } from './column-names';
import { Refusal, type Cell, type Limits, type Row, type Table } from './content';
import { headerPlaceOf } from './header';

export interface TableOptions {
  readonly headerRow: number | undefined;
  readonly limits: Pick<Limits, 'columns' | 'cells'>;
  readonly epoch?: 1900 | 1904;
}

/** A table, and what the reader found in it, in words for the person. */
export interface FoundTable {
  readonly table: Table;
  readonly found: readonly string[];
}

/**
 * Makes a table of raw rows. It finds the header, names the columns, leaves out empty rows, and marks rows with too many
 * or too few cells.
 * @throws Refusal if there are too many columns or cells.
 */
export function tableOf(
  name: string,
  allRows: readonly Row[],
  { headerRow, limits, epoch }: TableOptions,
): FoundTable {
  const widest = allRows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > limits.columns) {
    throw new Refusal(
      `${name} has ${widest} columns, and at most ${limits.columns} are read; leave out columns, or name the separator`,
    );
  }
  const rows = allRows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const place = headerPlaceOf(rows, headerRow);
  const header = rows[place.headerIndex];
  const second = place.secondIndex === null ? undefined : rows[place.secondIndex];
  const data = rows.slice(place.dataIndex);
  const written = header === undefined ? [] : joinedNames(header.cells, second?.cells ?? []);
  const width = widthOf(written, header?.cells.length ?? 0, data);
  // Short rows are filled up with empty cells. A wide header over many short rows would fill the memory.
  if (width * data.length > limits.cells) {
    throw new Refusal(
      `${name} spans ${data.length} rows and ${width} columns, and at most ${limits.cells} cells are read; leave out columns, or split it`,
    );
  }
  const names = columnNamesOf(written, width);
  const above = rows.slice(
    0,
    Math.max(0, header === undefined ? place.dataIndex : place.headerIndex),
  );
  const hxlRow = place.hxlIndex === null ? undefined : rows[place.hxlIndex];
  const table: Table = {
    name,
    header: names.header,
    headerLine: header?.line ?? null,
    isHeaderAbsent: place.isHeaderAbsent && rows.length > 0,
    hxl:
      hxlRow === undefined ? null : names.header.map((_, column) => tagText(hxlRow.cells[column])),
    rows: data.map((row) => fittedRow(row, width, header === undefined)),
    ...(epoch === undefined ? {} : { epoch }),
    notes: [
      ...(above.length > 0 ? [`left out above the header: ${above.map(rowText).join(' / ')}`] : []),
      ...(header === undefined && rows.length > 0
        ? ['there is no row with names of columns: the first row reads as data']
        : names.notes),
      ...(second === undefined
        ? []
        : [`row ${second.line} is a second row of names: ${rowText(second)}`]),
      ...emptyRowsNote(allRows, rows),
    ],
  };
  return {
    table,
    found: [
      ...(hxlRow === undefined ? [] : ['an HXL row']),
      ...(second === undefined ? [] : ['two header rows']),
      ...(table.isHeaderAbsent ? ['no header'] : []),
      ...(above.length > 0
        ? [above.length === 1 ? 'a title row' : `${above.length} title rows`]
        : []),
    ],
  };
}

/** The number of columns that have a name or a value. Empty, nameless columns at the end do not count. */
function widthOf(written: readonly Cell[], headerCells: number, data: readonly Row[]): number {
  const named = written.findLastIndex((cell) => !isBlank(cell)) + 1;
  const most = headerCells === 0 ? Infinity : headerCells;
  return data.reduce((width, { cells }) => {
    let filled = Math.min(cells.length, most);
    while (filled > width && isBlank(cells[filled - 1])) filled -= 1;
    return Math.max(width, filled);
  }, named);
}

/** The row with exactly `width` cells. It is marked if it had another number of cells. */
function fittedRow(row: Row, width: number, isHeaderless: boolean): Row {
  const { line, cells, why } = row;
  const given = cells.length;
  if (given === width && why === undefined) return row;
  let end = given;
  while (end > width && isBlank(cells[end - 1])) end -= 1;
  const kept = end === given ? cells : cells.slice(0, end);
  const fitted = end < width ? [...kept, ...Array<Cell>(width - end).fill('')] : kept;
  const isOdd = end > width || (given < width && !isHeaderless);
  const whys = [
    ...(why === undefined ? [] : [why]),
    ...(isOdd ? [`${end} ${end === 1 ? 'cell' : 'cells'}, and the header has ${width}`] : []),
  ];
  return whys.length === 0
    ? { line, cells: fitted }
    : { line, cells: fitted, why: whys.join('; ') };
}

const tagText = (cell: Cell | undefined): string => cellText(cell).replace(/\s+/g, '');

function rowText({ cells }: Row): string {
  const text = cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => cellText(cell).replace(/\s+/g, ' ').trim())
    .join(', ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** A note on rows that have separators but no values. Empty lines are not rows, so the note does not count them. */
function emptyRowsNote(allRows: readonly Row[], rows: readonly Row[]): readonly string[] {
  const last = rows.at(-1)?.line ?? 0;
  const empty = allRows.filter(
    ({ line, cells }) => cells.length > 1 && line < last && cells.every(isBlank),
  );
  if (empty.length === 0) return [];
  const lines = empty.slice(0, 8).map(({ line }) => line);
  const more = empty.length > 8 ? ' …' : '';
  return [
    `left out as empty: ${empty.length} ${empty.length === 1 ? 'row' : 'rows'} (${lines.join(', ')}${more})`,
  ];
}
