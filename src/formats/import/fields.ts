import { mostSimilarWord } from '../../claims/check/phrasing';
import type { GoneColumn } from '../content/content';
import { quotedList } from '../content/lists';
import { columnsByTag } from './hxl-fields';

/**
 * For each field: the names of columns that can hold it. Names are compared without case, spaces and punctuation. A name
 * that ends in `#` also matches with a number after it: "Source 2", `source_1`.
 */
export const FIELD_COLUMNS = {
  site_id: ['site_id'],
  site: [
    'site',
    'place',
    'location',
    'location name',
    'place name',
    'site name',
    'city',
    'town',
    'village',
    'city/region',
  ],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  position: ['coordinates', 'estimated coordinates', 'position', 'lat lon', 'lat long', 'latlng'],
  where_prec: [
    'where_prec',
    'precision',
    'geo precision',
    'geo_precision',
    'geolocation resolution',
  ],
  radius: ['coordinate_uncertainty_in_meters', 'coordinateUncertaintyInMeters', 'radius in metres'],
  georeferenced_by: ['georeferenced_by'],
  country: ['country code', 'country iso', 'iso2', 'country'],
  admin1: ['admin1', 'adm_1', 'province', 'governorate'],
  event_id: ['event_id'],
  event: ['event', 'event name', 'title', 'headline', 'name', 'vessel'],
  event_date: ['event_date', 'date', 'date of event', 'when'],
  event_end: ['event_end', 'end date', 'date_end'],
  year: ['year'],
  month: ['month'],
  day: ['day'],
  event_type: ['event_type', 'incident', 'type', 'category'],
  sub_event_type: ['sub_event_type'],
  actors: ['actors', 'actor#', 'perpetrator'],
  targets: ['targets', 'target'],
  claim_id: ['claim_id'],
  claimant: ['claimant', 'claimed by', 'said by', 'who says so', 'speaker'],
  attribution: ['attribution'],
  via: ['via'],
  about: ['about', 'question'],
  text: [
    'text',
    'claim',
    'statement',
    'description',
    'notes',
    'note',
    'summary',
    'reported impact',
  ],
  hedge: ['hedge'],
  deaths: ['deaths', 'fatalities', 'killed', 'dead'],
  injuries: ['injuries', 'injured', 'wounded'],
  count_low: ['count_low'],
  count_best: ['count_best'],
  count_high: ['count_high'],
  count_of: ['count_of'],
  said_on: ['said_on', 'date of claim'],
  remarks: ['remarks'],
  source: ['source_url', 'source#', 'sources', 'link#', 'url#'],
  source_citation: ['source_citation', 'citation'],
  source_publisher: ['source_publisher', 'publisher'],
  source_headline: ['source_headline'],
  source_date: ['source_date', 'published'],
  paragraph: ['paragraph'],
  page: ['page'],
  time: ['time code', 'timecode'],
  row: ['row'],
  quote: ['quote'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof FIELD_COLUMNS;
const FIELDS = Object.keys(FIELD_COLUMNS) as readonly Field[];

export type FieldColumns = Readonly<Partial<Record<Field, readonly string[]>>>;

/** The columns of a table by field, and the columns that hold no field. Columns are numbered from 0. */
export interface ColumnsByField {
  readonly byField: ReadonlyMap<Field, readonly number[]>;
  readonly others: readonly number[];
  /** Columns that the mapping names but the table does not have. */
  readonly gone: readonly GoneColumn[];
  /** What is wrong with the mapping, as one sentence for each mistake. */
  readonly notes: readonly string[];
}

/** A column's name for comparison: only letters and digits, in lower case. */
export const comparableName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What decides which column holds which field. */
export interface ColumnClues {
  /** The column names of each field in this format. Undefined: the names of any table. */
  readonly known?: FieldColumns | undefined;
  /** The person's mapping. The key is a column, the value its field. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** True if the mapping was saved from an earlier file, and so names all columns of that file. */
  readonly isMappingSaved?: boolean | undefined;
  /** The HXL tag of each column. */
  readonly hxl?: readonly string[] | null;
}

/**
 * Finds the column of each field by name, never by position. The person's mapping comes first, then HXL tags, then names.
 * A field takes the first of its names that a column has, and all columns with that name and a number. HXL tags are ignored
 * if the format has its own column names.
 */
export function columnsByField(
  header: readonly string[],
  { known, mapping = {}, isMappingSaved = false, hxl = null }: ColumnClues = {},
): ColumnsByField {
  const names = header.map(comparableName);
  const byField = new Map<Field, number[]>();
  const taken = new Set<number>();
  const gone = Object.keys(mapping)
    .filter((name) => !names.includes(comparableName(name)))
    .map((column) => ({ column, near: mostSimilarWord(column, header) }));
  const notes = mappingNotes(header, gone, isMappingSaved ? Object.keys(mapping) : null);
  const take = (field: Field, column: number): void => {
    byField.set(field, [...(byField.get(field) ?? []), column]);
    taken.add(column);
  };
  for (const [name, field] of Object.entries(mapping)) {
    const column = names.indexOf(comparableName(name));
    if (column < 0) continue;
    if (field === 'other') taken.add(column);
    else if (isField(field)) take(field, column);
    else
      notes.push(
        `The mapping gives “${name}” the field “${field}”, which is none; the fields are ${FIELDS.join(', ')}.`,
      );
  }
  const byTag: string[] = [];
  for (const [field, column] of hxl === null || known !== undefined ? [] : columnsByTag(hxl)) {
    if (byField.has(field) || taken.has(column)) continue;
    take(field, column);
    byTag.push(`“${header[column] ?? ''}” is ${field}`);
  }
  if (byTag.length > 0) notes.push(`By its HXL tag, ${byTag.join(', ')}.`);
  for (const field of FIELDS) {
    if (byField.has(field)) continue;
    for (const name of (known ?? FIELD_COLUMNS)[field] ?? []) {
      const fits = matcherOf(name);
      const columns = names.flatMap((one, at) => (fits(one) && !taken.has(at) ? [at] : []));
      columns.slice(0, name.endsWith('#') ? undefined : 1).forEach((at) => take(field, at));
      if (columns.length > 0 && !name.endsWith('#')) break;
    }
  }
  const isOther = (column: number): boolean =>
    !taken.has(column) ||
    Object.entries(mapping).some(
      ([name, field]) => field === 'other' && comparableName(name) === names[column],
    );
  return { byField, others: header.map((_, at) => at).filter(isOther), gone, notes };
}

/** Notes on how a mapping and a table differ. @param saved The columns of the earlier file; null if they are not known. */
function mappingNotes(
  header: readonly string[],
  gone: readonly GoneColumn[],
  saved: readonly string[] | null,
): string[] {
  const known = saved?.map(comparableName);
  const added =
    known === undefined ? [] : header.filter((one) => !known.includes(comparableName(one)));
  const withHint = ({ column, near }: GoneColumn): string =>
    `“${column}”${near === null ? '' : ` (did you mean “${near}”?)`}`;
  return [
    ...(gone.length === 0
      ? []
      : [
          `This file does not have ${gone.length === 1 ? 'a column' : 'columns'} that the mapping names: ${gone.map(withHint).join(', ')}.`,
        ]),
    ...(added.length === 0
      ? []
      : [
          `This file has ${added.length === 1 ? 'a column' : 'columns'} that the mapping does not name: ${quotedList(added)}.`,
        ]),
  ];
}

function matcherOf(name: string): (column: string) => boolean {
  const base = comparableName(name);
  if (!name.endsWith('#')) return (column) => column === base;
  return (column) => column.startsWith(base) && /^\d*$/.test(column.slice(base.length));
}

/**
 * The field that a word names, as the field itself or as one of its columns. Null if there is none. `other` keeps a column as is.
 */
export function fieldNamed(word: string): Field | 'other' | null {
  if (word === 'other' || isField(word)) return word;
  const name = comparableName(word);
  return (
    FIELDS.find((field) =>
      FIELD_COLUMNS[field].some((column) => comparableName(column) === name),
    ) ?? null
  );
}

/** The names of all fields, for sentences. */
export const FIELD_NAMES: readonly string[] = FIELDS;

function isField(name: string): name is Field {
  return Object.hasOwn(FIELD_COLUMNS, name);
}
