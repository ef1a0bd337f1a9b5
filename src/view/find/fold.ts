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
