import { foldedCharacter, answers, termsOf, type Term, tokensOfFolded } from './words-of-text';

interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What belongs to the character before it, so that no mark is cut from its letter. */
const JOINED = /^[\p{M}\u0640\u200C\u200D]$/u;

/** For each place of the folded text, the range of the original that it comes from. */
function placesOf(text: string): { readonly folded: string; readonly places: readonly Range[] } {
  const places: Range[] = [];
  let folded = '';
  let at = 0;
  for (const char of text) {
    const part = foldedCharacter(char);
    const end = at + char.length;
    const last = places.at(-1);
    if (part === '' && JOINED.test(char) && last?.end === at)
      places[places.length - 1] = { start: last.start, end };
    for (let unit = 0; unit < part.length; unit += 1) places.push({ start: at, end });
    folded += part;
    at = end;
  }
  return { folded, places };
}

function rangesFound(text: string, terms: readonly Term[]): readonly Range[] {
  const { folded, places } = placesOf(text);
  return tokensOfFolded(folded)
    .filter(({ word }) => terms.some((term) => answers(word, term)))
    .map(({ start, end }) => ({
      start: places[start]?.start ?? 0,
      end: places[end - 1]?.end ?? 0,
    }));
}

/** The text in pieces, with the words marked that the query asks for. Joined, they are the text. */
export function marked(text: string, query: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of rangesFound(text, termsOf(query))) {
    // One character may hold the end of one word and the beginning of the next.
    const from = Math.max(start, done);
    if (from > done) pieces.push({ text: text.slice(done, from), hit: false });
    if (end > from) pieces.push({ text: text.slice(from, end), hit: true });
    done = Math.max(end, done);
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}
