/**
 * The scripts that MapLibre draws as browsers do. MapLibre chooses a glyph for each letter, or for each cluster of
 * letters that `Intl.Segmenter` finds. It joins letters of the Arabic script by Unicode's presentation forms, which
 * some letters lack. Scripts have their names in Protomaps' tiles. In scripts that are not listed here, MapLibre would
 * not join the letters: Syriac, N'Ko, Mongolian, Adlam and others.
 */

const SCRIPTS_OF_LETTERS = [
  ...['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic'],
  ...['Han', 'Hiragana', 'Katakana', 'Mixed-Japanese', 'Hangul', 'Ethiopic', 'Tifinagh'],
];
const SCRIPTS_OF_CLUSTERS = [
  ...['Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Thaana'],
  ...['Sinhala', 'Tamil', 'Kannada', 'Gurmukhi'],
];
/** Scripts whose conjuncts form one cluster since Unicode 15.1. */
const SCRIPTS_OF_CONJUNCTS = [
  ...['Devanagari', 'Bengali', 'Gujarati', 'Oriya', 'Telugu', 'Malayalam'],
];
const CONJUNCT = 'क्ष';
const LETTER_WITH_SIGN = 'กำ';

/** The number of clusters that the browser finds in a text. Null if the browser has no `Intl.Segmenter`. */
function clustersOf(text: string): number | null {
  if (!('Segmenter' in Intl)) return null;
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;
}

/** The scripts that MapLibre draws correctly in this browser. */
export function drawableScripts(countClusters = clustersOf): readonly string[] {
  return [
    ...SCRIPTS_OF_LETTERS,
    ...(countClusters(LETTER_WITH_SIGN) === 1 ? SCRIPTS_OF_CLUSTERS : []),
    ...(countClusters(CONJUNCT) === 1 ? SCRIPTS_OF_CONJUNCTS : []),
  ];
}

/** Letters of the Arabic script that MapLibre joins and whose joined forms the map's font has. */
const JOINED_LETTER =
  /[\u0621-\u063A\u0640-\u064A\u0679\u067E\u0686\u0688\u0691\u0698\u06A4\u06A9\u06AF\u06BA\u06BB\u06BE\u06C0\u06C1\u06C6\u06C7\u06CC\u06D0\u06D2\u06D3]/;
const ARABIC_LETTER_OR_SIGN = /\p{Script_Extensions=Arabic}(?<=[\p{L}\p{M}])/u;
const ARABIC_BLOCK = { first: 0x0600, last: 0x06ff };

/**
 * Texts in a name that MapLibre would draw with separated letters. They are Arabic letters without joined forms, Arabic
 * vowel signs, and conjuncts that no browser finds. A style cannot test for a range of letters, so each letter is in
 * the list.
 */
export const PARTING_TEXTS: readonly string[] = [
  ...Array.from({ length: ARABIC_BLOCK.last - ARABIC_BLOCK.first + 1 }, (_, index) =>
    String.fromCodePoint(ARABIC_BLOCK.first + index),
  ).filter((letter) => ARABIC_LETTER_OR_SIGN.test(letter) && !JOINED_LETTER.test(letter)),
  // A letter of Moroccan names, which is outside of that block.
  '\u0763',
  // The viramas of Gurmukhi and Kannada, and the two conjuncts of Tamil.
  ...['\u0A4D', '\u0CCD', 'க்ஷ', 'ஸ்ர'],
];
