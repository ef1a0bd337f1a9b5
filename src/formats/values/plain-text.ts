/** The most characters of a date, a position or a count. Longer cells are refused unread, because they could be slow to read. */
const LONGEST_VALUE = 200;

/** The zero of each script whose digits are mixed with Latin digits: Arabic, Persian, full width. */
const ZEROS = [0x0660, 0x06f0, 0xff10];

const FOREIGN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;
/** Invisible characters that only set the direction or the width of a text. */
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;
/** Some programs write an apostrophe before a sign, so that a spreadsheet does not run the cell as a formula. */
const APOSTROPHE_BEFORE_SIGN = /^\s*'(?=[-+=@])/;

const ASCII = /^[ -~]*$/;
/** Printable ASCII without outer spaces and without an apostrophe in front. Most cells match. */
const ALREADY_PLAIN = /^[!-&(-~](?:[ -~]*[!-~])?$/;

/** True if the text has too many characters for one value. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_VALUE;
}

/**
 * The text with normalised characters: Latin digits, `.` as decimal mark, `-` as dash and minus, plain spaces. Direction
 * marks, and an apostrophe before a sign, are removed.
 */
export function plainText(text: string): string {
  if (ALREADY_PLAIN.test(text) && !text.includes('  ')) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FOREIGN_DIGITS, latinDigit)
    .replace(/\u066B/g, '.')
    .replace(/\u066C/g, "'")
    .replace(/\u060C/g, ',')
    .replace(/\u061B/g, ';')
    .replace(/\u061F/g, '?')
    .replace(DASHES, '-')
    .replace(APOSTROPHE_BEFORE_SIGN, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? code;
  return String(code - zero);
}

/** A word for comparison: lower case, without accents, vowel marks, hamzas and the Arabic tatweel. */
export function comparableWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase();
}

/** Words that mean "no value", in the form of `comparableWord`. */
const MISSING_WORDS: ReadonlySet<string> = new Set(
  [
    ...['', '-', '--', '---', '.', '?', '??', 'n/a', 'na', 'n.a.', '#n/a', 'nan', 'nil', 'null'],
    ...['<null>', '(null)', '<nulo>', 'none', 'blank', 'empty', 'tbd', 'tbc', 'not available'],
    ...['unknown', 'unkn', 'unk', 'unconfirmed', 'not known', 'not stated', 'unspecified'],
    ...['inconnu', 'inconnue', 'unbekannt', 'desconocido', 'desconocida', 'неизвестно', 'невідомо'],
    ...['غير معروف', 'مجهول', 'غير محدد', 'لا يوجد'],
    ...['censored', 'withheld', 'redacted'],
  ].map(comparableWord),
);

/** True if a plain text means "no value": it is empty, a dash, or a word such as "unknown". */
export function isMissing(plain: string): boolean {
  const isNumber = /^-?\d/.test(plain);
  return !isNumber && MISSING_WORDS.has(comparableWord(plain));
}
