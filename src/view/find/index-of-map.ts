import SearchableMap from 'minisearch/SearchableMap';
import type { Dataset } from '../../dataset/model';
import { findable, textsOf, type Found } from './texts-of';
import { formsOf, tokens } from './tokens';
import type { Term } from './terms';

/** The entries that have a form of a word: for each, twice its number, and one more where it is called so. */
type Postings = number[];

interface MapIndex {
  readonly entries: readonly Found[];
  /** A radix tree, so that the beginning of a word leads to all words that begin so. */
  readonly byForm: SearchableMap<Postings>;
  /** The same lists by whole word, so that its forms are worked out once. */
  readonly byWord: Map<string, readonly Postings[]>;
  /** How many entries it has taken in. */
  done: number;
}

const indexes = new WeakMap<Dataset, MapIndex>();

function begunIndex(dataset: Dataset): MapIndex {
  return { entries: findable(dataset), byForm: new SearchableMap(), byWord: new Map(), done: 0 };
}

/** The index as far as it has come. */
export function indexOf(dataset: Dataset): MapIndex {
  const index = indexes.get(dataset) ?? begunIndex(dataset);
  indexes.set(dataset, index);
  return index;
}

function postingsOf({ byForm, byWord }: MapIndex, word: string): readonly Postings[] {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  const lists = formsOf(word).map((form): Postings => byForm.fetch(form, () => []));
  byWord.set(word, lists);
  return lists;
}

function take(index: MapIndex, text: string, posting: number): void {
  for (const word of tokens(text)) {
    for (const list of postingsOf(index, word)) {
      if (list.at(-1) !== posting) list.push(posting);
    }
  }
}

/** Takes in so many entries more. */
export function grow(dataset: Dataset, index: MapIndex, more: number): void {
  const end = Math.min(index.done + more, index.entries.length);
  for (const entry of index.entries.slice(index.done, end)) {
    const { names, bodies } = textsOf(dataset, entry);
    for (const text of bodies) take(index, text, index.done * 2);
    for (const text of names) take(index, text, index.done * 2 + 1);
    index.done += 1;
  }
}

/** Raises the answers of the entries that have a form to `how`, and by two where they are called so. */
function raise(answers: Uint8Array, postings: readonly number[], how: number): void {
  for (const posting of postings) {
    const answer = how + (posting & 1) * 2;
    if (answer > (answers[posting >> 1] ?? 0)) answers[posting >> 1] = answer;
  }
}

/** How well each entry answers a term: 0 not at all, 1 and 2 in what it says, 3 and 4 in what it is called; odd by a word's beginning, even by a whole word. */
export function answersTo({ entries, byForm }: MapIndex, term: Term): Uint8Array {
  const answers = new Uint8Array(entries.length);
  for (const asked of term) {
    for (const [form, postings] of byForm.atPrefix(asked))
      raise(answers, postings, form === asked ? 2 : 1);
  }
  return answers;
}
