import type { Dataset } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import { allWordingsOf } from '../../claims/text';
import SearchableMap from 'minisearch/SearchableMap';
import { queryTerms, tokens, wordForms, type Term } from './words-of-text';

/** Something on the map that a reader can search for. */
export interface SearchEntry {
  readonly kind: 'site' | 'event' | 'claim' | 'actor';
  readonly id: string;
}

/** The texts of an entry. A query that matches a name ranks before one that matches another text. */
interface EntryTexts {
  readonly names: readonly string[];
  readonly others: readonly string[];
}

/** All entries of a map, in the order of the result list. */
export function searchEntries({
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

/** The texts that a search looks at. An actor's description is not one: the page shows it nowhere, and it may name others. */
export function searchableText(dataset: Dataset, { kind, id }: SearchEntry): EntryTexts {
  switch (kind) {
    case 'site': {
      const site = dataset.siteById.get(id);
      return {
        names: [...allWordingsOf(site?.name), ...allWordingsOf(site?.alternateName)],
        others: [...allWordingsOf(site?.admin1), ...allWordingsOf(site?.country)],
      };
    }
    case 'event':
      return { names: allWordingsOf(dataset.eventById.get(id)?.name), others: [] };
    case 'claim': {
      const claim = dataset.claimById.get(id);
      return {
        names: [],
        others: [...allWordingsOf(claim?.text), ...allWordingsOf(claim?.remarks)],
      };
    }
    case 'actor': {
      const actor = dataset.actorById.get(id);
      return {
        names: [...allWordingsOf(actor?.name), ...allWordingsOf(actor?.alternateName)],
        others: [],
      };
    }
  }
}

/** The entries with one form of a word. Each number is twice the entry's index, plus one if the word is in a name. */
type Postings = number[];

interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  /** A radix tree: it finds all words with the same beginning. */
  readonly byForm: SearchableMap<Postings>;
  /** The same lists by word, so that the forms of a word are computed once. */
  readonly byWord: Map<string, readonly Postings[]>;
  /** How many entries are indexed. */
  indexed: number;
}

/** The index of a dataset. It begins empty, and `indexEntries` fills it. */
const searchIndexOf = computeOncePer((dataset: Dataset): SearchIndex => ({
  entries: searchEntries(dataset),
  byForm: new SearchableMap(),
  byWord: new Map(),
  indexed: 0,
}));

/** The posting lists of all forms of a word. */
function postingsOf({ byForm, byWord }: SearchIndex, word: string): readonly Postings[] {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  const lists = wordForms(word).map((form): Postings => byForm.fetch(form, () => []));
  byWord.set(word, lists);
  return lists;
}

function indexText(index: SearchIndex, text: string, posting: number): void {
  for (const word of tokens(text)) {
    for (const list of postingsOf(index, word)) {
      if (list.at(-1) !== posting) list.push(posting);
    }
  }
}

/** Indexes the next `count` entries. */
function indexEntries(dataset: Dataset, index: SearchIndex, count: number): void {
  const end = Math.min(index.indexed + count, index.entries.length);
  for (const entry of index.entries.slice(index.indexed, end)) {
    const { names, others } = searchableText(dataset, entry);
    for (const text of others) indexText(index, text, index.indexed * 2);
    for (const text of names) indexText(index, text, index.indexed * 2 + 1);
    index.indexed += 1;
  }
}

/** Some milliseconds on a large map. */
const ENTRIES_AT_ONCE = 300;

/** Fills the index in steps, with a pause after each, so that the reader can type meanwhile. `search` indexes the rest. */
export async function prepareIndex(dataset: Dataset, pause: () => Promise<void>): Promise<void> {
  const index = searchIndexOf(dataset);
  while (index.indexed < index.entries.length) {
    indexEntries(dataset, index, ENTRIES_AT_ONCE);
    await pause();
  }
}

/** The score of a word's beginning in a text, and what a whole word and a name add. An entry without a match has 0. */
const PREFIX_SCORE = 1;
const WHOLE_WORD_BONUS = 1;
const NAME_BONUS = 2;
/** All scores of a match, from the best. */
const SCORES = [4, 3, 2, 1] as const;

/** Raises the scores of the entries of a posting list to `score`, or more for a name. */
function raiseScores(scores: Uint8Array, postings: readonly number[], score: number): void {
  for (const posting of postings) {
    const total = score + (posting & 1) * NAME_BONUS;
    if (total > (scores[posting >> 1] ?? 0)) scores[posting >> 1] = total;
  }
}

/** The score of each entry for a term. */
function scoresFor({ entries, byForm }: SearchIndex, term: Term): Uint8Array {
  const scores = new Uint8Array(entries.length);
  for (const prefix of term) {
    for (const [form, postings] of byForm.atPrefix(prefix)) {
      const bonus = form === prefix ? WHOLE_WORD_BONUS : 0;
      raiseScores(scores, postings, PREFIX_SCORE + bonus);
    }
  }
  return scores;
}

/** For each entry, the lowest of its scores. */
function lowestScores(first: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  return first.map((score, at) => {
    let lowest = score;
    for (const other of others) lowest = Math.min(lowest, other[at] ?? 0);
    return lowest;
  });
}

/** The entries that match every term of the query, best first, and equal ones in the map's order. None for a query without a word. */
export function search(dataset: Dataset, query: string): readonly SearchEntry[] {
  const index = searchIndexOf(dataset);
  const [first, ...others] = queryTerms(query);
  if (first === undefined) return [];
  indexEntries(dataset, index, index.entries.length);
  const scores = lowestScores(
    scoresFor(index, first),
    others.map((term) => scoresFor(index, term)),
  );
  return SCORES.flatMap((score) => index.entries.filter((_, at) => scores[at] === score));
}
