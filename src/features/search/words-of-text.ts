/** Letters that differ by a habit of writing only, or that Unicode does not take apart. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ٱ', 'ا'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/** Written or left out at will inside a word: marks, tatweel, apostrophes and signs for ayn and hamza, invisible characters. */
const LEFT_OUT = /[\p{M}\p{Cf}\u0640'’‘‛`´ʹʻʼʽʾʿ′]/gu;

const FIRST_ARABIC_DIGIT = 0x660;
const FIRST_PERSIAN_DIGIT = 0x6f0;
const FOREIGN_DIGIT = /[٠-٩۰-۹]/u;

function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return String(code - (code < FIRST_PERSIAN_DIGIT ? FIRST_ARABIC_DIGIT : FIRST_PERSIAN_DIGIT));
}

function readFold(char: string): string {
  const plain = char.replace(LEFT_OUT, '').normalize('NFKD').replace(LEFT_OUT, '');
  // Down, up and down again: ß and its capital are ss, and a sigma is the same at the end of a word.
  const lower = plain
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(LEFT_OUT, '');
  return Array.from(lower, (letter) =>
    FOREIGN_DIGIT.test(letter) ? digit(letter) : (ALIKE.get(letter) ?? letter),
  ).join('');
}

const known = new Map<string, string>();

/** What one character is compared as: often one character, sometimes several, sometimes none. */
export function foldedCharacter(char: string): string {
  const folded = known.get(char) ?? readFold(char);
  known.set(char, folded);
  return folded;
}

const NOT_PLAIN = /[^\0-\x7f]|['`]/gu;

/** The text as it is compared, in any language: without case, accents, and what is written at will. */
export function folded(text: string): string {
  return text.replace(NOT_PLAIN, foldedCharacter).toLowerCase();
}

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

/** An address may ask for anything; nobody types more. */
const LENGTH_MAX = 200;
const TERMS_MAX = 12;

/** A word that the reader asks for, in its forms. */
export type Term = readonly string[];

/** What a query asks for: all of these, each as the beginning of a word. */
export function termsOf(query: string): readonly Term[] {
  const words = new Set(tokens(query.slice(0, LENGTH_MAX)));
  return [...words].slice(0, TERMS_MAX).map(formsOf);
}

/** Whether a word of a text is one that the term asks for. */
export function answers(word: string, term: Term): boolean {
  return formsOf(word).some((form) => term.some((asked) => form.startsWith(asked)));
}
