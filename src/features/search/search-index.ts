import type { Dataset } from '../../claims/model';
import { ownEventType } from '../../claims/event-types';
import { computeOncePer } from '../../claims/once-per';
import { allWordingsOf } from '../../claims/text';
import SearchableMap from 'minisearch/SearchableMap';
import {
  findableForms,
  foldText,
  indexedWords,
  joinedNeighbours,
  joinedQueryTerms,
  matchesTerm,
  nearlyMatchesTerm,
  queryTerms,
  type QueryTerm,
} from './words-of-text';

/** A site, event, claim or actor that a search can find. */
export interface SearchEntry {
  readonly kind: 'site' | 'event' | 'claim' | 'actor';
  readonly id: string;
}

/**
 * The texts of an entry that a search compares with the query. A match in a name ranks above a match in another text.
 */
interface EntryTexts {
  readonly names: readonly string[];
  readonly otherTexts: readonly string[];
}

/** All entries of a map that a search can find, in the order of the result list. */
export function allSearchEntries({
  sites,
  eventById,
  claimById,
  actorById,
}: Dataset): readonly SearchEntry[] {
  return [
    ...sites.map(({ id }) => ({ kind: 'site' as const, id })),
    ...Array.from(eventById.keys(), (id) => ({ kind: 'event' as const, id })),
    ...Array.from(claimById.keys(), (id) => ({ kind: 'claim' as const, id })),
    ...Array.from(actorById.keys(), (id) => ({ kind: 'actor' as const, id })),
  ];
}

/**
 * The texts of an entry that a search compares with the query. An actor's description is not included, because no page
 * shows it.
 */
export function searchableTextsOf(dataset: Dataset, { kind, id }: SearchEntry): EntryTexts {
  switch (kind) {
    case 'site': {
      const site = dataset.siteById.get(id);
      return {
        names: [...allWordingsOf(site?.name), ...allWordingsOf(site?.alternateName)],
        otherTexts: [...allWordingsOf(site?.admin1), ...allWordingsOf(site?.country)],
      };
    }
    case 'event': {
      const event = dataset.eventById.get(id);
      const ownType = event === undefined ? null : ownEventType(event);
      return {
        names: allWordingsOf(event?.name),
        otherTexts: ownType === null ? [] : [ownType],
      };
    }
    case 'claim': {
      const claim = dataset.claimById.get(id);
      return {
        names: [],
        otherTexts: [
          ...allWordingsOf(claim?.text),
          ...allWordingsOf(claim?.hedge),
          ...allWordingsOf(claim?.remarks),
        ],
      };
    }
    case 'actor': {
      const actor = dataset.actorById.get(id);
      return {
        names: [...allWordingsOf(actor?.name), ...allWordingsOf(actor?.alternateName)],
        otherTexts: [],
      };
    }
  }
}

/**
 * The entries that contain a word form. Each is coded as one number: twice the entry's index, plus 1 if a name of the
 * entry contains the form.
 */
type CodedEntryIndexes = number[];

interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  /**
   * Key: word form. Value: the entries that contain it. The map is a radix tree, which quickly finds all word forms
   * with the same beginning.
   */
  readonly codedEntriesByWordForm: SearchableMap<CodedEntryIndexes>;
  /**
   * Key: word. Value: the lists in `codedEntriesByWordForm` for the word's forms. A cache, so that the forms are
   * computed only once.
   */
  readonly codedEntryListsByWord: Map<string, readonly CodedEntryIndexes[]>;
  /** Key: neighbouring words of a name, written as one. Value: the entries that have them in a name. */
  readonly codedEntriesByJoinedWords: Map<string, CodedEntryIndexes>;
  /** The number of entries indexed so far. */
  indexedCount: number;
}

/** The search index of a dataset. It is empty at first; `indexEntries` fills it. */
const searchIndexOf = computeOncePer((dataset: Dataset): SearchIndex => ({
  entries: allSearchEntries(dataset),
  codedEntriesByWordForm: new SearchableMap(),
  codedEntryListsByWord: new Map(),
  codedEntriesByJoinedWords: new Map(),
  indexedCount: 0,
}));

/** The lists of entries for all forms of a word. A new word gets empty lists. */
function codedEntryListsOf(
  { codedEntriesByWordForm, codedEntryListsByWord }: SearchIndex,
  word: string,
): readonly CodedEntryIndexes[] {
  const known = codedEntryListsByWord.get(word);
  if (known !== undefined) return known;
  const lists = findableForms(word).map((form): CodedEntryIndexes =>
    codedEntriesByWordForm.fetch(form, () => []),
  );
  codedEntryListsByWord.set(word, lists);
  return lists;
}

function addTextToIndex(index: SearchIndex, text: string, code: number): void {
  for (const word of indexedWords(text)) {
    for (const list of codedEntryListsOf(index, word)) {
      if (list.at(-1) !== code) list.push(code);
    }
  }
}

function addJoinedWordsToIndex(
  { codedEntriesByJoinedWords }: SearchIndex,
  name: string,
  code: number,
): void {
  for (const { word } of joinedNeighbours(foldText(name))) {
    const list = codedEntriesByJoinedWords.get(word);
    if (list === undefined) codedEntriesByJoinedWords.set(word, [code]);
    else list.push(code);
  }
}

