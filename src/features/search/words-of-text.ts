/**
 * Letters that the search replaces, with their replacements. Unicode does not decompose them, or readers write one for
 * the other.
 */
const LETTER_REPLACEMENTS: ReadonlyMap<string, string> = new Map([
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

/**
 * Characters that the search ignores: combining marks, tatweel, apostrophes, signs for ayn and hamza, and invisible
 * ones.
 */
const IGNORED_CHARACTERS = /[\p{M}\p{Cf}\u0640'’‘‛`´ʹʻʼʽʾʿ′]/gu;

const FIRST_ARABIC_DIGIT = 0x660;
const FIRST_PERSIAN_DIGIT = 0x6f0;
const ARABIC_OR_PERSIAN_DIGIT = /[٠-٩۰-۹]/u;

function toAsciiDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return String(code - (code < FIRST_PERSIAN_DIGIT ? FIRST_ARABIC_DIGIT : FIRST_PERSIAN_DIGIT));
}

function computeFoldedCharacter(char: string): string {
  const plain = char
    .replace(IGNORED_CHARACTERS, '')
    .normalize('NFKD')
    .replace(IGNORED_CHARACTERS, '');
  // Changing the case three times turns ß and ẞ into "ss", and a final sigma into a normal sigma.
  const lower = plain
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(IGNORED_CHARACTERS, '');
  return Array.from(lower, (letter) =>
    ARABIC_OR_PERSIAN_DIGIT.test(letter)
      ? toAsciiDigit(letter)
      : (LETTER_REPLACEMENTS.get(letter) ?? letter),
  ).join('');
}

const foldedCharacterCache = new Map<string, string>();

/**
 * Folds a character: removes case, accents and variants. The result is usually one character, but may be several or
 * none.
 */
export function foldCharacter(char: string): string {
  const folded = foldedCharacterCache.get(char) ?? computeFoldedCharacter(char);
  foldedCharacterCache.set(char, folded);
  return folded;
}

const FOLDABLE_CHARACTER = /[^\0-\x7f]|['`]/gu;

/** Folds a text: removes case, accents and variants. Texts that look alike to a reader become equal. */
export function foldText(text: string): string {
  return text.replace(FOLDABLE_CHARACTER, foldCharacter).toLowerCase();
}

/** Matches a word: a run of letters and digits. "u.s." is also one word, equal to "us". */
const WORD_PATTERN = /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** Matches the Arabic article and its prepositions, which Arabic writes in one word with the noun. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|و?لل)(?=\p{L}{3})/u;

/** A word of a folded text, with its range in the text. */
interface WordRange {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const withoutDots = (word: string): string => word.replaceAll('.', '');

/** The words of a text that is already folded, each with its range in that text. */
export function wordsOfFoldedText(text: string): readonly WordRange[] {
  return Array.from(text.matchAll(WORD_PATTERN), ({ 0: match, index }) => ({
    word: withoutDots(match),
    start: index,
    end: index + match.length,
  }));
}

/** The words of a text, folded. */
export function foldedWords(text: string): readonly string[] {
  return (foldText(text).match(WORD_PATTERN) ?? []).map(withoutDots);
}

/** A folded word with and without its Arabic article, so that a search for one form finds the other. */
export function wordForms(word: string): readonly string[] {
  const bare = word.replace(ARABIC_ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}

/**
 * The greatest length of a query that the search reads. The limit is needed because an address may contain a very long
 * query.
 */
const QUERY_LENGTH_MAX = 200;
const TERMS_MAX = 12;

/** All forms of one word of a query. */
export type QueryTerm = readonly string[];

/** The terms of a query, one for each word. An entry must match every term. */
export function queryTerms(query: string): readonly QueryTerm[] {
  const words = new Set(foldedWords(query.slice(0, QUERY_LENGTH_MAX)));
  return [...words].slice(0, TERMS_MAX).map(wordForms);
}

/** True if any form of the word begins with any form of the term. */
export function matchesTerm(word: string, term: QueryTerm): boolean {
  return wordForms(word).some((form) => term.some((prefix) => form.startsWith(prefix)));
}
