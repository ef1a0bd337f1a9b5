// The browser's own tables are asked only when they are needed: the first of them takes it a tenth of a second on a slow processor.

/** "7", "1,234". */
export const number = (n: number): string => (n < 1000 ? `${n}` : n.toLocaleString('en'));

/** "1 claim", "61 claims". */
export const counted = (n: number, one: string, many: string): string =>
  `${number(n)} ${n === 1 ? one : many}`;

let conjunction: Intl.ListFormat | undefined;

/** "Iraq, Syria, and Iran". */
export const listOf = (names: readonly string[]): string => {
  conjunction ??= new Intl.ListFormat('en', { type: 'conjunction' });
  return conjunction.format(names);
};

let regions: Intl.DisplayNames | undefined;

/** @param code ISO 3166-1, of two letters; itself where no name is known. */
export const country = (code: string): string => {
  regions ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  return regions.of(code) ?? code;
};
