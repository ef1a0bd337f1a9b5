import type { Content, TableContent } from '../content/content';
import type { Format } from '../import/format';
import type { FormatResult } from '../import/imported';
import { missingColumns } from '../import/missing-columns';
import type { ImportOptions } from '../import/options';
import { rowsOfTable } from '../import/table-rows';

/** Any table with one event or claim a row. */
export const claimsTable: Format = {
  id: 'table',
  name: 'a table of claims',
  isOf: ({ kind }) => kind === 'tables',
  read: (content, options) => readTables(content, options),
};

function readTables(content: Content, options: ImportOptions): FormatResult | string {
  if (content.kind !== 'tables') return 'This is no table. Leave out --from.';
  const table = mainTable(content);
  if (table === undefined) return 'The file has no table with rows in it.';
  const missing = missingColumns(table.header, options);
  return missing ?? rowsOfTable(table, {}, options);
}

/** The table with the most rows. Other sheets hold terms, lists and citations. */
const mainTable = ({ tables }: TableContent) =>
  tables.toSorted((a, b) => b.rows.length - a.rows.length)[0];
