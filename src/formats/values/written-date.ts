import type { DateToken } from './date-tokens';

/** One date as written, before its column decides which number of a pair is the day. Members that are not written are absent. */
export interface WrittenDate {
  readonly year?: number;
  /** The last two digits of a year, if only these are written. */
  readonly shortYear?: number;
  readonly month?: number;
  readonly day?: number;
  /** Two numbers: one is the day, the other is the month. */
  readonly pair?: readonly [number, number];
}

/** The numbers and months of a date, in the order of the text. */
type Parts = readonly number[];

/** A form of a date and the meaning of its parts. `Y` is four digits, `D` one or two digits, `M` the name of a month. */
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
  // `2021.1` is not a month, because a spreadsheet writes it for 2021.10.
  [/^Y[-/]D$/, (p) => ({ year: at(p, 0), month: at(p, 1) })],
  [/^DY$/, (p) => ({ day: at(p, 0), year: at(p, 1) })],
  [/^D$/, (p) => ({ day: at(p, 0) })],
];

/** The date that the tokens write. Null if they write none or several. Its month or its year can be missing. */
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
  // `2 July 5` is not a date in 2005.
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
      // After a month's name, a full stop ends an ordinal or an abbreviation. A comma comes before the year.
      return token.sign === ',' || (isNamed && token.sign === '.') ? '' : token.sign;
  }
}
