import type { Remark } from '../../claims/check/read';
import type { MapFile } from '../../claims/check/schema';
import type { Field } from './fields';

/** A warning about a map that was made of rows, in words of a table. */
export interface RowWarning {
  /** The sheet of a map whose sheets are joined by ids. */
  readonly sheet?: string;
  /** The row that made the record, the first one if there are several; null if it is about the whole map. */
  readonly row: number | null;
  /** The column as the file calls it; null if no column holds it. */
  readonly column: string | null;
  readonly message: string;
}

/** For each record that was made of rows, the first row. */
export type RowsOfRecords = ReadonlyMap<object, number>;
/** The columns of a table by field, as the file calls them. */
export type ColumnNames = ReadonlyMap<Field, string>;

/** What is known of the rows that a map was made of. */
interface MadeOfRows {
  readonly rowOf: RowsOfRecords;
  /** Events whose rows give no type: of the word that stands for it, no row can be named. */
  readonly untyped: ReadonlySet<object>;
  readonly columns?: ColumnNames | undefined;
}

/** Tells remarks on a map by the rows that it was made of, in the order of the rows. */
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

/** The innermost record on a path that was made of a row; null if there is none. */
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

/** For a member of the map file: the fields of a table whose cells became its value. */
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

/** Names of a site and of an event have columns of their own. Those of an actor can stand in several. */
function nameFields(path: Remark['path']): readonly Field[] {
  if (path.at(-1) !== 'name') return [];
  if (path.includes('events')) return ['event'];
  return path.includes('features') ? ['site'] : [];
}
