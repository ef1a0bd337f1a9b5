import { LIMITS, limitsOfTable, Refusal, type Content, type Table } from './content';
import { jsonCell, jsonRecords, type JsonObject } from './json-values';

/** Bytes of the shortest JSON member, name included. */
const BYTES_OF_MEMBER = 10;

/**
 * A table of objects. Its columns are all names that any object has. Rows count from 1.
 * @param lines The line of each record in its file. If missing, rows are numbered by their index in the list.
 * @throws Refusal if the table has too many columns or cells: each record may have names that no other record has.
 */
export function recordTable(
  name: string,
  records: readonly JsonObject[],
  lines?: readonly number[],
): Table {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))].filter(
    (column) => column.trim() !== '',
  );
  const filled = records.reduce((sum, record) => sum + Object.keys(record).length, 0);
  const { columns, cells } = limitsOfTable(LIMITS, filled * BYTES_OF_MEMBER);
  if (header.length > columns || header.length * records.length > cells)
    throw new Refusal(
      `${records.length} records have ${header.length} names of columns together, and at most ${columns} columns and ${cells} cells are read of so few values; split the file`,
    );
  return {
    name,
    header,
    headerLine: null,
    isHeaderAbsent: false,
    hxl: null,
    rows: records.map((record, index) => ({
      line: lines?.[index] ?? index + 1,
      cells: header.map((column) =>
        Object.hasOwn(record, column) ? jsonCell(record[column]) : '',
      ),
    })),
    notes: [],
  };
}

const tableByValue = new WeakMap<object, readonly Table[]>();

/** The tables of a file: its sheets, or its list of records as one table. */
export function tablesOf(content: Content): readonly Table[] {
  if (content.kind === 'tables') return content.tables;
  if (content.kind !== 'json' || typeof content.value !== 'object' || content.value === null)
    return [];
  const known = tableByValue.get(content.value);
  if (known !== undefined) return known;
  const records = jsonRecords(content.value);
  const tables = records === null ? [] : [recordTable('records', records)];
  tableByValue.set(content.value, tables);
  return tables;
}
