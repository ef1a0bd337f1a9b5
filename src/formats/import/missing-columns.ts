import { Refusal, type Table } from '../content/content';
import { shortList } from '../content/lists';
import { columnsByField, type ColumnsByField } from './fields';
import type { ImportOptions } from './options';
import { severalInOneRow } from './several-in-one-row';

/**
 * The fields that claims need but no column of the table holds.
 * @param isPlaced True if the file gives positions outside its columns.
 */
export const missingFields = (
  table: Table,
  options: ImportOptions,
  isPlaced = false,
): readonly string[] => missingIn(columnsOf(table, options), isPlaced);

const columnsOf = (
  { header, hxl }: Table,
  { mapping, isMappingSaved }: ImportOptions,
): ColumnsByField => columnsByField(header, { mapping, isMappingSaved, hxl });

function missingIn({ byField }: ColumnsByField, isPlaced: boolean): readonly string[] {
  const hasPlace = byField.has('site') || byField.has('latitude') || byField.has('position');
  return [
    ...(byField.has('event_date') || byField.has('year') ? [] : ['event_date']),
    ...(byField.has('text') || byField.has('event') ? [] : ['text']),
    ...(isPlaced || hasPlace ? [] : ['site']),
  ];
}

/**
 * Says why a table cannot give claims: columns are missing, or one row holds several events. Null if it can.
 * @throws Refusal if the mapping names columns that the table does not have, and needed columns are missing.
 */
export function missingColumns(
  table: Table,
  options: ImportOptions,
  isPlaced = false,
): string | null {
  const several = severalInOneRow(table.header, options.mapping);
  if (several !== null) return several;
  const columns = columnsOf(table, options);
  const missing = missingIn(columns, isPlaced);
  if (missing.length === 0) return null;
  const sentences = [
    `The file has no column for ${missing.join(', ')}. ${listOf(table.header)} Name one for each with --map, such as --map "Day=event_date".`,
    ...columns.notes,
  ];
  const why = sentences.join(' ');
  if (columns.gone.length > 0) throw new Refusal(why, columns.gone);
  return why;
}

const LISTED_COLUMNS_MAX = 30;

function listOf(header: readonly string[]): string {
  if (header.length === 0) return 'It has no columns at all.';
  return `Its columns are ${shortList(header, LISTED_COLUMNS_MAX)}.`;
}
