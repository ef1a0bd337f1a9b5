import { delimitedRecords, type DelimitedRecord } from './delimited';

/** How a text table separates its cells. */
export interface CellSeparation {
  readonly separator: string;
  /** The separator in words for the person: "semicolons", or "sep=;" if the first line of the file names it. */
  readonly found: string;
  /** The position of the first record, after a line like `sep=;`. */
  readonly from: number;
  readonly firstLine: number;
}

/** Separators in order of preference. If several fit equally well, the first one is used. Tabs and bars are rare in prose. */
const SEPARATORS = [
  ['\t', 'tabs'],
  ['|', 'bars'],
  [';', 'semicolons'],
  [',', 'commas'],
] as const;

const RECORDS_TRIED = 60;
const CHARACTERS_TRIED = 200_000;

/**
 * Finds the separator of the cells. A first line `sep=;` names it. Otherwise it is the separator that gives most records
 * the same number of cells. Separators inside quotes do not count. Null if no separator gives most records two cells: then
 * the text is no table.
 */
export function cellSeparationOf(
  text: string,
  wanted?: string,
  isTableByName = false,
): CellSeparation | null {
  const [line, sign] = /^"?sep=([^\r\n])"?(?:\r\n|\n|\r)/i.exec(text) ?? [];
  const start = { from: line?.length ?? 0, firstLine: line === undefined ? 1 : 2 };
  const separator = wanted ?? sign;
  if (separator !== undefined) {
    const found = wanted === undefined ? `sep=${separator}` : nameOf(separator);
    return { separator, found, ...start };
  }
  // In prose, half of the lines may have one comma each. In a table, lines of notes can outnumber the rows.
  const least = isTableByName ? 0.2 : 0.5;
  const sample = text.slice(0, CHARACTERS_TRIED);
  const tried = SEPARATORS.map(([candidate, name]) => {
    const { records } = delimitedRecords(sample, { separator: candidate, most: RECORDS_TRIED });
    return { separator: candidate, found: name, ...evennessOf(records) };
  }).filter(({ width, share }) => width > 1 && share > least);
  const best = Math.max(...tried.map(({ share }) => share));
  const [first, ...others] = tried.filter(({ share }) => share > best - 0.1);
  if (first === undefined) return null;
  const isTab = first.separator === '\t';
  const { separator: most, found } = isTab
    ? first
    : others.reduce((widest, other) => (other.width > widest.width ? other : widest), first);
  return { separator: most, found, ...start };
}

function nameOf(separator: string): string {
  return SEPARATORS.find(([sign]) => sign === separator)?.[1] ?? `"${separator}" between cells`;
}

/** The most frequent number of cells, and the share of records with that number, 0 to 1. Empty lines do not count. */
function evennessOf(records: readonly DelimitedRecord[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const { cells } of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, first], [b, second]) => second - first || b - a);
  return most === undefined
    ? { width: 0, share: 0 }
    : { width: most[0], share: most[1] / filled.length };
}
