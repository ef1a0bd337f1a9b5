import type { OtherValues } from '../../claims/model';
import { cellText } from '../content/cell-kind';
import type { Row } from '../content/content';
import { comparableName } from './fields';
import type { ImportedClaim } from './imported';

/** Returns a function that says whether a column has one of the given names. */
export function columnTest(
  header: readonly string[],
): (at: number, names: readonly string[] | undefined) => boolean {
  const comparable = header.map(comparableName);
  const setOf = new Map<readonly string[], ReadonlySet<string>>();
  return (at, names) => {
    if (names === undefined) return false;
    const set = setOf.get(names) ?? new Set(names.map(comparableName));
    setOf.set(names, set);
    return set.has(comparable[at] ?? '');
  };
}

/** The cells of columns that hold no field, as written. Null if all are blank. */
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

/** The claims of a row, with further values in the `other` of the first claim. */
export const withMoreValues = (
  claims: readonly ImportedClaim[],
  more: OtherValues,
): readonly ImportedClaim[] =>
  claims.map((claim, at) => (at === 0 ? { ...claim, other: { ...claim.other, ...more } } : claim));
