import type { Cell } from './content';

/** What the characters of a cell look like. An `empty` cell is blank or has a word for "nothing", such as `n/a`. */
export type CellKind = 'empty' | 'number' | 'date' | 'url' | 'boolean' | 'text';

/** Latin, Arabic-Indic and Persian digits. */
const DIGIT = '[0-9٠-٩۰-۹]';
const NUMBER = new RegExp(
  `^'?[-+−]?(?:${DIGIT}{1,3}(?:,${DIGIT}{3})+|${DIGIT}+)?(?:[.,٫]${DIGIT}+)?(?:[eE][-+]?\\d+)?%?$`,
);
const DAY_NUMBERS = new RegExp(`^${DIGIT}{1,4}[-/.]${DIGIT}{1,2}[-/.]${DIGIT}{1,4}(?:[T ].*)?$`);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY_WORDS = new RegExp(
  `^(?:\\d{1,2}[- ]${MONTH}[-, ]+\\d{2,4}|${MONTH} \\d{1,2},? \\d{4}|${MONTH}[- ]\\d{2,4})(?:[T ].*)?$`,
  'i',
);
const MONTH_NUMBERS = /^\d{4}-\d{2}$/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const ANY_DIGIT = new RegExp(DIGIT);
/** Characters of the longest number or date. Longer cells are text or an address. */
const LONGEST_VALUE = 60;
const NOTHING = /^(?:|-+|n\/?a|null|none|unknown|nan)$/i;

/** The kind of one cell alone. `20210627` gives `number` and `2021-06` gives `date`; the column may show otherwise. */
export function cellKindOf(cell: Cell): CellKind {
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  if (typeof cell === 'object') return 'date';
  if (cell.length > LONGEST_VALUE) return /^\s*https?:\/\/\S/i.test(cell) ? 'url' : 'text';
  const text = cell.trim();
  if (text.length < 8 && NOTHING.test(text)) return 'empty';
  if (PLAIN_NUMBER.test(text)) return 'number';
  if (ANY_DIGIT.test(text)) {
    if (NUMBER.test(text)) return 'number';
    if (DAY_NUMBERS.test(text) || MONTH_NUMBERS.test(text) || DAY_WORDS.test(text)) return 'date';
  }
  if (/^https?:\/\/\S/i.test(text)) return 'url';
  return text.length < 6 && /^(?:true|false|yes|no)$/i.test(text) ? 'boolean' : 'text';
}

/** True for a cell with only white space. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A cell as text. A date is EDTF; numbers and booleans are as JavaScript writes them. */
export const cellText = (cell: Cell | undefined): string =>
  typeof cell === 'object' ? cell.date : String(cell ?? '');
