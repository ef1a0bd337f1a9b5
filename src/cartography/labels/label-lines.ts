/** The length of a line: longer than most words, and short enough that a label is not much wider than high. */
const MAX_LINE_LETTERS = 16;

/** Breaks words into lines of at most `letters` letters; a longer word gets its own line. */
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
  const words = text.split(/\s+/u).filter((part) => part !== '');
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
 * Breaks a name into as few lines of 16 letters as possible, of similar length. Empty for a name without letters. A
 * cache keeps the lines of each name.
 */
export function labelLinesOf(name: string): readonly string[] {
  const lines = linesByName.get(name) ?? balanceLines(name);
  linesByName.set(name, lines);
  return lines;
}

/** Estimated width of a letter and height of a line, in ems. The choice of a candidate needs no exact widths. */
const ESTIMATED_SIZE_IN_EMS = { letter: 0.55, line: 1.25 } as const;

/**
 * The width and height of lines of text.
 * @param letterSize Size of the letters, in CSS pixels.
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

/** Encloses text in Unicode's first strong isolate, so that its direction does not change the text beside it. */
export const isolateDirection = (text: string): string => `\u2068${text}\u2069`;
