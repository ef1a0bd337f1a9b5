import type { Dataset } from '../../claims/model';
import { oncePer } from '../../claims/once-per';
import { wordings } from '../../claims/text';
import SearchableMap from 'minisearch/SearchableMap';
import { queryTerms, tokens, wordForms, type Term } from './words-of-text';

/** A site, event, claim or actor that a search can find. */
export interface SearchEntry {
  readonly kind: 'site' | 'event' | 'claim' | 'actor';
  readonly id: string;
}

/** The texts of an entry that a search looks at. A match in a name ranks before a match in another text. */
interface EntryTexts {
  readonly names: readonly string[];
  readonly others: readonly string[];
}

/** Everything on a map that a search can find, in the order of the result list. */
export function searchEntries({
  sites,
  eventById,
  claimById,
  actors,
}: Dataset): readonly SearchEntry[] {
  return [
    ...sites.map(({ id }) => ({ kind: 'site' as const, id })),
    ...Array.from(eventById.keys(), (id) => ({ kind: 'event' as const, id })),
    ...Array.from(claimById.keys(), (id) => ({ kind: 'claim' as const, id })),
    ...Array.from(actors.keys(), (id) => ({ kind: 'actor' as const, id })),
  ];
}

/** The texts of an entry that a search looks at. An actor's description is left out, because no page shows it. */
export function searchableText(dataset: Dataset, { kind, id }: SearchEntry): EntryTexts {
  switch (kind) {
    case 'site': {
      const site = dataset.siteById.get(id);
      return {
        names: [...wordings(site?.name), ...wordings(site?.alternateName)],
        others: [...wordings(site?.admin1), ...wordings(site?.country)],
      };
    }
    case 'event':
      return { names: wordings(dataset.eventById.get(id)?.name), others: [] };
    case 'claim': {
      const claim = dataset.claimById.get(id);
      return { names: [], others: [...wordings(claim?.text), ...wordings(claim?.remarks)] };
    }
    case 'actor': {
      const actor = dataset.actors.get(id);
      return { names: [...wordings(actor?.name), ...wordings(actor?.alternateName)], others: [] };
    }
  }
}

/** The entries that contain a word form, as numbers: twice the entry's index, plus 1 if the word is in a name. */
type Postings = number[];

interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  /** A radix tree, which quickly finds all word forms with the same beginning. */
  readonly byForm: SearchableMap<Postings>;
  /** The same lists by word, so that the forms of each word are computed only once. */
  readonly byWord: Map<string, readonly Postings[]>;
  /** The number of entries that are indexed so far. */
  indexed: number;
}

/** The search index of a dataset. It is empty at first; `indexEntries` fills it. */
const searchIndexOf = oncePer((dataset: Dataset): SearchIndex => ({
  entries: searchEntries(dataset),
  byForm: new SearchableMap(),
  byWord: new Map(),
  indexed: 0,
}));

/** The lists of entries for all forms of a word. A new word gets empty lists. */
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

/** Adds the next `count` entries to the index. */
function indexEntries(dataset: Dataset, index: SearchIndex, count: number): void {
  const end = Math.min(index.indexed + count, index.entries.length);
  for (const entry of index.entries.slice(index.indexed, end)) {
    const { names, others } = searchableText(dataset, entry);
    for (const text of others) indexText(index, text, index.indexed * 2);
    for (const text of names) indexText(index, text, index.indexed * 2 + 1);
    index.indexed += 1;
  }
}

/** Indexing this many entries takes a few milliseconds. */
const ENTRIES_AT_ONCE = 300;

/** Fills the index in steps and pauses after each, so that the reader can go on typing. `search` indexes the rest. */
export async function prepareIndex(dataset: Dataset, pause: () => Promise<void>): Promise<void> {
  const index = searchIndexOf(dataset);
  while (index.indexed < index.entries.length) {
    indexEntries(dataset, index, ENTRIES_AT_ONCE);
    await pause();
  }
}

/** The score if a word of the text begins with the term. A match of the full word, or in a name, adds a bonus. */
const PREFIX_SCORE = 1;
const WHOLE_WORD_BONUS = 1;
const NAME_BONUS = 2;
/** All possible scores of a match, best first. */
const SCORES = [4, 3, 2, 1] as const;

/** Raises the scores of the listed entries to `score`, plus a bonus for a match in a name. */
function raiseScores(scores: Uint8Array, postings: readonly number[], score: number): void {
  for (const posting of postings) {
    const total = score + (posting & 1) * NAME_BONUS;
    if (total > (scores[posting >> 1] ?? 0)) scores[posting >> 1] = total;
  }
}

/** The score of each entry for one term of the query, by the entry's index. */
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

/** The lowest score of each entry over all terms. It is 0 if any term does not match. */
function lowestScores(first: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  return first.map((score, at) => {
    let lowest = score;
    for (const other of others) lowest = Math.min(lowest, other[at] ?? 0);
    return lowest;
  });
}

/** The entries that match every term of the query: best scores first, then in the map's order. Without a word, none. */
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
