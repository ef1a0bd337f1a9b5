import { folded } from './fold';

/** A run of letters and digits; "u.s." is one word, the same as "us". */
const WORD = /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** Arabic writes its article, and short words before it, in one with the noun. */
const ARTICLE = /^(?:[وفبك]?ال|و?لل)(?=\p{L}{3})/u;

/** A word of a folded text, and where it stands in that. */
interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordOf = (found: string): string => found.replaceAll('.', '');

export function tokensOfFolded(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    word: wordOf(found),
    start: index,
    end: index + found.length,
  }));
}

/** The words of a text as they are compared. */
export function tokens(text: string): readonly string[] {
  return (folded(text).match(WORD) ?? []).map(wordOf);
}

/** A word as it is written, and without the Arabic article where it has one: either is found by the other. */
export function formsOf(word: string): readonly string[] {
  const bare = word.replace(ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}
