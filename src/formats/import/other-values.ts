import type { OtherValues } from '../../claims/model';
import { cellText } from '../content/cell-kind';
import type { Row } from '../content/content';
import { comparableName } from './fields';

/** Says if a column has one of some names. */
export function columnTest(
  header: readonly string[],
): (at: number, names: readonly string[] | undefined) => boolean {
  const comparable = header.map(comparableName);
  return (at, names = []) => names.some((name) => comparableName(name) === comparable[at]);
}

/** The cells of columns that hold no field, as they are written; null if all are blank. */
export function otherValues(
  { cells }: Row,
  header: readonly string[],
  columns: readonly number[],
): OtherValues | null {
  const entries: [string, string][] = [];
  for (const at of columns) {
    const text = cellText(cells[at]).trim();
    if (text !== '') entries.push([header[at] ?? '', text]);
  }
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
