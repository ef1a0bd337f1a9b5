import { cellText } from '../content/cell-kind';
import type { Content, Table } from '../content/content';
import { isJsonObject } from '../content/json-values';
import { tablesOf } from '../content/record-table';
import type { Format } from '../import/format';
import { hasColumns } from '../import/table-kind';

/** A kind of content that looks like events but is not, and the sentence that says so. */
interface Lookalike {
  readonly isOf: (content: Content) => boolean;
  readonly why: string;
}

const anyTable =
  (test: (table: Table) => boolean) =>
  (content: Content): boolean =>
    tablesOf(content).some(test);

const hasAnyOf = (table: Table, names: readonly string[]): boolean =>
  names.some((name) => hasColumns(table, [name]));

/** Columns that tables of events have, but tables of counts do not. */
const EVENT_COLUMNS = ['event_date', 'date', 'day', 'actor1', 'notes', 'description', 'text'];

const isCountedByMonth = (table: Table): boolean =>
  hasColumns(table, ['month', 'year']) &&
  hasAnyOf(table, ['events', 'incidents', 'event_count', 'number of events']) &&
  !hasAnyOf(table, EVENT_COLUMNS);

const isGazetteer = (table: Table): boolean =>
  hasAnyOf(table, ['geonameid', 'geonames id', 'osm_id', 'wikidata', 'pcode', 'feature_code']) &&
  hasAnyOf(table, ['latitude', 'lat', 'y']) &&
  hasAnyOf(table, ['name', 'asciiname', 'toponym', 'place']) &&
  !hasAnyOf(table, [...EVENT_COLUMNS, 'event date', 'year', 'event_type', 'event type']);

/** The sheet of claims that `strike-map export` writes as CSV. */
const isSheetOfClaims = (table: Table): boolean =>
  hasColumns(table, ['site', 'event', 'id', 'claimant', 'attribution', 'about', 'source']) &&
  !hasAnyOf(table, ['event_date', 'date', 'year']);

/** GDELT files have no column names. They are recognised by the number of columns and by eight-digit days in the second one. */
const isGdelt = ({ isHeaderAbsent, header, rows }: Table): boolean =>
  isHeaderAbsent &&
  (header.length === 58 || header.length === 61) &&
  rows.slice(0, 5).every(({ cells }) => /^\d{8}$/.test(cellText(cells[1])));

const LOOKALIKES: readonly Lookalike[] = [
  {
    isOf: anyTable((table) =>
      hasColumns(table, ['week', 'event_type', 'events', 'centroid_latitude']),
    ),
    why: 'These are ACLED’s weekly counts by province: a row is no event, and its point is the middle of a province. Take the rows of events from ACLED’s export tool instead.',
  },
  {
    isOf: anyTable((table) =>
      hasColumns(table, ['location_code', 'reference_period_start', 'reference_period_end']),
    ),
    why: 'These are counts of HDX by area and period: a row is no event, and has no place of its own. Take a file with one event a row.',
  },
  {
    isOf: anyTable(isCountedByMonth),
    why: 'These are counts of events by month and area: a row is no event, and has no place of its own. Take a file with one event a row.',
  },
  {
    isOf: anyTable(isGdelt),
    why: 'This is GDELT’s list of events in news, which has no row of names. A machine made it of words in articles, so a row is no claim of anybody. Look up its articles, and write down what they claim.',
  },
  {
    isOf: anyTable(isSheetOfClaims),
    why: 'This is the sheet of claims of a map, without its sites, events, actors and sources. Take the workbook or the folder that "strike-map export" writes.',
  },
  {
    isOf: anyTable(isGazetteer),
    why: 'This is a list of places: nothing in it says what happened there or when. Take a file with one event a row.',
  },
  {
    isOf: ({ kind, ...content }) =>
      kind === 'json' &&
      'value' in content &&
      isJsonObject(content.value) &&
      content.value['type'] === 'Topology',
    why: 'This is TopoJSON, which keeps shapes as shared lines. Convert it to GeoJSON, for example with mapshaper -o format=geojson.',
  },
  {
    isOf: (content) => content.kind === 'json' && isKeplerConfig(content.value),
    why: 'This is the style of a map of kepler.gl without its data. Export the map again with its data, or take the table that it was made of.',
  },
];

function isKeplerConfig(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { config, datasets, version, visState } = value;
  if (Array.isArray(datasets) && datasets.length > 0) return false;
  const inner = isJsonObject(config) ? (config['config'] ?? config) : value;
  const isStyled = isJsonObject(inner) && isJsonObject(inner['visState']);
  return isStyled && (version !== undefined || visState !== undefined || config !== undefined);
}

/** Files that look like events but are not. Each kind has its own sentence. */
export const filesWithoutEvents: Format = {
  id: 'not-events',
  name: 'files that hold no events',
  isOf: (content) => LOOKALIKES.some(({ isOf }) => isOf(content)),
  read: (content) =>
    LOOKALIKES.find(({ isOf }) => isOf(content))?.why ??
    'This file may hold events. Leave out --from.',
};
