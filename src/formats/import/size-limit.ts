import { bytesText, Refusal } from '../content/content';
import type { ImportedClaim, ImportedRow } from './imported';

/** The most characters of a map file. A map file is one string, and JavaScript cannot hold a string of 512 MB. */
const LETTERS_MAX = 400 * 1024 * 1024;
/** About how many characters a claim needs besides its texts: its ids, the names of its members, and the indentation. */
const LETTERS_OF_CLAIM = 500;
const LETTERS_OF_VALUE = 30;

/**
 * Refuses rows that would make a map file too large to write. A small workbook can have one long text in every cell.
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
  let letters = LETTERS_OF_CLAIM + text.length;
  for (const name in other) letters += name.length + (other[name]?.length ?? 0) + LETTERS_OF_VALUE;
  return letters;
}
