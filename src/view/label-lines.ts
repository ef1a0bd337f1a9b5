/** More letters than most words have, and few enough that a name is not much wider than high. */
const LINE_LETTERS = 16;

/** Words in as few lines as hold them; a word longer than a line has one to itself. */
export function inLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** In its own direction, whatever stands beside it (Unicode's first strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
