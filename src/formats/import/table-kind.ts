import type { Table } from '../content/content';
import { quotedList } from '../content/lists';
import { tablesOf } from '../content/record-table';
import { comparableName } from './fields';
import type { Format } from './format';
import type { FormatResult } from './imported';
import { rowsOfTable, type TableFormat } from './table-rows';

/** A format of tables that is known by its columns. */
export interface TableKind extends TableFormat {
  readonly id: string;
  readonly name: string;
  /** The columns that make the format. All must be there, in any order. */
  readonly needs: readonly string[];
  /** What a person should know of the whole file, one sentence each. */
  readonly notesOf?: (table: Table, result: FormatResult) => readonly string[];
}

/** The format of a kind of table. A list of records in JSON counts as a table. */
export function tableKind(kind: TableKind): Format {
  return {
    id: kind.id,
    name: kind.name,
    isOf: (content) => tablesOf(content).some((table) => hasColumns(table, kind.needs)),
    read: (content, options) => {
      const tables = tablesOf(content);
      const [table] = tables
        .filter((one) => hasColumns(one, kind.needs))
        .toSorted((a, b) => b.rows.length - a.rows.length);
      if (table === undefined) return missingOf(kind, tables);
      const result = rowsOfTable(table, kind, options);
      return {
        ...result,
        notes: [
          ...result.notes,
          ...unreadNotes(tables, table),
          ...(kind.notesOf?.(table, result) ?? []),
        ],
      };
    },
  };
}

const comparableNames = new WeakMap<Table, ReadonlySet<string>>();

/** True if the table has all columns of a set, in any order, case and spacing. */
export function hasColumns(table: Table, names: readonly string[]): boolean {
  const given = comparableNames.get(table) ?? new Set(table.header.map(comparableName));
  comparableNames.set(table, given);
  return names.every((name) => given.has(comparableName(name)));
}

/** Says which sheets are not read beside the one that is. Empty if there is no other. */
export function unreadNotes(tables: readonly Table[], read: Table): readonly string[] {
  const others = tables.filter((table) => table !== read).map(({ name }) => name);
  return others.length === 0
    ? []
    : [`The sheet “${read.name}” is read, and not ${quotedList(others)}.`];
}

function missingOf({ name, needs }: TableKind, [table]: readonly Table[]): string {
  if (table === undefined) return `This is no table of ${name}. Leave out --from.`;
  const missing = needs.filter((column) => !hasColumns(table, [column]));
  return `The file is no table of ${name}: it has no column ${missing.join(', ')}. Leave out --from.`;
}
