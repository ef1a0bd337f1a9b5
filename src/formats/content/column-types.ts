import { cellKindOf, type CellKind } from './cell-kind';
import { remembered } from '../values/remembered';
import type { Cell, Table } from './content';

/** The kind of a column's cells. `mixed`: the column's name asks for a kind that most of its cells do not have. */
export type ColumnType = Exclude<CellKind, 'empty'> | 'empty' | 'mixed';

export interface OddCell {
  readonly line: number;
  readonly value: Cell;
  readonly kind: CellKind;
}

export interface ColumnTypes {
  readonly name: string;
  readonly type: ColumnType;
  /** How many cells have a value. */
  readonly filled: number;
  /** The cells whose kind differs from the column's type. A text column has none. */
  readonly odd: readonly OddCell[];
}

/** A row whose values seem to be in the wrong columns. */
export interface ShiftedRow {
  readonly line: number;
  /** The cells of the row that do not fit the type of their column. */
  readonly cells: readonly { readonly column: string; readonly value: Cell }[];
}

/** A column has a type if at least this share of its filled cells has it. */
const MOST = 0.8;

/** The kind of value that a column's name asks for. The name must end in the whole word: `site lat` counts, `flat` does not. */
const PROMISES: readonly (readonly [name: RegExp, kind: CellKind])[] = [
  [/^(?:.*[_ ])?(?:lat|latitude|lon|lng|long|longitude)$/i, 'number'],
  [/^(?:.*[_ ])?(?:url|link|source_url)$/i, 'url'],
];

/** The type of each column, from its cells and its name, and the cells that do not fit the type. */
export function columnTypes({ header, rows }: Table): readonly ColumnTypes[] {
  return header.map((name, column) => {
    const counts = new Map<CellKind, number>();
    const kindOf = remembered(cellKindOf);
    const kinds = rows.map(({ cells }) => {
      const cell = cells[column] ?? '';
      return typeof cell === 'string' ? kindOf(cell) : cellKindOf(cell);
    });
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const filled = rows.length - (counts.get('empty') ?? 0);
    const promised = PROMISES.find(([pattern]) => pattern.test(name))?.[1];
    const [most] = [...counts]
      .filter(([kind]) => kind !== 'empty')
      .toSorted(([, a], [, b]) => b - a);
    const common = most !== undefined && most[1] >= MOST * filled ? most[0] : 'text';
    const type = promised ?? common;
    if (filled === 0) return { name, type: 'empty', filled, odd: [] };
    if (type === 'text') return { name, type, filled, odd: [] };
    const odd = rows.flatMap(({ line, cells }, index) => {
      const kind = kinds[index] ?? 'empty';
      return kind === 'empty' || isAlike(kind, type)
        ? []
        : [{ line, value: cells[column] ?? '', kind }];
    });
    return { name, type: odd.length > filled / 2 ? 'mixed' : type, filled, odd };
  });
}

/** True if the kind fits the type. A year fits a column of dates, and 0 and 1 fit a column of booleans. */
function isAlike(kind: CellKind, type: CellKind): boolean {
  if (kind === type) return true;
  return kind === 'number' && (type === 'date' || type === 'boolean');
}

/**
 * Rows with `least` or more values that do not fit the type of their column. Such values have probably moved to another
 * column. The number of cells does not show it, because these rows have the right number.
 */
export function shiftedRows(table: Table, least = 2): readonly ShiftedRow[] {
  const byLine = new Map<number, { column: string; value: Cell }[]>();
  for (const { name, odd } of columnTypes(table)) {
    for (const { line, value } of odd) {
      const cells = byLine.get(line) ?? [];
      cells.push({ column: name, value });
      byLine.set(line, cells);
    }
  }
  return [...byLine]
    .filter(([, cells]) => cells.length >= least)
    .toSorted(([a], [b]) => a - b)
    .map(([line, cells]) => ({ line, cells }));
}

/** Warns of rows whose values seem to be in the wrong columns, one sentence for each table with such rows. */
export function shiftNotes(tables: readonly Table[]): readonly string[] {
  return tables.flatMap((table) => {
    const lines = shiftedRows(table).map(({ line }) => line);
    return lines.length === 0
      ? []
      : [
          `The cells of ${lines.length === 1 ? 'row' : 'rows'} ${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ' and more' : ''} look shifted against their columns. Compare them with the header.`,
        ];
  });
}
