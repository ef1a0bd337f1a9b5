import type { Dataset, TranslatableText } from '../../claims/model';
import { ownEventType } from '../../claims/event-types';
import { textInLanguage, type TextInLanguage } from '../../claims/text';
import type { SearchEntry } from './search-index';
import {
  foldCharacter,
  foldText,
  joinedNeighbours,
  matchedPart,
  matchesTerm,
  nearlyMatchesTerm,
  queryTerms,
  compoundsOfFoldedText,
  indexedWords,
  wordsOfFoldedText,
  type QueryTerm,
} from './words-of-text';

/** The wordings that a search result shows. A wording is a text in one language. */
export interface ResultWordings {
  /**
   * The name of the site, event or actor, or the text of the claim. It is in the reader's language if possible.
   */
  readonly mainWording: TextInLanguage;
  /**
   * Other names and translations. Each contains a word of the query that `mainWording` and earlier wordings do not
   * contain.
   */
  readonly otherWordings: readonly TextInLanguage[];
  /**
   * The wordings of a claim's hedge. The first is in the reader's language if possible. Each further wording contains
   * another word of the query. Empty if the claim has no hedge.
   */
  readonly hedgeWordings: readonly TextInLanguage[];
  /**
   * Wordings of the editors' note on a claim. Each contains a word of the query that earlier wordings do not contain.
   */
  readonly noteWordings: readonly TextInLanguage[];
}

interface ResultContext {
  readonly query: string;
  readonly language: string;
  readonly dataLanguage: string;
  /** True if the query matches only with near spellings or inside of words. Missing means false. */
  readonly areNear?: boolean;
}

type OtherNameTexts = readonly (TranslatableText | readonly string[] | undefined)[];

interface ResultTexts {
  readonly text: TranslatableText;
  readonly otherNames?: OtherNameTexts;
  readonly hedge?: TranslatableText | undefined;
  readonly note?: TranslatableText | undefined;
}

function selectResultWordings(
  { text, otherNames = [], hedge, note }: ResultTexts,
  { query, language, dataLanguage, areNear = false }: ResultContext,
): ResultWordings {
  const mainWording = textInLanguage(text, language, dataLanguage);
  const otherWordings = wordingsWithNewTerms(
    { query, areNear },
    [mainWording.text],
    [text, ...otherNames].flatMap(wordingsOf),
  );
  const mainHedge = hedge === undefined ? [] : [textInLanguage(hedge, language, dataLanguage)];
  const textsBefore = [mainWording, ...otherWordings, ...mainHedge].map((wording) => wording.text);
  const hedgeWordings = [
    ...mainHedge,
    ...wordingsWithNewTerms({ query, areNear }, textsBefore, wordingsOf(hedge)),
  ];
  const shown = [mainWording, ...otherWordings, ...hedgeWordings].map((wording) => wording.text);
  const noteWordings = note === undefined ? [] : [textInLanguage(note, language, dataLanguage)];
  return {
    mainWording,
    otherWordings,
    hedgeWordings,
    noteWordings: wordingsWithNewTerms({ query, areNear }, shown, [
      ...noteWordings,
      ...wordingsOf(note),
    ]),
  };
}

/** The wordings that the search result of an entry shows. Null if the dataset has no entry with this id. */
export function resultWordingsOf(
  dataset: Dataset,
  { kind, id }: SearchEntry,
  context: ResultContext,
): ResultWordings | null {
  switch (kind) {
    case 'site': {
      const site = dataset.siteById.get(id);
      if (site === undefined) return null;
      const { name, alternateName, admin1, country } = site;
      const otherNames = [alternateName, admin1, country];
      return selectResultWordings({ text: name, otherNames }, context);
    }
    case 'event': {
      const event = dataset.eventById.get(id);
      if (event === undefined) return null;
      const otherNames = [ownEventType(event) ?? undefined];
      return selectResultWordings({ text: event.name, otherNames }, context);
    }
    case 'claim': {
      const claim = dataset.claimById.get(id);
      if (claim === undefined) return null;
      const { text, hedge, remarks: note } = claim;
      return selectResultWordings({ text, hedge, note }, context);
    }
    case 'actor': {
      const actor = dataset.actorById.get(id);
      return actor === undefined
        ? null
        : selectResultWordings({ text: actor.name, otherNames: [actor.alternateName] }, context);
    }
  }
}

/**
 * All wordings of a text, each with its language. Wordings from a list of names have the language null, because the
 * list states no language.
 */
function wordingsOf(
  text: TranslatableText | readonly string[] | undefined,
): readonly TextInLanguage[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ text, language: null }];
  if (isTextList(text)) return text.map((entry) => ({ text: entry, language: null }));
  return Object.entries(text).map(([language, wording]) => ({ text: wording, language }));
}

