/**
 * Characters that could send commands to a terminal or change the order of a line: control and format characters, line
 * separators, and lone surrogates.
 */
const UNSAFE_CHARACTERS = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
const MAX_QUOTED_LENGTH = 60;

/** The text in quotation marks for a message, cut to 60 characters. Unsafe characters become escapes. */
export function quoted(text: string): string {
  const characters =
    text.length > MAX_QUOTED_LENGTH * 4 ? [...text.slice(0, MAX_QUOTED_LENGTH * 4)] : [...text];
  const short =
    characters.length > MAX_QUOTED_LENGTH
      ? `${characters.slice(0, MAX_QUOTED_LENGTH - 1).join('')}…`
      : text;
  return escapeUnsafeCharacters(JSON.stringify(short));
}

/** The string with its unsafe characters written as escapes. */
export function escapeUnsafeCharacters(text: string): string {
  return text.replace(UNSAFE_CHARACTERS, unicodeEscapesOf);
}

/** The name of a JSON value in a message: `"a"`, `3`, `an empty list`, `an object`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

function unicodeEscapesOf(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** The candidate most similar to a misspelt word. Null if more than a third of the letters differ for every candidate. */
export function mostSimilarWord(word: string, candidates: Iterable<string>): string | null {
  const lowerCaseWord = word.toLowerCase();
  let closest: string | null = null;
  let leastDistance = Infinity;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const distance = editDistance(lowerCaseWord, candidate.toLowerCase());
    if (distance > allowed || distance >= leastDistance) continue;
    closest = candidate;
    leastDistance = distance;
  }
  return closest;
}

/** The end of a message about an unknown name: `; did you mean "x"?`. Empty if no candidate is similar. */
export function didYouMeanHint(word: string, candidates: Iterable<string>): string {
  const candidate = mostSimilarWord(word, candidates);
  return candidate === null ? '' : `; did you mean "${candidate}"?`;
}

/**
 * The edit distance of two words: how many letters must be inserted, deleted, replaced or swapped with a neighbour
 * (restricted Damerau–Levenshtein distance).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSameLetter = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const choices = [(last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1];
      choices.push((last[column - 1] ?? 0) + (isSameLetter ? 0 : 1));
      if (swapped && row > 1 && column > 1) choices.push((beforeLast[column - 2] ?? 0) + 1);
      current.push(Math.min(...choices));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
