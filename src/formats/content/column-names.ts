import { cellText, isBlank } from './cell-kind';
import type { Cell } from './content';
import { shortList } from './lists';

/** The names of a table's columns, without duplicates, and notes on every name that was changed. */
export interface ColumnNames {
  readonly header: readonly string[];
  readonly notes: readonly string[];
}

/** The most characters of a column's name. Each record repeats the name, so long names would make a map huge. */
const LENGTH_MAX = 200;
/** The most columns that one note names. */
const LISTED_MAX = 8;

/**
 * Each column's name as written, trimmed, with runs of white space as one space. A nameless fifth column is `column 5`.
 * A second `Date` is `Date (2)`. A name longer than `LENGTH_MAX` is cut.
 * @param width The number of columns, at least the number of names.
 */
export function columnNamesOf(written: readonly Cell[], width: number): ColumnNames {
  const whole = Array.from({ length: width }, (_, index) =>
    cellText(written[index]).replace(/\s+/g, ' ').trim(),
  );
  const names = whole.map((name) =>
    name.length <= LENGTH_MAX ? name : `${name.slice(0, LENGTH_MAX)}…`,
  );
  const cut = whole.flatMap((name, index) => (name.length > LENGTH_MAX ? [index + 1] : []));
  const used = new Set<string>();
  const firstOnes = new Set(names);
  const repeated: string[] = [];
  const nameless: number[] = [];
  const lastNumbers = new Map<string, number>();
  const header = names.map((name, index) => {
    if (name === '') nameless.push(index + 1);
    const base = name === '' ? `column ${index + 1}` : name;
    if (!used.has(base) && (name !== '' || !firstOnes.has(base))) {
      used.add(base);
      return base;
    }
    let number = (lastNumbers.get(base) ?? 1) + 1;
    while (used.has(`${base} (${number})`) || firstOnes.has(`${base} (${number})`)) number += 1;
    lastNumbers.set(base, number);
    const unique = `${base} (${number})`;
    used.add(unique);
    if (name !== '') repeated.push(`"${unique}"`);
    return unique;
  });
  return {
    header,
    notes: [
      ...(nameless.length > 0
        ? [`nameless columns are called by their place: ${shortList(nameless, LISTED_MAX)}`]
        : []),
      ...(repeated.length > 0
        ? [`names that stand twice are numbered: ${shortList(repeated, LISTED_MAX)}`]
        : []),
      ...(cut.length > 0
        ? [
            `names of more than ${LENGTH_MAX} letters are cut, in columns ${shortList(cut, LISTED_MAX)}`,
          ]
        : []),
    ],
  };
}

/**
 * One name for each column, made of two header rows. If the first row has gaps, its names are groups: `Killed`, '' over
 * `men`, `women` gives `Killed men` and `Killed women`. If the first row has no gaps, only its names are used.
 */
export function joinedNames(first: readonly Cell[], second: readonly Cell[]): readonly Cell[] {
  const isGrouped = second.some((cell, column) => !isBlank(cell) && isBlank(first[column]));
  if (!isGrouped) return first;
  let group = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, column) => {
    const above = first[column] ?? '';
    const below = second[column] ?? '';
    if (!isBlank(above)) group = cellText(above);
    return isBlank(below) ? above : `${group} ${cellText(below)}`.trim();
  });
}
