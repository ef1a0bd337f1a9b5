/** The word of `words` that begins so, or else is most like the given one; null if none is near. */
export function nearestWord(given: string, words: readonly string[]): string | null {
  const longer = words.find((word) => given !== '' && word.startsWith(given));
  if (longer !== undefined) return longer;
  const near = words
    .map((word) => ({ word, distance: editDistance(given, word) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 2)))
    .sort((one, other) => one.distance - other.distance);
  return near[0]?.word ?? null;
}

/** How many letters have to be added, removed or replaced to make one word of the other (Levenshtein). */
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
