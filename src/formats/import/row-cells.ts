import { cellText } from '../content/cell-kind';
import type { Row } from '../content/content';
import { comparableName, type ColumnsByField, type Field } from './fields';

/** The cells of one row, by field or by column name. Texts are trimmed; a blank cell is the empty string. */
export interface RowCells {
  of(field: Field): string;
  /** All cells of a field that may have several columns. */
  allOf(field: Field): readonly string[];
  /** The cell of a column by its name. Case, spaces and punctuation do not matter. */
  named(column: string): string;
}

/** Returns a function that gives the cells of each row of a table with this header. */
export function rowCellsOf(
  header: readonly string[],
  { byField }: Pick<ColumnsByField, 'byField'>,
): (row: Row) => RowCells {
  const columns = new Columns(header, byField);
  return (row) => new CellsOfRow(row, columns);
}

/** The columns of a table by field and by name. Each name that is asked for is looked up once. */
class Columns {
  readonly byField: ReadonlyMap<Field, readonly number[]>;
  readonly #byComparableName = new Map<string, number>();
  readonly #byName = new Map<string, number | undefined>();

  constructor(header: readonly string[], byField: ReadonlyMap<Field, readonly number[]>) {
    this.byField = byField;
    header.forEach((name, at) => {
      const key = comparableName(name);
      if (!this.#byComparableName.has(key)) this.#byComparableName.set(key, at);
    });
  }

  named(name: string): number | undefined {
    if (!this.#byName.has(name))
      this.#byName.set(name, this.#byComparableName.get(comparableName(name)));
    return this.#byName.get(name);
  }
}

/** A class, because a table has many rows, and functions for each row would cost more than its cells. */
class CellsOfRow implements RowCells {
  readonly #row: Row;
  readonly #columns: Columns;

  constructor(row: Row, columns: Columns) {
    this.#row = row;
    this.#columns = columns;
  }

  of(field: Field): string {
    for (const at of this.#columns.byField.get(field) ?? []) {
      const text = this.#textAt(at);
      if (text !== '') return text;
    }
    return '';
  }

  allOf(field: Field): readonly string[] {
    const texts = (this.#columns.byField.get(field) ?? []).map((at) => this.#textAt(at));
    return texts.filter((text) => text !== '');
  }

  named(column: string): string {
    const at = this.#columns.named(column);
    return at === undefined ? '' : this.#textAt(at);
  }

  #textAt(at: number): string {
    return cellText(this.#row.cells[at]).trim();
  }
}
