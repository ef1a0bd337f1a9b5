import { cellText, isBlank } from '../content/cell-kind';
import type { Cell, Row, Table } from '../content/content';
import { readDateColumn, type DateColumnOptions } from '../values/date-column';
import { readDateParts, readDateRange } from '../values/date-parts';
import type { DateReading } from '../values/date-reading';
import type { PrecisionCodebook } from '../values/precision';
import { claimsOfRow } from './claims-of-row';
import { columnsByField, type ColumnsByField, type Field, type FieldColumns } from './fields';
import type { FormatResult, ImportedClaim, ImportedRow, FileMakers, RowNotTaken } from './imported';
import type { ImportOptions } from './options';
import { columnTest, otherValues } from './other-values';
import { withPersons } from './persons';
import { rowCellsOf, type RowCells } from './row-cells';
import { siteOfRow, type SiteGeometry } from './site-of-row';
import { splitList } from '../values/links';
import {
  notesOfDoubledIds,
  notesOfWords,
  precisionNotKnown,
  wordsNotKnown,
  type WordNotKnown,
} from './words-not-known';

/** How one format writes its rows in a table. */
export interface TableFormat {
  /** The names of its columns by field. If missing, the names of any table. */
  readonly columns?: FieldColumns;
  /** The codebook of the numbers in its precision column. */
  readonly codebook?: PrecisionCodebook;
  readonly makers?: FileMakers;
  /** The separator of its lists of actors. */
  readonly listsJoinedBy?: 'semicolon' | 'comma';
  /** Text in our own words for a row without a text. Null if the row claims nothing. */
  readonly textOf?: (cells: RowCells) => string | null;
  /** Further claims in other columns of the row, such as numbers of deaths. */
  readonly moreClaims?: (cells: RowCells, base: ImportedClaim) => readonly ImportedClaim[];
  /** The reason why a row is not an event. Null if it is one. */
  readonly refuse?: (cells: RowCells) => string | null;
  readonly dates?: DateColumnOptions;
  /** Columns that stay in `other` although the format knows them, because the model cannot hold all that they say. */
  readonly keeps?: readonly string[];
  /** Columns that the functions of this format read. They do not go into `other`. */
  readonly uses?: readonly string[];
  /** The date of a row, if its date columns alone do not give it. */
  readonly dateOf?: (cells: RowCells, date: DateReading) => DateReading;
  /** Completes the row with what only this format knows. A string is the reason why the row is not taken. */
  readonly finish?: (row: ImportedRow, cells: RowCells) => ImportedRow | string;
}

/**
 * Reads the rows of a table as events with claims.
 * @param geometries The geometry of each row, if the file gives it outside the columns.
 * @throws Refusal if the table has private data about persons, and the person has not said what to do with it.
 */
export function rowsOfTable(
  given: Table,
  format: TableFormat,
  options: ImportOptions,
  geometries?: readonly (SiteGeometry | null)[],
): FormatResult {
  const { table, notes: personNotes } = withPersons(given, options.persons);
  const columns = columnsByField(table.header, {
    known: format.columns,
    mapping: options.mapping,
    isMappingSaved: options.isMappingSaved,
    hxl: table.hxl,
  });
  const cellsByRow = table.rows.map(rowCellsOf(table.header, columns));
  const dateOptions = { ...format.dates, ...datesGiven(table, options) };
  const dates = datesOf(table, columns, cellsByRow, dateOptions, format.dateOf);
  const isOf = columnTest(table.header);
  const kept = table.header.flatMap((_, at) => {
    const isHomeless = columns.others.includes(at) && !isOf(at, format.uses);
    return isHomeless || isOf(at, format.keeps) ? [at] : [];
  });
  const rows: ImportedRow[] = [];
  const notTaken: RowNotTaken[] = [];
  const unknownWords: { row: number; words: readonly WordNotKnown[] }[] = [];
  const ids: { row: number; id: string }[] = [];
  table.rows.forEach((row, index) => {
    options.reportProgress?.('reading rows', index + 1, table.rows.length);
    const cells = cellsByRow[index];
    const date = dates.readings[index];
    if (cells === undefined || date === undefined) return;
    const words = wordsNotKnown(cells);
    const outcome =
      row.why ??
      format.refuse?.(cells) ??
      importedRow(
        { row, cells, words, date, kept, table, geometry: geometries?.[index] ?? null },
        format,
      );
    const finished =
      typeof outcome === 'string' ? outcome : (format.finish?.(outcome, cells) ?? outcome);
    if (typeof finished === 'string') {
      notTaken.push({ row: row.line, why: finished });
      return;
    }
    rows.push(finished);
    const notKnown = [...words, ...precisionNotKnown(cells, format.codebook)];
    if (notKnown.length > 0) unknownWords.push({ row: row.line, words: notKnown });
    const id = cells.of('claim_id');
    if (id !== '') ids.push({ row: row.line, id });
  });
  return {
    rows,
    notTaken,
    columnsNotUnderstood: columns.others
      .filter((at) => !isOf(at, format.keeps) && !isOf(at, format.uses))
      .flatMap((at) => table.header[at] ?? []),
    notes: [
      ...table.notes,
      ...personNotes,
      ...columns.notes,
      ...dates.notes,
      ...notesOfWords(unknownWords),
      ...notesOfDoubledIds(ids),
    ],
    ...(format.makers !== undefined && { makers: format.makers }),
    columnsGone: columns.gone,
    columns: Object.fromEntries([
      ...table.header.map((name) => [name, 'other'] as const),
      ...[...columns.byField].flatMap(([field, at]) =>
        at.map((one) => [table.header[one] ?? '', field] as const),
      ),
    ]),
    columnNames: new Map(
      [...columns.byField].map(([field, at]) => [
        field,
        at.map((one) => table.header[one] ?? '').join(', '),
      ]),
    ),
  };
}

