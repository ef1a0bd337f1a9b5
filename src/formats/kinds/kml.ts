import { kmlRecords, type KmlPlacemark } from '../content/kml';
import type { Content, Table } from '../content/content';
import { columnsByField, FIELD_COLUMNS } from '../import/fields';
import type { Format } from '../import/format';
import type { FormatResult, RowNotTaken } from '../import/imported';
import { missingColumns } from '../import/missing-columns';
import type { ImportOptions } from '../import/options';
import type { SiteGeometry } from '../import/site-of-row';
import { rowsOfTable, type TableFormat } from '../import/table-rows';
import { recordTable } from '../content/record-table';
import { readDateColumn } from '../values/date-column';
import { siteGeometryOf } from './geojson';

/** Placemarks of KML and KMZ, as written by My Maps, ArcGIS, ogr2ogr and others. */
export const kml: Format = {
  id: 'kml',
  name: 'KML',
  isOf: ({ kind }) => kind === 'kml',
  read: readKml,
};

const ROWS: TableFormat = {
  // A placemark with only an address is a site with that name and without a position.
  columns: { ...FIELD_COLUMNS, site: [...FIELD_COLUMNS.site, 'address'] },
  keeps: ['folder', 'icon', 'address'],
};

interface Placed {
  readonly line: number;
  readonly record: Readonly<Record<string, string>>;
  readonly geometry: SiteGeometry | null;
}

function readKml(content: Content, options: ImportOptions): FormatResult | string {
  if (content.kind !== 'kml') return 'This is no KML. Leave out --from.';
  const { placemarks, notTaken: others } = kmlRecords(content.document);
  const notTaken: RowNotTaken[] = others.map(({ name, line, why }, index) => ({
    row: placemarks.length + index + 1,
    why: `“${name}”${line === null ? '' : ` in line ${line}`}: ${why}.`,
  }));
  const placed: Placed[] = [];
  const rowByContent = new Map<string, number>();
  placemarks.forEach((placemark, index) => {
    const line = index + 1;
    const key = JSON.stringify({ ...placemark, folderPath: null, line: null });
    const same = rowByContent.get(key);
    const geometry = siteGeometryOf(placemark.geometry);
    if (same !== undefined)
      notTaken.push({ row: line, why: `Placemark ${same} is the same, in another folder.` });
    else if (placemark.geometryWhy !== null)
      notTaken.push({ row: line, why: `Its place cannot be read: ${placemark.geometryWhy}.` });
    else if (typeof geometry === 'string') notTaken.push({ row: line, why: geometry });
    else {
      rowByContent.set(key, line);
      placed.push({ line, record: recordOf(placemark), geometry });
    }
  });
  return resultOf(placed, notTaken, options);
}

function resultOf(
  placed: readonly Placed[],
  notTaken: readonly RowNotTaken[],
  options: ImportOptions,
): FormatResult | string {
  const lines = placed.map(({ line }) => line);
  const [first] = notTaken;
  if (lines.length === 0 && first !== undefined)
    return `The KML has no placemark that can be a site. The first one: ${first.why}`;
  const written = recordTable(
    options.fileName,
    placed.map(({ record }) => record),
    lines,
  );
  const { records, note } = withDates(placed, written, options);
  const table = recordTable(options.fileName, records, lines);
  const missing = missingColumns(table, options, true);
  if (missing !== null) return missing;
  const geometries = placed.map(({ geometry }) => geometry);
  const result = rowsOfTable(table, ROWS, options, geometries);
  return {
    ...result,
    notTaken: [...notTaken, ...result.notTaken].sort((a, b) => a.row - b.row),
    notes: [...result.notes, ...(note === null ? [] : [note])],
  };
}

/** A placemark as a record: its own texts, then its attributes. Programs write attributes in different elements. */
function recordOf(placemark: KmlPlacemark): Readonly<Record<string, string>> {
  const { name, description, descriptionTable, data, folderPath, links } = placemark;
  const lines = linesWithNames(description);
  const attributes = [...lines, ...descriptionTable, ...data].filter((one) => one.name !== '');
  // An object without a prototype can hold an attribute called `__proto__`.
  const record = Object.create(null) as Record<string, string>;
  record['name'] = name;
  if (descriptionTable.length === 0 && lines.length === 0) record['description'] = description;
  if (folderPath.length > 0) record['folder'] = folderPath.join(' / ');
  if (placemark.address !== '') record['address'] = placemark.address;
  if (placemark.styleUrl !== '') record['icon'] = placemark.styleUrl;
  if (placemark.timeStamp !== '') record['event_date'] = placemark.timeStamp;
  if (placemark.timeBegin !== '') record['event_date'] = placemark.timeBegin;
  if (placemark.timeEnd !== '') record['event_end'] = placemark.timeEnd;
  links.forEach((link, at) => (record[`link ${at + 1}`] = link));
  for (const attribute of attributes) {
    // An attribute called "name" is not the name of the placemark.
    const isOwn = Object.hasOwn(record, attribute.name) && attribute.name !== 'event_date';
    const key =
      isOwn && record[attribute.name] !== '' ? `${attribute.name} (data)` : attribute.name;
    if (attribute.value !== '') record[key] = attribute.value;
  }
  return record;
}

/** The entries of a description that lists all columns as `name: value`, as in My Maps. Empty if any line has another form. */
function linesWithNames(description: string): readonly { name: string; value: string }[] {
  const lines = description.split('\n').map((line) => /^([^:]{1,60}): ?(.*)$/.exec(line));
  if (lines.length < 2 || lines.some((line) => line === null)) return [];
  return lines.map((line) => ({ name: line?.[1]?.trim() ?? '', value: line?.[2]?.trim() ?? '' }));
}

/** If no time and no column gives dates, the placemarks' names may be dates, as in GeoConfirmed's files. */
function withDates(
  placed: readonly Placed[],
  table: Table,
  { mapping }: ImportOptions,
): { readonly records: readonly Placed['record'][]; readonly note: string | null } {
  const records = placed.map(({ record }) => record);
  const { byField } = columnsByField(table.header, { mapping });
  if (byField.has('event_date') || byField.has('year')) {
    const [at = -1] = byField.get('event_date') ?? [];
    const dated = table.header.findIndex((name) => /^(?:date|when|date of event)$/i.test(name));
    const other = dated === at ? undefined : table.header[dated];
    const filled = records.map((record) => {
      const date = other === undefined ? undefined : record[other];
      return record['event_date'] === undefined && date !== undefined
        ? { ...record, event_date: date }
        : record;
    });
    return { records: filled, note: null };
  }
  const dates = readDateColumn(records.map(({ name = '' }) => name)).dates;
  const read = dates.filter(({ kind }) => kind === 'read').length;
  if (read === 0 || read < 0.8 * records.length) return { records, note: null };
  return {
    records: records.map(({ name = '', ...others }, at) =>
      dates[at]?.kind === 'read'
        ? { ...others, event_date: name }
        : { ...others, name, event_date: '' },
    ),
    note: 'The names of the placemarks are read as their dates.',
  };
}
