/**
 * Key: a letter. Value: the letter that replaces it in a search. Unicode does not decompose these letters, or readers
 * use one for the other.
 */
const LETTER_REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ٱ', 'ا'],
  // Kurdish, Pashto and Urdu letters, which keyboards for Arabic and Persian do not have.
  ['ې', 'ي'],
  ['ۍ', 'ي'],
  ['ێ', 'ي'],
  ['ے', 'ي'],
  ['ە', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ۆ', 'و'],
  ['ڕ', 'ر'],
  ['ړ', 'ر'],
  ['ڵ', 'ل'],
  ['ټ', 'ت'],
  ['ډ', 'د'],
  ['ڼ', 'ن'],
  ['ڪ', 'ك'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/**
 * Characters that the search ignores: combining marks, tatweel, apostrophes, signs for ayn and hamza, and invisible
 * characters.
 */
const IGNORED_CHARACTERS = /[\p{M}\p{Cf}\u0640'’‘‛`´ʹʻʼʽʾʿ′׳]/gu;

const FIRST_ARABIC_DIGIT = 0x660;
const FIRST_PERSIAN_DIGIT = 0x6f0;
const ARABIC_OR_PERSIAN_DIGIT = /[٠-٩۰-۹]/u;

function toAsciiDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return String(code - (code < FIRST_PERSIAN_DIGIT ? FIRST_ARABIC_DIGIT : FIRST_PERSIAN_DIGIT));
}

function computeFoldedCharacter(char: string): string {
  const plain = char
    .normalize('NFC')
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
 * Folds a character, which removes case, accents and variants. The result is usually one character, but may be several
 * or none.
 */
export function foldCharacter(char: string): string {
  const folded = foldedCharacterCache.get(char) ?? computeFoldedCharacter(char);
  foldedCharacterCache.set(char, folded);
  return folded;
}

const FOLDABLE_CHARACTER = /[^\0-\x7f]|['`]/gu;

/** Folds a text, which removes case, accents and variants. Texts that look alike to a reader become equal. */
export function foldText(text: string): string {
  return text.replace(FOLDABLE_CHARACTER, foldCharacter).toLowerCase();
}

/**
 * Matches a word: consecutive letters and digits. "u.s." is one word, equal to "us". A Hebrew acronym with its sign is
 * also one word.
 */
const WORD_PATTERN = /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[א-ת]+["״”][א-ת]+|[\p{L}\p{N}]+/gu;

/** Matches the Arabic article and its prepositions, which Arabic writes in one word with the noun. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|و?لل)(?=\p{L}{3})/u;

/** A word of a folded text, with its range in the text. */
interface WordRange {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const withoutSigns = (word: string): string => word.replace(/[."״”]/g, '');

/** The words of a folded text, each with its range in that text. */
export function wordsOfFoldedText(text: string): readonly WordRange[] {
  return Array.from(text.matchAll(WORD_PATTERN), ({ 0: match, index }) => ({
    word: withoutSigns(match),
    start: index,
    end: index + match.length,
  }));
}

/** The folded words of a text. */
export function foldedWords(text: string): readonly string[] {
  return (foldText(text).match(WORD_PATTERN) ?? []).map(withoutSigns);
}

/** Matches words that hyphens join, such as "al-asad". */
const COMPOUND_PATTERN = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)+/gu;

/** The words of a folded text that hyphens join, each as one word, because readers also write "alasad". */
export function compoundsOfFoldedText(text: string): readonly WordRange[] {
  return Array.from(text.matchAll(COMPOUND_PATTERN), ({ 0: match, index }) => ({
    word: match.replaceAll(/[-\u2010\u2011]/gu, ''),
    start: index,
    end: index + match.length,
  }));
}

/** All words by which a search finds a text: its folded words, and words joined by hyphens as one word. */
export function indexedWords(text: string): readonly string[] {
  const compounds = compoundsOfFoldedText(foldText(text)).map(({ word }) => word);
  return [...foldedWords(text), ...compounds];
}

/** Largest number of neighbouring words that a reader may write as one, as in "Deirezzor" for "Deir ez-Zor". */
const JOINED_WORDS_MAX = 3;
const SPACES_OR_HYPHENS = /^[\s\u00A0\-\u2010\u2011]*$/u;

/** Neighbouring words of a folded text as one word, because readers also write "Abukamal" and "عبدالله". */
export function joinedNeighbours(text: string): readonly WordRange[] {
  const words = wordsOfFoldedText(text);
  return words.flatMap((first, at) => {
    const joined: WordRange[] = [];
    let last = first;
    for (const next of words.slice(at + 1, at + JOINED_WORDS_MAX)) {
      if (!SPACES_OR_HYPHENS.test(text.slice(last.end, next.start))) break;
      const word = (joined.at(-1)?.word ?? first.word) + next.word;
      joined.push({ word, start: first.start, end: next.end });
      last = next;
    }
    return joined;
  });
}

/** A folded word with and without the Arabic article, so that a search for one of these forms finds both. */
export function wordForms(word: string): readonly string[] {
  const bare = word.replace(ARABIC_ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}

/** Largest length of a query that the search reads, in characters. An address may contain a much longer query. */
const QUERY_LENGTH_MAX = 200;
const TERMS_MAX = 12;

/** All forms of one word of a query. */
export type QueryTerm = readonly string[];

/** The terms of a query, one for each word. An entry must match all terms. */
export function queryTerms(query: string): readonly QueryTerm[] {
  const words = new Set(foldedWords(query.slice(0, QUERY_LENGTH_MAX)));
  return [...words].slice(0, TERMS_MAX).map(wordForms);
}

/** Like `queryTerms`, but hyphens join words: a reader may write "F-16" for "F16". Null if the query has no hyphen. */
export function joinedQueryTerms(query: string): readonly QueryTerm[] | null {
  const joined = query.replaceAll(/(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu, '');
  return joined === query ? null : queryTerms(joined);
}

/** A character of a script without spaces between words. */
const UNSPACED_CHARACTER =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;
/**
 * Largest length of a form that begins inside of such a text. A longer query still finds the text by its first
 * characters.
 */
const INNER_FORM_LENGTH_MAX = 24;

/**
 * The forms by which a query finds a word. In a script without spaces, such as Chinese or Thai, a "word" is a whole
 * sentence. A query may therefore begin at any of its characters.
 */
export function findableForms(word: string): readonly string[] {
  const forms = wordForms(word);
  if (!UNSPACED_CHARACTER.test(word)) return forms;
  const characters = Array.from(word);
  const inner = characters
    .slice(1)
    .map((_, characterIndex) =>
      characters.slice(characterIndex + 1, characterIndex + 1 + INNER_FORM_LENGTH_MAX).join(''),
    );
  return [...new Set([...forms, ...inner])];
}

/** True if any findable form of the word starts with any form of the term. */
export function matchesTerm(word: string, term: QueryTerm): boolean {
  return findableForms(word).some((form) => term.some((prefix) => form.startsWith(prefix)));
}

/** Smallest length of a term that the search also looks for inside of words and in near spellings. */
const LOOSE_TERM_LENGTH_MIN = 3;

/** The number of letters, 0 to 2, by which a near spelling may differ from a term. */
function spellingDistanceOf(term: string): number {
  if (term.length < 5) return 0;
  return term.length < 8 ? 1 : 2;
}

/**
 * The number of letters to add, remove or replace in order to turn `a` into `b`. Counting stops above `limit`. Two
 * swapped letters count as two.
 */
function spellingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** True if the word contains the term, or is a near spelling of it. */
export function nearlyMatchesTerm(word: string, term: QueryTerm): boolean {
  if (matchesTerm(word, term)) return true;
  return wordForms(word).some((form) =>
    term.some((formOfTerm) => {
      if (formOfTerm.length < LOOSE_TERM_LENGTH_MIN) return false;
      const limit = spellingDistanceOf(formOfTerm);
      return form.includes(formOfTerm) || spellingDistance(form, formOfTerm, limit) <= limit;
    }),
  );
}

/**
 * The part of a word that a highlight marks for a term, in code units of the word. It is usually the whole word. In a
 * script without spaces, it is only the matching part.
 */
export function matchedPart(word: string, term: QueryTerm): { start: number; end: number } {
  if (UNSPACED_CHARACTER.test(word)) {
    for (const prefix of term) {
      const start = word.indexOf(prefix);
      if (start >= 0) return { start, end: start + prefix.length };
    }
  }
  return { start: 0, end: word.length };
}
