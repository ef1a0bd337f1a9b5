import { isHedge } from '../../claims/hedge';
import { ATTRIBUTIONS, QUESTIONS } from '../../claims/model';
import { readCount } from '../values/count';
import { readPrecision, type PrecisionCodebook } from '../values/precision';
import type { Field } from './fields';
import { attributionOf, dateOfCell, questionOf } from './known-words';
import type { RowCells } from './row-cells';

/** A cell whose word the model does not have. */
export interface WordNotKnown {
  readonly field: Field;
  readonly word: string;
  /** What to write instead. */
  readonly advice: string;
}

const PEOPLE = 'write a number, such as 5 or 0, or leave the cell empty';

/** For each field: a test of its cell, and what to write if the test fails. */
const CHECKS: readonly (readonly [Field, (text: string) => boolean, advice: string])[] = [
  ['attribution', (text) => attributionOf(text) !== null, `write ${ATTRIBUTIONS.join(', ')}`],
  [
    'about',
    (text) => questionOf(text) !== null,
    `it counts as occurrence; write ${QUESTIONS.join(', ')}`,
  ],
  ['hedge', isHedge, 'write a word such as probably'],
  ['said_on', (text) => dateOfCell(text) !== null, 'write a date such as 2021-06-27'],
  ['deaths', isCount, PEOPLE],
  ['injuries', isCount, PEOPLE],
];

/** The words of one row that the model does not have. Blank cells are ignored. */
export function wordsNotKnown(cells: RowCells): readonly WordNotKnown[] {
  return CHECKS.flatMap(([field, isKnown, advice]) => {
    const word = cells.of(field);
    return word === '' || isKnown(word) ? [] : [{ field, word, advice }];
  });
}

/** The precision of a row, if it cannot be read. The remarks of the site keep the word. */
export function precisionNotKnown(
  cells: RowCells,
  codebook: PrecisionCodebook | undefined,
): readonly WordNotKnown[] {
  const word = cells.of('where_prec');
  return readPrecision(word, codebook).kind === 'refused'
    ? [
        {
          field: 'where_prec',
          word,
          advice: 'write exact, near, district, province, area or country',
        },
      ]
    : [];
}

function isCount(text: string): boolean {
  // Cells such as "unknown" and "-99" mean the same as a blank cell.
  return readCount(text).kind !== 'refused';
}

/** The most words that are named, and the most rows for each word. */
const WORDS_MAX = 20;
const ROWS_MAX = 5;

/** One sentence for each word, with its column and its rows. */
export function notesOfWords(
  found: readonly { readonly row: number; readonly words: readonly WordNotKnown[] }[],
): readonly string[] {
  const byWord = new Map<string, WordNotKnown & { readonly rows: number[] }>();
  for (const { row, words } of found)
    for (const word of words) {
      const key = `${word.field}\n${word.word}`;
      const known = byWord.get(key) ?? { ...word, rows: [] };
      known.rows.push(row);
      byWord.set(key, known);
    }
  const sentences = [...byWord.values()].map(
    ({ field, word, advice, rows }) =>
      `${rows.length === 1 ? 'Row' : 'Rows'} ${rows.slice(0, ROWS_MAX).join(', ')}${rows.length > ROWS_MAX ? ' and more' : ''}, ${field}: “${word}” is not known, and is kept as it is; ${advice}.`,
  );
  return sentences.length <= WORDS_MAX
    ? sentences
    : [
        ...sentences.slice(0, WORDS_MAX),
        `${sentences.length - WORDS_MAX} more words are not known.`,
      ];
}

/** One sentence for each id that several rows have. The later rows get another id. */
export function notesOfDoubledIds(
  found: readonly { readonly row: number; readonly id: string }[],
): readonly string[] {
  const rowsById = new Map<string, number[]>();
  for (const { row, id } of found) rowsById.set(id, [...(rowsById.get(id) ?? []), row]);
  return [...rowsById]
    .filter(([, rows]) => rows.length > 1)
    .slice(0, WORDS_MAX)
    .map(
      ([id, rows]) =>
        `Rows ${rows.slice(0, ROWS_MAX).join(', ')} have the same claim_id “${id}”; the later ones get a number behind it. Give each its own.`,
    );
}
