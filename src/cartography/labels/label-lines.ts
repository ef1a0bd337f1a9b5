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

/**
 * The estimated width of a letter and height of a line, in ems. An estimate is enough to choose a label's candidate.
 */
const ESTIMATED_SIZE_IN_EMS = { letter: 0.55, line: 1.25 } as const;

/**
 * The width and height that some lines of text take.
 * @param letterSize The size of the letters, in CSS pixels.
 */
export function sizeOfLines(
  lines: readonly string[],
  letterSize: number,
): readonly [width: number, height: number] {
  let letters = 0;
  for (const line of lines) letters = Math.max(letters, line.length);
  return [
    letters * letterSize * ESTIMATED_SIZE_IN_EMS.letter,
    lines.length * letterSize * ESTIMATED_SIZE_IN_EMS.line,
  ];
}

/** Puts Unicode's isolating characters around a text. Its writing direction then does not affect the text beside it. */
export const isolateDirection = (text: string): string => `\u2068${text}\u2069`;
