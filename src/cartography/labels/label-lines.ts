/** More letters than most words have, and few enough that a name is not much wider than high. */
const LINE_LETTERS = 16;

/** A word longer than a line has one to itself. */
function filled(words: readonly string[], letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Words in as few lines as hold them, and those as even as can be. */
export function inLines(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter((part) => part !== '');
  let lines = filled(words, LINE_LETTERS);
  for (let letters = LINE_LETTERS - 1; letters > 0; letters -= 1) {
    const narrower = filled(words, letters);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** How wide letters are only a map's font knows: an estimate does, since only where a name stands is chosen by it. In ems. */
const EM = { letter: 0.55, line: 1.25 } as const;

/** @param em The size of the letters, in CSS pixels. */
export function sizeOfLines(
  lines: readonly string[],
  em: number,
): readonly [width: number, height: number] {
  const letters = Math.max(0, ...lines.map((line) => line.length));
  return [letters * em * EM.letter, lines.length * em * EM.line];
}

/** In its own direction, whatever stands beside it (Unicode's first strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