interface RowInput {
  readonly row: Row;
  readonly cells: RowCells;
  /** Words in the cells that the model does not have. */
  readonly words: readonly WordNotKnown[];
  readonly date: DateReading;
  /** The columns whose cells stay in `other`. */
  readonly kept: readonly number[];
  readonly table: Table;
  readonly geometry: SiteGeometry | null;
}

/** The row in the terms of the model. A string is the reason why the row is not taken. */
function importedRow(
  { row, cells, words, date, kept, table, geometry }: RowInput,
  format: TableFormat,
): ImportedRow | string {
  if (date.kind === 'refused') return date.why;
  if (date.kind === 'missing')
    return date.said === ''
      ? 'The row has no date. Write a day, a month or a year.'
      : `The date is “${date.said}”. Write a day, a month or a year.`;
  const site = siteOfRow(cells, format.codebook, geometry);
  if (typeof site === 'string') return site;
  const other = otherValues(row, table.header, kept);
  const claims = claimsOfRow(cells, words, format);
  if (typeof claims === 'string') return claims;
  const list = (field: Field): string[] =>
    cells.allOf(field).flatMap((cell) => splitList(cell, format.listsJoinedBy));
  return {
    line: row.line,
    site,
    event: {
      ...optional('id', cells.of('event_id')),
      ...optional('name', cells.of('event')),
      date: date.edtf,
      ...optional('type', cells.of('event_type')),
      ...optional('subType', cells.of('sub_event_type')),
      actors: list('actors'),
      targets: list('targets'),
    },
    claims: claims.map((claim, index) =>
      index > 0 || other === null
        ? claim
        : { ...claim, other: claim.other === undefined ? other : { ...other, ...claim.other } },
    ),
  };
}

/** An object with the member, or an empty object if the text is empty. */
export function optional<const K extends string>(
  member: K,
  text: string,
): { readonly [member in K]?: string } {
  return text === '' ? {} : ({ [member]: text } as { readonly [member in K]: string });
}

function datesGiven(table: Table, options: ImportOptions): DateColumnOptions {
  return {
    ...(table.epoch !== undefined && { epoch: table.epoch }),
    ...(options.dateOrder !== undefined && { order: options.dateOrder }),
    ...(options.century !== undefined && { century: options.century }),
    ...(options.offset !== undefined && { offset: options.offset }),
  };
}

/** The date of each row: from one column, from a first and a last day, or from year, month and day columns. */
function datesOf(
  table: Table,
  { byField }: ColumnsByField,
  cells: readonly RowCells[],
  given: DateColumnOptions,
  dateOf: TableFormat['dateOf'] = (_, date) => date,
): { readonly readings: readonly DateReading[]; readonly notes: readonly string[] } {
  const column = (field: Field): Cell[] | null => {
    const [at] = byField.get(field) ?? [];
    return at === undefined ? null : table.rows.map((row) => row.cells[at] ?? '');
  };
  const dateCells = column('event_date');
  if (dateCells === null) {
    const readings = cells.map((row) =>
      dateOf(
        row,
        readDateParts({ year: row.of('year'), month: row.of('month'), day: row.of('day') }),
      ),
    );
    return { readings, notes: [] };
  }
  const starts = readDateColumn(dateCells.map(cellText), given);
  const endCells = column('event_end');
  const ends = endCells === null ? null : readDateColumn(endCells.map(cellText), given);
  const readings = starts.dates.map((start, index) => {
    const end = ends?.dates[index];
    const hasEnd = end !== undefined && !isBlank(endCells?.[index]);
    const date = hasEnd ? readDateRange(start, end) : start;
    const row = cells[index];
    return row === undefined ? date : dateOf(row, date);
  });
  const notes = [starts.contradiction, ends?.contradiction ?? null].filter((note) => note !== null);
  return { readings, notes: [...notes, ...groupedNotes(readings)] };
}

/** The notes of all dates without duplicates, each with the number of its rows. */
function groupedNotes(readings: readonly DateReading[]): string[] {
  const counts = new Map<string, number>();
  for (const reading of readings)
    if (reading.kind === 'read')
      for (const note of reading.notes) counts.set(note, (counts.get(note) ?? 0) + 1);
  const notes = [...counts].map(([note, count]) =>
    count === 1 ? note : `${note} (${count} rows)`,
  );
  const SHOWN = 5;
  return notes.length <= SHOWN
    ? notes
    : [...notes.slice(0, SHOWN), `${notes.length - SHOWN} more dates have a note.`];
}
