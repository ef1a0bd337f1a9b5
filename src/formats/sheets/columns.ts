/** Any value that JSON can hold. */
type Json =
  string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** A record as one row of a sheet. The key is the column, the value the cell. */
export type SheetRow = Readonly<Record<string, string | number>>;

const LIST_SEPARATOR = '; ';

/** Members that are written as JSON, because their values do not fit into a table. */
const JSON_MEMBERS: ReadonlySet<string> = new Set(['geometry', 'rings', 'bbox']);

/** Columns whose cells are numbers. All other cells are text. */
const NUMBER_COLUMNS: ReadonlySet<string> = new Set([
  'where_prec',
  'coordinateUncertaintyInMeters',
  'locations',
  'locator.paragraph',
  'locator.row',
  'count.low',
  'count.best',
  'count.high',
  'place.where_prec',
  'place.coordinateUncertaintyInMeters',
  // GIS programs write these members for a whole map.
  'xy_coordinate_resolution',
  'z_coordinate_resolution',
]);

/** Columns whose cells are lists. A cell can also hold texts by language. */
const LIST_COLUMNS: ReadonlySet<string> = new Set([
  'actors',
  'targets',
  'via',
  'alsoAbout',
  'names_actors',
  'georeferenceSources',
  'alternateNames',
  'confirms.list',
  'disputes.list',
  'contrasts.list',
  'qualifies.list',
  'corrects.list',
]);

/** A record as a row. An inner object becomes columns such as `name.ar`; a list becomes one cell. */
export function rowOfRecord(record: JsonObject, before = ''): SheetRow {
  return Object.fromEntries(
    Object.entries(record).flatMap(([member, value]) => cellsOf(`${before}${member}`, value)),
  );
}

function cellsOf(column: string, value: Json): readonly (readonly [string, string | number])[] {
  if (JSON_MEMBERS.has(column.split('.').at(-1) ?? '') && typeof value === 'object')
    return [[column, JSON.stringify(value)]];
  if (typeof value === 'number' || typeof value === 'string') return [[column, value]];
  if (Array.isArray(value)) return [[column, listText(value)]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(rowOfRecord(value as JsonObject, `${column}.`));
  return [[column, JSON.stringify(value)]];
}

/** A list as one cell, separated by semicolons. It is JSON if an entry contains a semicolon or could be misread. */
function listText(list: readonly Json[]): string {
  const plain = list.filter(
    (entry) => typeof entry === 'string' && entry.trim() === entry && /^[^;[]+$/.test(entry),
  ) as readonly string[];
  return plain.length === list.length && list.length > 0
    ? plain.join(LIST_SEPARATOR)
    : JSON.stringify(list);
}

/** The record of a row: the inverse of `rowOfRecord`. Blank cells are left out. */
export function recordOfRow(row: SheetRow): Record<string, Json> {
  const record: Record<string, Json> = {};
  for (const [column, cell] of Object.entries(row)) {
    if (cell === '') continue;
    const [first = '', ...rest] = column.split('.');
    const path = first === 'other' ? ['other', rest.join('.')] : [first, ...rest];
    setAt(record, path, valueOf(column, cell));
  }
  return record;
}

function setAt(record: Record<string, Json>, path: readonly string[], value: Json): void {
  const [member = '', ...rest] = path;
  if (rest.length === 0) {
    Object.defineProperty(record, member, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
    return;
  }
  const inside = Object.hasOwn(record, member) ? record[member] : undefined;
  const object = (typeof inside === 'object' && inside !== null ? inside : {}) as Record<
    string,
    Json
  >;
  setAt(object, rest, value);
  record[member] = object;
}

function valueOf(column: string, cell: string | number): Json {
  const isOther = column.startsWith('other.');
  if (!isOther && NUMBER_COLUMNS.has(column)) return numberOf(cell);
  const text = String(cell);
  if (!isOther && JSON_MEMBERS.has(column.split('.').at(-1) ?? '')) return jsonOf(text);
  if (LIST_COLUMNS.has(column)) return listOf(text);
  return text;
}

function numberOf(cell: string | number): Json {
  const number = typeof cell === 'number' ? cell : Number(cell.trim());
  return Number.isFinite(number) ? number : cell;
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function listOf(text: string): Json {
  const list = text.startsWith('[') ? jsonOf(text) : null;
  return Array.isArray(list)
    ? (list as readonly Json[])
    : text.split(';').map((entry) => entry.trim());
}
