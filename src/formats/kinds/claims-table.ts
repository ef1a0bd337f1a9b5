import type { Content, Table, TableContent } from '../content/content';
import type { Format } from '../import/format';
import type { FormatResult } from '../import/imported';
import { missingColumns, missingFields } from '../import/missing-columns';
import type { ImportOptions } from '../import/options';
import { unreadNotes } from '../import/table-kind';
import { rowsOfTable } from '../import/table-rows';

/** Any table with one event or one claim in each row. */
export const claimsTable: Format = {
  id: 'table',
  name: 'a table of claims',
  isOf: ({ kind }) => kind === 'tables',
  read: (content, options) => readTables(content, options),
};

function readTables(content: Content, options: ImportOptions): FormatResult | string {
  if (content.kind !== 'tables') return 'This is no table. Leave out --from.';
  const [table] = tablesByFit(content, options);
  if (table === undefined) return 'The file has no table with rows in it.';
  const missing = missingColumns(table, options);
  if (missing !== null) return missing;
  const result = rowsOfTable(table, {}, options);
  return { ...result, notes: [...unreadNotes(content.tables, table), ...result.notes] };
}

/** The tables, best first: fewest missing columns, then most rows. Other sheets hold notes and code lists. */
const tablesByFit = ({ tables }: TableContent, options: ImportOptions): readonly Table[] =>
  tables.toSorted(
    (a, b) =>
      missingFields(a, options).length - missingFields(b, options).length ||
      b.rows.length - a.rows.length,
  );
