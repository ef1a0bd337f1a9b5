import type { Content, Table } from '../content/content';
import { isJsonObject, jsonCell, jsonRecords, type JsonObject } from '../content/json-values';
import { recordTable, tablesOf } from '../content/record-table';
import { cellText } from '../content/cell-kind';
import { comparableName } from '../import/fields';
import type { Format } from '../import/format';
import type { FormatResult } from '../import/imported';
import type { ImportOptions } from '../import/options';
import { hasColumns } from '../import/table-kind';
import { rowsOfTable, type TableFormat } from '../import/table-rows';

const EVENT_COLUMNS = ['id', 'date', 'latitude', 'longitude', 'location', 'description'];

const rows: TableFormat = {
  columns: {
    site: ['location'],
    latitude: ['latitude'],
    longitude: ['longitude'],
    event_id: ['id'],
    event_date: ['date'],
    text: ['description'],
    source: ['source#', 'sources'],
  },
  keeps: ['time', 'comments', 'narratives'],
};

/** The events of a timemap (Bellingcat, Forensic Architecture), from its JSON or its workbook. */
export const timemap: Format = {
  id: 'timemap',
  name: 'a timemap',
  isOf: (content) => eventsOf(content) !== null,
  read: readTimemap,
};

function readTimemap(content: Content, options: ImportOptions): FormatResult | string {
  const events = eventsOf(content);
  if (events === null) return 'This is no timemap. Leave out --from.';
  const descriptions = events.header.filter((name) => /^source \d+ description$/.test(name));
  const keeps = [...(rows.keeps ?? []), ...descriptions];
  const result = rowsOfTable(events, { ...rows, keeps }, options);
  return {
    ...result,
    notes: [
      ...result.notes,
      'A timemap says how its dates are written in its settings, and not in this file. Give --date-order if a date can be two days.',
      'Makers of timemaps may move places on purpose, for safety. How well a place is known is therefore unknown.',
    ],
  };
}

/** The table of events, with the documents of each event. Null if the file has no such table. */
function eventsOf(content: Content): Table | null {
  if (content.kind === 'json') {
    const records = jsonRecords(content.value);
    const isEvent = (record: JsonObject): boolean =>
      EVENT_COLUMNS.every((name) => name in record) && Array.isArray(record['sources']);
    return records?.every(isEvent) === true ? recordTable('events', records.map(flat)) : null;
  }
  const tables = tablesOf(content);
  const events = tables.find(
    (table) =>
      hasColumns(table, EVENT_COLUMNS) &&
      (/export_events/i.test(table.name) || hasColumns(table, ['association1'])),
  );
  if (events === undefined) return null;
  const sources = tables.find(
    (table) => table !== events && hasColumns(table, ['id']) && hasAnyPath(table),
  );
  return sources === undefined ? events : withAddresses(events, sources);
}

/** The event with each document and each filter in its own column. */
function flat({ sources, filters, associations, ...others }: JsonObject): JsonObject {
  const documents = (Array.isArray(sources) ? sources : []).flatMap(documentColumns);
  const pairs = (Array.isArray(filters) ? filters : []).flatMap((filter: unknown) =>
    isJsonObject(filter) && typeof filter['key'] === 'string' && filter['key'] !== ''
      ? [[filter['key'], filter['value']] as const]
      : [],
  );
  return {
    ...(Object.fromEntries(pairs) as JsonObject),
    ...others,
    ...(associations === undefined ? {} : { associations }),
    ...(Object.fromEntries(documents) as JsonObject),
  };
}

/** The columns of a document: its address and its description, or the id that refers to it in another file. */
function documentColumns(source: unknown, index: number): readonly (readonly [string, string])[] {
  const column = `source ${index + 1}`;
  if (!isJsonObject(source)) return [[column, cellText(jsonCell(source))]];
  const paths = Array.isArray(source['paths']) ? source['paths'] : [source['path']];
  const [path = '', description = ''] = [paths[0], source['description']].map((value) =>
    cellText(jsonCell(value)).trim(),
  );
  const isHidden = /^hidden$/i.test(path);
  return [
    [column, isHidden ? 'A document that the makers of the timemap keep back' : path],
    [`${column} description`, description],
  ];
}

const PATHS = ['path1', 'path', 'paths', 'url'];
const hasAnyPath = (table: Table): boolean => PATHS.some((name) => hasColumns(table, [name]));

/** The events of a workbook. Ids of documents in the other sheet are replaced by addresses. */
function withAddresses(events: Table, sources: Table): Table {
  const at = (table: Table, name: string): number =>
    table.header.findIndex((one) => comparableName(one) === comparableName(name));
  const path = PATHS.map((name) => at(sources, name)).find((column) => column >= 0) ?? -1;
  const id = at(sources, 'id');
  const addressById = new Map(
    sources.rows.map(({ cells }) => [cellText(cells[id]).trim(), cellText(cells[path]).trim()]),
  );
  const isSource = events.header.map((name) => /^sources?\d*$/.test(comparableName(name)));
  return {
    ...events,
    rows: events.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) =>
        isSource[column] === true
          ? cellText(cell)
              .split(/[,;\n]/)
              .map((one) => addressById.get(one.trim()) ?? one.trim())
              .filter((one) => one !== '')
              .join('\n')
          : cell,
      ),
    })),
  };
}
