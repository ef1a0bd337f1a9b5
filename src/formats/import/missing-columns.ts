import { columnsByField } from './fields';
import type { ImportOptions } from './options';

/**
 * Says which columns rows of claims need and these do not have; null if they have them.
 * @param isPlaced True if the file gives places outside its columns.
 */
export function missingColumns(
  header: readonly string[],
  { mapping }: ImportOptions,
  isPlaced = false,
): string | null {
  const { byField } = columnsByField(header, undefined, mapping);
  const missing = [
    ...(byField.has('event_date') || byField.has('year') ? [] : ['event_date']),
    ...(byField.has('text') || byField.has('event') ? [] : ['text']),
    ...(isPlaced || byField.has('site') || byField.has('latitude') || byField.has('position')
      ? []
      : ['site']),
  ];
  if (missing.length === 0) return null;
  return `The file has no column for ${missing.join(', ')}. Its columns are ${header.join(', ')}. Name one for each with --map, such as --map "Day=event_date".`;
}
