import { bytesText, Refusal } from '../content/content';
import type { ImportedClaim, ImportedRow } from './imported';

/** Letters of a map file. JavaScript has no text of 512 MB, and a map file is one. */
const LETTERS_MAX = 400 * 1024 * 1024;
/** Letters of a claim beside its words: its ids, the names of its members, and the spaces before them. */
const LETTERS_OF_CLAIM = 500;
const LETTERS_OF_VALUE = 30;

/**
 * Refuses rows that make a map file too large to be written. A workbook can be small and have one long word in every cell.
 * @throws Refusal with the limit in its sentence.
 */
export function refuseLargeMap(rows: readonly ImportedRow[], lettersMax = LETTERS_MAX): void {
  let letters = 0;
  for (const { claims } of rows) {
    for (const claim of claims) letters += lettersOf(claim);
    if (letters > lettersMax)
      throw new Refusal(
        `the ${rows.length} rows make a map file of more than ${bytesText(lettersMax)}, which is the limit; split the file, for example by year`,
      );
  }
}

function lettersOf({ text, other }: ImportedClaim): number {
  const values = Object.entries(other ?? {});
  return values.reduce(
    (sum, [name, value]) => sum + name.length + value.length + LETTERS_OF_VALUE,
    LETTERS_OF_CLAIM + text.length,
  );
}
