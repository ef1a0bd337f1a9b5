/** Letters that readers use for each other, or that Unicode does not decompose. */
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

/** Optional inside a word: combining marks, tatweel, apostrophes and signs for ayn and hamza, invisible characters. */
const OPTIONAL = /[\p{M}\p{Cf}\u0640'’‘‛`´ʹʻʼʽʾʿ′]/gu;

const FIRST_ARABIC_DIGIT = 0x660;
const FIRST_PERSIAN_DIGIT = 0x6f0;
const FOREIGN_DIGIT = /[٠-٩۰-۹]/u;

function asciiDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return String(code - (code < FIRST_PERSIAN_DIGIT ? FIRST_ARABIC_DIGIT : FIRST_PERSIAN_DIGIT));
}

function computeFold(char: string): string {
  const plain = char.replace(OPTIONAL, '').normalize('NFKD').replace(OPTIONAL, '');
  // Lower, upper, lower: so that ß and ẞ are "ss", and a final sigma is a sigma.
  const lower = plain
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(OPTIONAL, '');
  return Array.from(lower, (letter) =>
    FOREIGN_DIGIT.test(letter) ? asciiDigit(letter) : (ALIKE.get(letter) ?? letter),
  ).join('');
}

const foldedCharacters = new Map<string, string>();

/** A character without case, accents and variants: usually one character, sometimes several or none. */
export function foldCharacter(char: string): string {
  const folded = foldedCharacters.get(char) ?? computeFold(char);
  foldedCharacters.set(char, folded);
  return folded;
}

const NOT_PLAIN = /[^\0-\x7f]|['`]/gu;

/** A text of any language without case, accents and variants: two texts that a reader takes for the same are equal. */
export function foldText(text: string): string {
  return text.replace(NOT_PLAIN, foldCharacter).toLowerCase();
}

/** A run of letters and digits. "u.s." is one word, equal to "us". */
const WORD = /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** The Arabic article, with the prepositions before it: Arabic writes them in one word with the noun. */
const ARTICLE = /^(?:[وفبك]?ال|و?لل)(?=\p{L}{3})/u;

/** A word of a folded text, and its range in that text. */
interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const withoutDots = (word: string): string => word.replaceAll('.', '');

/** The words of a text that is folded already. */
export function tokensOfFolded(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: match, index }) => ({
    word: withoutDots(match),
    start: index,
    end: index + match.length,
  }));
}

/** The folded words of a text. */
export function tokens(text: string): readonly string[] {
  return (foldText(text).match(WORD) ?? []).map(withoutDots);
}

/** A folded word, and the same without its Arabic article if it has one, so that each finds the other. */
export function wordForms(word: string): readonly string[] {
  const bare = word.replace(ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}

/** No reader types more, but an address may hold more. */
const QUERY_LENGTH_MAX = 200;
const TERMS_MAX = 12;

/** The forms of one word of a query. */
export type Term = readonly string[];

/** The terms of a query. An entry matches the query if it matches every term. */
export function queryTerms(query: string): readonly Term[] {
  const words = new Set(tokens(query.slice(0, QUERY_LENGTH_MAX)));
  return [...words].slice(0, TERMS_MAX).map(wordForms);
}

/** True if a form of the word begins with a form of the term. */
export function matchesTerm(word: string, term: Term): boolean {
  return wordForms(word).some((form) => term.some((prefix) => form.startsWith(prefix)));
}
