import type { Dataset, TranslatableText } from '../../claims/model';
import { textInLanguage, type TextInLanguage } from '../../claims/text';
import type { SearchEntry } from './search-index';
import {
  foldCharacter,
  matchesTerm,
  queryTerms,
  tokens,
  tokensOfFolded,
  type Term,
} from './words-of-text';

/** The text of a search result. */
export interface ResultText {
  /** The entry's name or text, in the reader's language if it has that. */
  readonly main: TextInLanguage;
  /** Its other wordings, as far as they alone have a word of the query. */
  readonly others: readonly TextInLanguage[];
  /** The same of our own note on a claim. */
  readonly notes: readonly TextInLanguage[];
}

interface ResultContext {
  readonly query: string;
  readonly language: string;
  readonly dataLanguage: string;
}

type Names = readonly (TranslatableText | readonly string[] | undefined)[];

function compose(
  text: TranslatableText,
  names: Names,
  note: TranslatableText | undefined,
  { query, language, dataLanguage }: ResultContext,
): ResultText {
  const main = textInLanguage(text, language, dataLanguage);
  const others = matchingWordings(query, [main.text], [text, ...names].flatMap(wordingsOf));
  const shown = [main, ...others].map((wording) => wording.text);
  const notes = note === undefined ? [] : [textInLanguage(note, language, dataLanguage)];
  return {
    main,
    others,
    notes: matchingWordings(query, shown, [...notes, ...wordingsOf(note)]),
  };
}

/** The text of an entry; null for an id that the map does not know. */
export function resultText(
  dataset: Dataset,
  { kind, id }: SearchEntry,
  context: ResultContext,
): ResultText | null {
  switch (kind) {
    case 'site': {
      const site = dataset.siteById.get(id);
      if (site === undefined) return null;
      const { name, alternateName, admin1, country } = site;
      return compose(name, [alternateName, admin1, country], undefined, context);
    }
    case 'event': {
      const event = dataset.eventById.get(id);
      return event === undefined ? null : compose(event.name, [], undefined, context);
    }
    case 'claim': {
      const claim = dataset.claimById.get(id);
      return claim === undefined ? null : compose(claim.text, [], claim.remarks, context);
    }
    case 'actor': {
      const actor = dataset.actorById.get(id);
      return actor === undefined
        ? null
        : compose(actor.name, [actor.alternateName], undefined, context);
    }
  }
}

/** Each wording of a text, with its language. The entries of a list have no language. */
function wordingsOf(
  text: TranslatableText | readonly string[] | undefined,
): readonly TextInLanguage[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ text, language: null }];
  if (isList(text)) return text.map((entry) => ({ text: entry, language: null }));
  return Object.entries(text).map(([language, wording]) => ({ text: wording, language }));
}

/** `Array.isArray` does not tell a readonly list from a record. */
function isList(text: TranslatableText | readonly string[]): text is readonly string[] {
  return Array.isArray(text);
}

function termsIn(text: string, terms: readonly Term[]): readonly Term[] {
  const words = tokens(text);
  return terms.filter((term) => words.some((word) => matchesTerm(word, term)));
}

/** The wordings that add a new term. A term is new if no shown text and no earlier wording has it. */
function matchingWordings(
  query: string,
  shown: readonly string[],
  candidates: readonly TextInLanguage[],
): readonly TextInLanguage[] {
  const terms = queryTerms(query);
  const explained = new Set(shown.flatMap((text) => termsIn(text, terms)));
  return candidates.filter(({ text }) => {
    const added = termsIn(text, terms).filter((term) => !explained.has(term));
    added.forEach((term) => explained.add(term));
    return added.length > 0;
  });
}

interface Piece {
  readonly text: string;
  readonly highlighted: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A character that belongs to the letter before it, so that no highlight ends between the two. */
const JOINED = /^[\p{M}\u0640\u200C\u200D]$/u;

/** The folded text, and for each of its code units the range of the original that it comes from. */
function foldWithRanges(text: string): {
  readonly folded: string;
  readonly ranges: readonly Range[];
} {
  const ranges: Range[] = [];
  let folded = '';
  let at = 0;
  for (const char of text) {
    const part = foldCharacter(char);
    const end = at + char.length;
    const last = ranges.at(-1);
    if (part === '' && JOINED.test(char) && last?.end === at)
      ranges[ranges.length - 1] = { start: last.start, end };
    for (let unit = 0; unit < part.length; unit += 1) ranges.push({ start: at, end });
    folded += part;
    at = end;
  }
  return { folded, ranges };
}

/** The ranges of the words that match a term. */
function matchingRanges(text: string, terms: readonly Term[]): readonly Range[] {
  const { folded, ranges } = foldWithRanges(text);
  return tokensOfFolded(folded)
    .filter(({ word }) => terms.some((term) => matchesTerm(word, term)))
    .map(({ start, end }) => ({
      start: ranges[start]?.start ?? 0,
      end: ranges[end - 1]?.end ?? 0,
    }));
}

/** The text in pieces, with the words of the query highlighted. Joined, the pieces are the text. */
export function highlightPieces(text: string, query: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of matchingRanges(text, queryTerms(query))) {
    // Two words may meet inside one character, such as ½.
    const from = Math.max(start, done);
    if (from > done) pieces.push({ text: text.slice(done, from), highlighted: false });
    if (end > from) pieces.push({ text: text.slice(from, end), highlighted: true });
    done = Math.max(end, done);
  }
  if (done < text.length) pieces.push({ text: text.slice(done), highlighted: false });
  return pieces;
}
