import type { Table } from '../content/content';
import { quotedList } from '../content/lists';
import { tablesOf } from '../content/record-table';
import { comparableName } from './fields';
import type { Format } from './format';
import type { FormatResult } from './imported';
import { rowsOfTable, type TableFormat } from './table-rows';

/** A table format that is recognised by its columns. */
export interface TableKind extends TableFormat {
  readonly id: string;
  readonly name: string;
  /** The columns by which the format is recognised. All must be present, in any order. */
  readonly needs: readonly string[];
  /** Sentences about the whole file for the person. */
  readonly notesOf?: (table: Table, result: FormatResult) => readonly string[];
}

/** Makes a format of a kind of table. A list of records in JSON counts as a table. */
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

/** True if the table has all the named columns, whatever their order, case and spacing. */
export function hasColumns(table: Table, names: readonly string[]): boolean {
  const given = comparableNames.get(table) ?? new Set(table.header.map(comparableName));
  comparableNames.set(table, given);
  return names.every((name) => given.has(comparableName(name)));
}

/** Names the sheets that are not read. Empty if there is no other sheet. */
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
