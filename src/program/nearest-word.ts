/** The word that begins with `given`, or else the most similar word. Null if no word is similar. */
export function nearestWord(typedWord: string, words: readonly string[]): string | null {
  const longer = words.find((word) => typedWord !== '' && word.startsWith(typedWord));
  if (longer !== undefined) return longer;
  const similarWords = words
    .map((word) => ({ word, distance: editDistance(typedWord, word) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 2)))
    .sort((one, other) => one.distance - other.distance);
  return similarWords[0]?.word ?? null;
}

/** The number of letters to add, remove or replace so that one word becomes the other (Levenshtein distance). */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (const [column, otherLetter] of [...other].entries())
      current.push(
        Math.min(
          (current[column] ?? 0) + 1,
          (previous[column + 1] ?? 0) + 1,
          (previous[column] ?? 0) + (letter === otherLetter ? 0 : 1),
        ),
      );
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
