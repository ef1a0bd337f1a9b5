import type { DateToken } from './date-tokens';

/** One date as written, before anybody has decided which number of a pair is the day. A missing part is not written. */
export interface WrittenDate {
  readonly year?: number;
  /** The two last digits of a year, where only these are written. */
  readonly shortYear?: number;
  readonly month?: number;
  readonly day?: number;
  /** Two numbers, of which one is the day and one is the month. */
  readonly pair?: readonly [number, number];
}

/** The numbers and months of a date, in the order in which they stand. */
type Parts = readonly number[];

/** A shape of a date: `Y` four digits, `D` one or two, `M` the name of a month; and what its parts mean. */
type Shape = readonly [pattern: RegExp, meaning: (parts: Parts) => WrittenDate];

const at = (parts: Parts, index: number): number => parts[index] ?? 0;

const NAMED_SHAPES: readonly Shape[] = [
  [/^D[-/]?M[-/]?Y$/, (p) => ({ day: at(p, 0), month: at(p, 1), year: at(p, 2) })],
  [/^M[-/]?D[-/]?Y$/, (p) => ({ month: at(p, 0), day: at(p, 1), year: at(p, 2) })],
  [/^Y[-/]?M[-/]?D$/, (p) => ({ year: at(p, 0), month: at(p, 1), day: at(p, 2) })],
  [/^M[-/]?Y$/, (p) => ({ month: at(p, 0), year: at(p, 1) })],
  [/^Y[-/]?M$/, (p) => ({ year: at(p, 0), month: at(p, 1) })],
  [/^D([-/]?)M\1'?D$/, (p) => ({ day: at(p, 0), month: at(p, 1), shortYear: at(p, 2) })],
  [/^M'D$/, (p) => ({ month: at(p, 0), shortYear: at(p, 1) })],
  [/^D[-/]?M$/, (p) => ({ day: at(p, 0), month: at(p, 1) })],
  [/^M[-/]?D$/, (p) => ({ month: at(p, 0), day: at(p, 1) })],
  [/^M$/, (p) => ({ month: at(p, 0) })],
];

const NUMBER_SHAPES: readonly Shape[] = [
  [/^Y$/, (p) => ({ year: at(p, 0) })],
  [/^Y([-/.]?)D\1D$/, (p) => ({ year: at(p, 0), month: at(p, 1), day: at(p, 2) })],
  [/^D([-/.]?)D\1Y$/, (p) => ({ pair: [at(p, 0), at(p, 1)], year: at(p, 2) })],
  [/^D([-/.])D\1D$/, (p) => ({ pair: [at(p, 0), at(p, 1)], shortYear: at(p, 2) })],
  [/^D[-/.]D$/, (p) => ({ pair: [at(p, 0), at(p, 1)] })],
  [/^D[-/.]Y$/, (p) => ({ month: at(p, 0), year: at(p, 1) })],
  // Not `2021.1`, which a spreadsheet makes of 2021.10.
  [/^Y[-/]D$/, (p) => ({ year: at(p, 0), month: at(p, 1) })],
  [/^DY$/, (p) => ({ day: at(p, 0), year: at(p, 1) })],
  [/^D$/, (p) => ({ day: at(p, 0) })],
];

/** The date that the tokens write; null if they write none, or more than one. It may lack its month or its year. */
export function writtenDate(tokens: readonly DateToken[]): WrittenDate | null {
  const isNamed = tokens.some(({ type }) => type === 'month');
  const letters = tokens.map((token) => letterOf(token, isNamed)).join('');
  const shape = letters.replace(/^[-/.~]+|[-/.~]+$/g, '');
  const parts = tokens.flatMap((token) =>
    token.type === 'number' ? [token.value] : token.type === 'month' ? [token.month] : [],
  );
  const shapes = isNamed ? NAMED_SHAPES : NUMBER_SHAPES;
  const [, meaning] = shapes.find(([pattern]) => pattern.test(shape)) ?? [];
  const date = meaning?.(parts) ?? null;
  const lastNumber = tokens.findLast((token) => token.type === 'number');
  // `2 July 5` is not of the year 2005.
  const isNoYear = date?.shortYear !== undefined && lastNumber?.length !== 2;
  return isNoYear ? null : date;
}

function letterOf(token: DateToken, isNamed: boolean): string {
  switch (token.type) {
    case 'month':
      return 'M';
    case 'number':
      return token.length === 4 ? 'Y' : token.length <= 2 ? 'D' : '#';
    case 'connector':
      return '&';
    case 'sign':
      // After a named month, a point ends an ordinal or an abbreviation, and a comma stands before the year.
      return token.sign === ',' || (isNamed && token.sign === '.') ? '' : token.sign;
  }
}
