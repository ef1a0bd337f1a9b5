import type { Remark } from '../../claims/check/read';
import type { MapFile } from '../../claims/check/schema';
import type { Field } from './fields';

/** A warning about a map made of rows. It names the row and the column of the file. */
export interface RowWarning {
  /** The name of the sheet, if the file is the sheets of a map. */
  readonly sheet?: string;
  /** The first row of the record. Null if the warning is about the whole map. */
  readonly row: number | null;
  /** The column as the file names it. Null if no column holds the value. */
  readonly column: string | null;
  readonly message: string;
}

/** For each record made of rows: its first row. */
export type RowsOfRecords = ReadonlyMap<object, number>;
/** The names of a table's columns by field, as the file writes them. */
export type ColumnNames = ReadonlyMap<Field, string>;

/** What is known of the rows that made a map. */
interface MadeOfRows {
  readonly rowOf: RowsOfRecords;
  /** Events whose rows give no type. Their type was added by the import, so a warning about it names no row. */
  readonly untyped: ReadonlySet<object>;
  readonly columns?: ColumnNames | undefined;
}

/** Turns remarks on a map into warnings about the rows that made it, in the order of the rows. */
export function rowWarnings(
  file: MapFile,
  remarks: readonly Remark[],
  { rowOf, untyped, columns = new Map() }: MadeOfRows,
): readonly RowWarning[] {
  return remarks
    .flatMap(({ path, inTable }): readonly RowWarning[] => {
      const record = recordAt(file, path, rowOf);
      if (record !== null && path.at(-1) === 'event_type' && untyped.has(record)) return [];
      const row = record === null ? null : (rowOf.get(record) ?? null);
      return [{ row, column: columnAt(path, columns), message: inTable }];
    })
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** The innermost record on a path that was made of a row. Null if the path has no such record. */
function recordAt(file: MapFile, path: Remark['path'], rowOf: RowsOfRecords): object | null {
  let record: object | null = null;
  let value: unknown = file;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Readonly<Record<string | number, unknown>>)[segment];
    if (typeof value === 'object' && value !== null && rowOf.has(value)) record = value;
  }
  return record;
}

/** For each member of the map file: the fields whose cells gave its value. */
const FIELDS_OF_MEMBERS: Readonly<Record<string, readonly Field[]>> = {
  coordinates: ['latitude', 'longitude', 'position'],
  country: ['country'],
  event_type: ['event_type'],
  sub_event_type: ['sub_event_type'],
  exact: ['quote'],
};

function columnAt(path: Remark['path'], columns: ColumnNames): string | null {
  const fields = FIELDS_OF_MEMBERS[String(path.at(-1))] ?? nameFields(path);
  const names = fields.flatMap((field) => columns.get(field) ?? []);
  return names.length === 0 ? null : names.join(', ');
}

/** The fields of a name. Sites and events have their own column for it. The name of an actor may come from several columns. */
function nameFields(path: Remark['path']): readonly Field[] {
  if (path.at(-1) !== 'name') return [];
  if (path.includes('events')) return ['event'];
  return path.includes('features') ? ['site'] : [];
}
