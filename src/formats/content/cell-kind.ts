import type { Cell } from './content';

/** What a cell looks like, before anybody reads it. `empty` has white space at most, or a word for "nothing". */
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
/** Letters of the longest number or date that anybody writes. */
const LONGEST_VALUE = 60;
const NOTHING = /^(?:|-+|n\/?a|null|none|unknown|nan)$/i;

/** `20210627` and `2021-06` are numbers or dates by their column alone: this says number and date. */
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

/** True for a cell of white space alone. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A cell as text: a date as EDTF, all else as it is written in code. */
export const cellText = (cell: Cell | undefined): string =>
  typeof cell === 'object' ? cell.date : String(cell ?? '');