/** A type guard for readonly lists, because `Array.isArray` does not recognise readonly lists in TypeScript. */
function isTextList(text: TranslatableText | readonly string[]): text is readonly string[] {
  return Array.isArray(text);
}

/** @param areNear True if the query matches only with near spellings or inside of words. */
const matcherFor = (areNear: boolean): typeof matchesTerm =>
  areNear ? nearlyMatchesTerm : matchesTerm;

function termsFoundIn(
  text: string,
  terms: readonly QueryTerm[],
  areNear: boolean,
): readonly QueryTerm[] {
  const joined = areNear ? joinedNeighbours(foldText(text)).map(({ word }) => word) : [];
  const words = [...indexedWords(text), ...joined];
  const matches = matcherFor(areNear);
  return terms.filter((term) => words.some((word) => matches(word, term)));
}

/**
 * Keeps the candidate wordings that contain a new term of the query. A term is new if neither `shown` nor an earlier
 * candidate contains it.
 */
function wordingsWithNewTerms(
  { query, areNear }: { readonly query: string; readonly areNear: boolean },
  shown: readonly string[],
  candidates: readonly TextInLanguage[],
): readonly TextInLanguage[] {
  const terms = queryTerms(query);
  const explained = new Set(shown.flatMap((text) => termsFoundIn(text, terms, areNear)));
  return candidates.filter(({ text }) => {
    const added = termsFoundIn(text, terms, areNear).filter((term) => !explained.has(term));
    added.forEach((term) => explained.add(term));
    return added.length > 0;
  });
}

interface TextPiece {
  readonly text: string;
  readonly isHighlighted: boolean;
}

interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Matches a character that belongs to the letter before it, such as an accent. A highlight must not separate the two.
 */
const JOINED_CHARACTER = /^[\p{M}\u0640\u200C\u200D]$/u;

/**
 * Folds a text, which removes case and accents. For each code unit of the folded text, `originalRanges` has its range
 * in the original text.
 */
function foldWithRanges(text: string): {
  readonly foldedText: string;
  readonly originalRanges: readonly TextRange[];
} {
  const originalRanges: TextRange[] = [];
  let foldedText = '';
  let position = 0;
  for (const char of text) {
    const part = foldCharacter(char);
    const end = position + char.length;
    const last = originalRanges.at(-1);
    if (part === '' && JOINED_CHARACTER.test(char) && last?.end === position)
      originalRanges[originalRanges.length - 1] = { start: last.start, end };
    for (let unit = 0; unit < part.length; unit += 1) originalRanges.push({ start: position, end });
    foldedText += part;
    position = end;
  }
  return { foldedText, originalRanges };
}

/** The ranges of the words in a text that match a term of the query. */
function matchingRanges(
  text: string,
  terms: readonly QueryTerm[],
  areNear: boolean,
): readonly TextRange[] {
  const { foldedText, originalRanges } = foldWithRanges(text);
  const words = wordsOfFoldedText(foldedText);
  const matches = matcherFor(areNear);
  const termOf = (word: string): QueryTerm | undefined => terms.find((one) => matches(word, one));
  // Words that the query joins can match a term that none of the words matches alone.
  const joined = areNear
    ? joinedNeighbours(foldedText).filter(({ word }) =>
        terms.some((term) => matchesTerm(word, term)),
      )
    : compoundsOfFoldedText(foldedText);
  const compounds = joined.filter(
    ({ start, end }) =>
      !words.some((part) => part.start >= start && part.end <= end && termOf(part.word)),
  );
  const found = [...words, ...compounds].sort((a, b) => a.start - b.start);
  return found.flatMap(({ word, start, end }) => {
    const term = termOf(word);
    if (term === undefined) return [];
    // The whole range is highlighted if the folded word is shorter than its range, as for "u.s.".
    const part =
      end - start === word.length ? matchedPart(word, term) : { start: 0, end: end - start };
    return [
      {
        start: originalRanges[start + part.start]?.start ?? 0,
        end: originalRanges[start + part.end - 1]?.end ?? 0,
      },
    ];
  });
}

/** Splits a text into highlighted and plain pieces. Joined in order, the pieces give the text. */
export function highlightPieces(
  text: string,
  query: string,
  areNear = false,
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let copiedLength = 0;
  for (const { start, end } of matchingRanges(text, queryTerms(query), areNear)) {
    // Two matches can be within one character, because ½ is folded to 1 and 2. Starting at `done` highlights the
    // character only once.
    const from = Math.max(start, copiedLength);
    if (from > copiedLength)
      pieces.push({ text: text.slice(copiedLength, from), isHighlighted: false });
    if (end > from) pieces.push({ text: text.slice(from, end), isHighlighted: true });
    copiedLength = Math.max(end, copiedLength);
  }
  if (copiedLength < text.length)
    pieces.push({ text: text.slice(copiedLength), isHighlighted: false });
  return pieces;
}
