import { cellKindOf, type CellKind } from './cell-kind';
import type { Cell, Table } from './content';

/** What a column holds. `mixed` has no kind that most of its cells share, though its name asks for one. */
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
  /** The cells that differ from the type; for a text column none. */
  readonly odd: readonly OddCell[];
}

/** A row in which values seem to stand in other columns than their own. */
export interface ShiftedRow {
  readonly line: number;
  /** The columns whose type the row's value has not, with the value. */
  readonly cells: readonly { readonly column: string; readonly value: Cell }[];
}

/** A column has a type if at least this share of its filled cells has it. */
const MOST = 0.8;

/** What a column's name promises, whatever stands in it. A name that only ends so, such as `last update`, does not count. */
const PROMISES: readonly (readonly [name: RegExp, kind: CellKind])[] = [
  [/^(?:.*[_ ])?(?:lat|latitude|lon|lng|long|longitude)$/i, 'number'],
  [/^(?:.*[_ ])?(?:url|link|source_url)$/i, 'url'],
];

/** The type of each column, by its cells and its name, and the cells that differ from it. */
export function columnTypes({ header, rows }: Table): readonly ColumnTypes[] {
  return header.map((name, column) => {
    const kinds = rows.map(({ cells }) => cellKindOf(cells[column] ?? ''));
    const counts = new Map<CellKind, number>();
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

/** A year is a number among dates, and 0 and 1 are numbers among words for true and false. */
function isAlike(kind: CellKind, type: CellKind): boolean {
  if (kind === type) return true;
  return kind === 'number' && (type === 'date' || type === 'boolean');
}

/**
 * The rows with at least `least` values of another type than their column: the only sign of values that have slid against
 * the header, for such a row has the right number of cells.
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
