import { columnsByField } from './fields';
import type { ImportOptions } from './options';

/**
 * The fields that rows of claims need and no column holds.
 * @param isPlaced True if the file gives places outside its columns.
 */
export function missingFields(
  header: readonly string[],
  { mapping }: ImportOptions,
  isPlaced = false,
): readonly string[] {
  const { byField } = columnsByField(header, undefined, mapping);
  const hasPlace = byField.has('site') || byField.has('latitude') || byField.has('position');
  return [
    ...(byField.has('event_date') || byField.has('year') ? [] : ['event_date']),
    ...(byField.has('text') || byField.has('event') ? [] : ['text']),
    ...(isPlaced || hasPlace ? [] : ['site']),
  ];
}

/** Says which columns rows of claims need and these do not have; null if they have them. */
export function missingColumns(
  header: readonly string[],
  options: ImportOptions,
  isPlaced = false,
): string | null {
  const missing = missingFields(header, options, isPlaced);
  if (missing.length === 0) return null;
  const { notes } = columnsByField(header, undefined, options.mapping);
  const sentences = [
    `The file has no column for ${missing.join(', ')}. Its columns are ${listOf(header)}. Name one for each with --map, such as --map "Day=event_date".`,
    ...notes,
  ];
  return sentences.join(' ');
}

const LISTED_COLUMNS_MAX = 30;

const listOf = (header: readonly string[]): string =>
  header.length <= LISTED_COLUMNS_MAX
    ? header.join(', ')
    : `${header.slice(0, LISTED_COLUMNS_MAX).join(', ')} and ${header.length - LISTED_COLUMNS_MAX} more`;
