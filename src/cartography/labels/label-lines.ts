/** More letters than most words have, and few enough that a name is not much wider than high. */
const LINE_LETTERS = 16;

/** Lines of at most `letters` letters; a longer word has a line of its own. */
function filledLines(words: readonly string[], letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function balancedLines(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter((part) => part !== '');
  let lines = filledLines(words, LINE_LETTERS);
  for (let letters = LINE_LETTERS - 1; letters > 0; letters -= 1) {
    const narrower = filledLines(words, letters);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

const linesOfNames = new Map<string, readonly string[]>();

/**
 * The lines of a name: as few as lines of 16 letters allow, and as even as they can be. Empty for a name without letters.
 * Each name is broken once, however many zooms and filters it is placed for.
 */
export function linesOf(name: string): readonly string[] {
  const lines = linesOfNames.get(name) ?? balancedLines(name);
  linesOfNames.set(name, lines);
  return lines;
}

/** In ems. An estimate: only the map's font knows how wide its letters are, and only the choice of a candidate depends on it. */
const EM = { letter: 0.55, line: 1.25 } as const;

/** @param em Size of the letters, in CSS pixels. */
export function sizeOfLines(
  lines: readonly string[],
  em: number,
): readonly [width: number, height: number] {
  let letters = 0;
  for (const line of lines) letters = Math.max(letters, line.length);
  return [letters * em * EM.letter, lines.length * em * EM.line];
}

/** The text in its own direction, whatever is beside it (Unicode's first strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
