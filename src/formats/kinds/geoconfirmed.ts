import type { Content } from '../content/content';
import { isJsonObject, jsonRecords, type JsonObject } from '../content/json-values';
import { recordTable } from '../content/record-table';
import type { Format } from '../import/format';
import type { ImportedRow, FileMakers } from '../import/imported';
import { shortName } from '../import/short-name';
import type { RowCells } from '../import/row-cells';
import { rowsOfTable, type TableFormat } from '../import/table-rows';
import { tableKind } from '../import/table-kind';
import { readDateColumn } from '../values/date-column';

const MAKERS: FileMakers = { name: 'GeoConfirmed', url: 'https://geoconfirmed.org/' };
const ASK =
  'GeoConfirmed asks for attribution, and not to copy all of its data. A faction is whom a picture shows, and not who speaks.';
/** These maps show nothing older. An earlier year, such as 1527, is a typing mistake. */
const FIRST_YEAR = 1990;

const rows: TableFormat = {
  makers: MAKERS,
  columns: {
    latitude: ['latitude'],
    longitude: ['longitude'],
    event_id: ['id'],
    event_date: ['date'],
    text: ['description', 'name'],
    source: ['source', 'originalSource'],
  },
  uses: ['name'],
  keeps: [
    ...['faction', 'origin', 'pluscode', 'geolocation', 'equipment', 'equipmentitems'],
    ...['units', 'orbatunits', 'icon'],
  ],
  refuse: (cells) =>
    cells.of('text') === '' ? 'The row has no description, so it claims nothing.' : null,
  finish,
};

const table = tableKind({
  ...rows,
  id: 'geoconfirmed',
  name: 'GeoConfirmed',
  needs: ['date', 'faction', 'latitude', 'longitude', 'pluscode', 'description', 'geolocation'],
  notesOf: () => [ASK],
});

/** GeoConfirmed's CSV with semicolons, and its JSON of placemarks. */
export const geoConfirmed: Format = {
  ...table,
  isOf: (content) => placemarksOf(content) !== null || table.isOf(content),
  read: (content, options) => {
    const placemarks = placemarksOf(content);
    if (placemarks === null) return table.read(content, options);
    if (!placemarks.some(({ description }) => typeof description === 'string'))
      return 'This list of GeoConfirmed has dates and places, and no word of what happened. Take its CSV export instead.';
    const result = rowsOfTable(recordTable('placemarks', placemarks.map(flat)), rows, options);
    return { ...result, notes: [...result.notes, ASK] };
  },
};

/** The placemarks of the JSON: `la` and `lo`, or `coordinates` with the latitude first. Null if the content has none. */
function placemarksOf(content: Content): readonly JsonObject[] | null {
  const records = content.kind === 'json' ? jsonRecords(content.value) : null;
  const isPlacemark = (record: JsonObject): boolean =>
    'date' in record &&
    (('la' in record && 'lo' in record) ||
      (Array.isArray(record['coordinates']) && 'geolocation' in record));
  return records?.every(isPlacemark) === true ? records : null;
}

function flat(placemark: JsonObject): JsonObject {
  const { la, lo, coordinates, ...others } = placemark;
  const [first, second] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  const place = { latitude: la ?? first, longitude: lo ?? second };
  const texts = Object.entries(others).map(([name, value]) => [
    name,
    isJsonObject(value) ? JSON.stringify(value) : value,
  ]);
  return { ...place, ...(Object.fromEntries(texts) as JsonObject) };
}

function finish(row: ImportedRow, cells: RowCells): ImportedRow | string {
  const year = Number(/^\d{4}/.exec(row.event.date)?.[0]);
  if (year < FIRST_YEAR)
    return `The date is in the year ${year}. Look it up in the source, and write the day.`;
  const [claim, ...others] = row.claims;
  if (claim === undefined) return row;
  const [, time, words = claim.text] =
    /^((?:\d{1,2}:)?\d{1,2}:\d\d(?:-(?:\d{1,2}:)?\d{1,2}:\d\d)?) ?- ?([\s\S]+)$/.exec(claim.text) ??
    [];
  // The name of a place follows the plus code: `8G2X+2F Bakhmut, Ukraine`.
  const place = /^[23456789A-Z]{2,8}\+[23456789A-Z]{2,3} (.+)$/i.exec(cells.named('pluscode'))?.[1];
  const name = cells.named('name');
  const isNamed = name !== '' && readDateColumn([name]).dates[0]?.kind !== 'read';
  return {
    ...row,
    site: { ...row.site, ...(place !== undefined && { name: place.trim() }) },
    event: { ...row.event, name: isNamed ? name : shortName(words) || 'Event' },
    claims: [
      {
        ...claim,
        text: words,
        locator: { ...claim.locator, ...(time !== undefined && { time }) },
      },
      ...others,
    ],
  };
}
