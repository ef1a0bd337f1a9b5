/**
 * The greatest number of letters in a line of a label. Most words are shorter, and a label with such lines is not
 * much wider than high.
 */
const MAX_LINE_LETTERS = 16;

/** A word of more letters is broken. Longer words are not words of a language, and would run across the map. */
const MAX_WORD_LETTERS = 26;
/** The most lines that one broken word takes. The last one ends in an ellipsis if the word is longer. */
const MAX_WORD_LINES = 3;

/** The pieces of a word: the word itself, or lines of it if it is too long. Combining marks stay with their letters. */
function brokenWord(word: string): readonly string[] {
  if (word.length <= MAX_WORD_LETTERS) return [word];
  const letters = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  if (letters.length <= MAX_WORD_LETTERS) return [word];
  const pieces = Array.from({ length: Math.ceil(letters.length / MAX_LINE_LETTERS) }, (_, at) =>
    letters.slice(at * MAX_LINE_LETTERS, (at + 1) * MAX_LINE_LETTERS).join(''),
  );
  if (pieces.length <= MAX_WORD_LINES) return pieces;
  return [...pieces.slice(0, MAX_WORD_LINES - 1), `${pieces[MAX_WORD_LINES - 1] ?? ''}…`];
}

/** Breaks words into lines. A line has at most `letters` letters, or one longer word. */
function fillLines(words: readonly string[], letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function balanceLines(text: string): readonly string[] {
  const words = text
    .split(/\s+/u)
    .filter((part) => part !== '')
    .flatMap(brokenWord);
  let lines = fillLines(words, MAX_LINE_LETTERS);
  for (let letters = MAX_LINE_LETTERS - 1; letters > 0; letters -= 1) {
    const narrower = fillLines(words, letters);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

const linesByName = new Map<string, readonly string[]>();

/**
 * Breaks a name into as few lines of at most 16 letters as possible; the lines have similar lengths. A name without
 * letters gives no lines. A cache keeps the lines of each name.
 */
export function labelLinesOf(name: string): readonly string[] {
  const lines = linesByName.get(name) ?? balanceLines(name);
  linesByName.set(name, lines);
  return lines;
}

/** The height of a line, in ems. */
const LINE_HEIGHT = 1.25;
/** The width of a letter, in ems, by the letters that have it: about as in Noto Sans. The first kind that fits counts. */
const LETTER_WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\siljI.,:;'’!|]/u, 0.28],
  [/[tfr()[\]/\-–·]/u, 0.4],
  [/[mwMW…—%]/u, 0.92],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1],
  [/[bdghnopqu]/u, 0.63],
  [/\p{Lu}/u, 0.69],
];
/** The width of any other letter, in ems. */
const USUAL_LETTER_WIDTH = 0.56;

const widthByLine = new Map<string, number>();

/** The estimated width of a line, in ems. A cache keeps the width of each line. */
function widthInEms(line: string): number {
  const known = widthByLine.get(line);
  if (known !== undefined) return known;
  let width = 0;
  for (const letter of line)
    width += LETTER_WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_LETTER_WIDTH;
  widthByLine.set(line, width);
  return width;
}

/**
 * The width and height that some lines of text take. An estimate is enough to choose a label's candidate.
 * @param letterSize The size of the letters, in CSS pixels.
 */
export function sizeOfLines(
  lines: readonly string[],
  letterSize: number,
): readonly [width: number, height: number] {
  let width = 0;
  for (const line of lines) width = Math.max(width, widthInEms(line));
  return [width * letterSize, lines.length * letterSize * LINE_HEIGHT];
}

/** Puts Unicode's isolating characters around a text. Its writing direction then does not affect the text beside it. */
export const isolateDirection = (text: string): string => `\u2068${text}\u2069`;
