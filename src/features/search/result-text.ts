import type { Dataset, Text } from '../../claims/model';
import { textIn, type Wording } from '../../claims/text';
import type { SearchEntry } from './search-index';
import {
  foldCharacter,
  matchesTerm,
  queryTerms,
  tokens,
  tokensOfFolded,
  type Term,
} from './words-of-text';

/** The wordings that a search result shows. */
export interface ResultText {
  /** The entry's name or text, in the reader's language if it is translated. */
  readonly main: Wording;
  /** Other names and translations of the entry, each with a query word that no earlier wording has. */
  readonly others: readonly Wording[];
  /** Wordings of our note on a claim, each with a query word that no earlier wording has. */
  readonly notes: readonly Wording[];
}

interface ResultContext {
  readonly query: string;
  readonly language: string;
  readonly dataLanguage: string;
}

type Names = readonly (Text | readonly string[] | undefined)[];

function compose(
  text: Text,
  names: Names,
  note: Text | undefined,
  { query, language, dataLanguage }: ResultContext,
): ResultText {
  const main = textIn(text, language, dataLanguage);
  const others = matchingWordings(query, [main.text], [text, ...names].flatMap(wordingsOf));
  const shown = [main, ...others].map((wording) => wording.text);
  const notes = note === undefined ? [] : [textIn(note, language, dataLanguage)];
  return {
    main,
    others,
    notes: matchingWordings(query, shown, [...notes, ...wordingsOf(note)]),
  };
}

/** The wordings that the search result for an entry shows; null for an unknown id. */
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
      const actor = dataset.actors.get(id);
      return actor === undefined
        ? null
        : compose(actor.name, [actor.alternateName], undefined, context);
    }
  }
}

/** All wordings of a text, each with its language. The entries of a list have no language. */
function wordingsOf(text: Text | readonly string[] | undefined): readonly Wording[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ text, language: null }];
  if (isList(text)) return text.map((entry) => ({ text: entry, language: null }));
  return Object.entries(text).map(([language, wording]) => ({ text: wording, language }));
}

/** TypeScript needs this guard: `Array.isArray` does not recognise readonly lists. */
function isList(text: Text | readonly string[]): text is readonly string[] {
  return Array.isArray(text);
}

function termsIn(text: string, terms: readonly Term[]): readonly Term[] {
  const words = tokens(text);
  return terms.filter((term) => words.some((word) => matchesTerm(word, term)));
}

/**
 * The wordings that contain a new term of the query. A term is new if no shown text and no earlier wording contains it.
 */
function matchingWordings(
  query: string,
  shown: readonly string[],
  candidates: readonly Wording[],
): readonly Wording[] {
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

/** Characters that join the letter before them. A highlight must not end between the two. */
const JOINED = /^[\p{M}\u0640\u200C\u200D]$/u;

/**
 * Folds a text (removes case and accents). For each code unit of the folded text, `ranges` gives its range in the
 * original.
 */
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

/** The ranges of the words in a text that match a term of the query. */
function matchingRanges(text: string, terms: readonly Term[]): readonly Range[] {
  const { folded, ranges } = foldWithRanges(text);
  return tokensOfFolded(folded)
    .filter(({ word }) => terms.some((term) => matchesTerm(word, term)))
    .map(({ start, end }) => ({
      start: ranges[start]?.start ?? 0,
      end: ranges[end - 1]?.end ?? 0,
    }));
}

/** Splits the text into highlighted and plain pieces. The pieces joined are the text. */
export function highlightPieces(text: string, query: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of matchingRanges(text, queryTerms(query))) {
    // Two matches may be within one character: ½ is folded to 1 and 2.
    const from = Math.max(start, done);
    if (from > done) pieces.push({ text: text.slice(done, from), highlighted: false });
    if (end > from) pieces.push({ text: text.slice(from, end), highlighted: true });
    done = Math.max(end, done);
  }
  if (done < text.length) pieces.push({ text: text.slice(done), highlighted: false });
  return pieces;
}