/** Adds the next `count` entries to the index. */
function indexEntries(dataset: Dataset, index: SearchIndex, count: number): void {
  const end = Math.min(index.indexedCount + count, index.entries.length);
  for (const entry of index.entries.slice(index.indexedCount, end)) {
    const { names, otherTexts } = searchableTextsOf(dataset, entry);
    for (const text of otherTexts) addTextToIndex(index, text, index.indexedCount * 2);
    for (const text of names) {
      addTextToIndex(index, text, index.indexedCount * 2 + 1);
      addJoinedWordsToIndex(index, text, index.indexedCount * 2 + 1);
    }
    index.indexedCount += 1;
  }
}

/** The number of entries that one step indexes. A step takes a few milliseconds. */
const ENTRIES_PER_STEP = 200;
/** Maximum number of entries that are indexed without steps. This takes less than 50 ms, even on a slow phone. */
const ENTRIES_AT_ONCE_MAX = 1000;

/**
 * True if a search can respond without a noticeable pause. Otherwise, call `fillIndexInSteps` first: indexing twenty thousand
 * claims takes half a second.
 */
export function canSearchAtOnce(dataset: Dataset): boolean {
  const { entries, indexedCount } = searchIndexOf(dataset);
  return entries.length - indexedCount <= ENTRIES_AT_ONCE_MAX;
}

/**
 * Fills the index in steps and pauses after each step, so that the reader can keep typing. If `search` is called during
 * a pause, it indexes all remaining entries at once.
 */
export async function fillIndexInSteps(
  dataset: Dataset,
  pause: () => Promise<void>,
): Promise<void> {
  const index = searchIndexOf(dataset);
  while (index.indexedCount < index.entries.length) {
    indexEntries(dataset, index, ENTRIES_PER_STEP);
    await pause();
  }
}

/**
 * The score of an entry that contains a word beginning with the term. A term that is a whole word gets a bonus. A word
 * in a name gets another one.
 */
const PREFIX_SCORE = 1;
const WHOLE_WORD_BONUS = 1;
const NAME_BONUS = 2;
/** All possible scores of a match, best first. */
const SCORES_FROM_BEST = [4, 3, 2, 1] as const;

/** Raises the scores of the entries with these codes to at least `score`. A match in a name adds a bonus. */
function raiseScores(scores: Uint8Array, codes: readonly number[], score: number): void {
  for (const code of codes) {
    const total = score + (code & 1) * NAME_BONUS;
    if (total > (scores[code >> 1] ?? 0)) scores[code >> 1] = total;
  }
}

/** The scores of all entries for one term of the query, at the index of each entry. */
function scoresForTerm(
  { entries, codedEntriesByWordForm }: SearchIndex,
  term: QueryTerm,
): Uint8Array {
  const scores = new Uint8Array(entries.length);
  for (const prefix of term) {
    for (const [form, codes] of codedEntriesByWordForm.atPrefix(prefix)) {
      const bonus = form === prefix ? WHOLE_WORD_BONUS : 0;
      raiseScores(scores, codes, PREFIX_SCORE + bonus);
    }
  }
  return scores;
}

/**
 * The scores of all entries that contain a term only inside of a word, in a near spelling, or as neighbouring words of a
 * name.
 */
function nearScoresForTerm(
  { entries, codedEntryListsByWord, codedEntriesByJoinedWords }: SearchIndex,
  term: QueryTerm,
): Uint8Array {
  const scores = new Uint8Array(entries.length);
  for (const [word, [codes = []]] of codedEntryListsByWord) {
    if (nearlyMatchesTerm(word, term)) raiseScores(scores, codes, PREFIX_SCORE);
  }
  for (const [word, codes] of codedEntriesByJoinedWords) {
    if (matchesTerm(word, term)) raiseScores(scores, codes, PREFIX_SCORE);
  }
  return scores;
}

/** The lowest score of each entry over all terms. It is 0 if any term does not match the entry. */
function lowestScores(first: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  return first.map((score, index) => {
    let lowest = score;
    for (const other of others) lowest = Math.min(lowest, other[index] ?? 0);
    return lowest;
  });
}

/** The result of a search: the entries, and if they match only inside of words or with near spellings. */
interface SearchFindings {
  readonly entries: readonly SearchEntry[];
  readonly areNear: boolean;
}

/**
 * The entries that match every term of the query, by score (best first), then in the map's order. If no entry matches,
 * returns the entries that contain each term inside of a word or in a near spelling. A query without words finds
 * nothing.
 */
export function findEntries(dataset: Dataset, query: string): SearchFindings {
  const index = searchIndexOf(dataset);
  const terms = queryTerms(query);
  if (terms.length === 0) return { entries: [], areNear: false };
  indexEntries(dataset, index, index.entries.length);
  const entriesBy = (
    scoresOf: (index: SearchIndex, term: QueryTerm) => Uint8Array,
    wanted = terms,
  ): readonly SearchEntry[] => {
    const [first, ...others] = wanted.map((term) => scoresOf(index, term));
    const scores = lowestScores(first ?? new Uint8Array(), others);
    return SCORES_FROM_BEST.flatMap((score) =>
      index.entries.filter((_, at) => scores[at] === score),
    );
  };
  const written = entriesBy(scoresForTerm);
  const joinedTerms = written.length > 0 ? null : joinedQueryTerms(query);
  const entries = joinedTerms === null ? written : entriesBy(scoresForTerm, joinedTerms);
  return entries.length > 0
    ? { entries, areNear: false }
    : { entries: entriesBy(nearScoresForTerm), areNear: true };
}

/** The entries that `findEntries` returns, without `areNear`. */
export const search = (dataset: Dataset, query: string): readonly SearchEntry[] =>
  findEntries(dataset, query).entries;
