import type { Dataset } from '../../claims/model';
import { wordings } from '../../claims/text';
import SearchableMap from 'minisearch/SearchableMap';
import { formsOf, tokens, type Term, termsOf } from './words-of-text';

/** Something on the map that can be found. */
export interface Found {
  readonly kind: 'site' | 'event' | 'claim' | 'actor';
  readonly id: string;
}

/** All words by which a thing is found: what it is called, and what is said in it. */
interface Texts {
  readonly names: readonly string[];
  readonly bodies: readonly string[];
}

/** All that can be found, in the order in which it is listed. */
export function findable({ sites, eventById, claimById, actors }: Dataset): readonly Found[] {
  return [
    ...sites.map(({ id }) => ({ kind: 'site' as const, id })),
    ...Array.from(eventById.keys(), (id) => ({ kind: 'event' as const, id })),
    ...Array.from(claimById.keys(), (id) => ({ kind: 'claim' as const, id })),
    ...Array.from(actors.keys(), (id) => ({ kind: 'actor' as const, id })),
  ];
}

/** An actor's description is no part of it: it is shown nowhere, and may name others. */
export function searchableText(dataset: Dataset, { kind, id }: Found): Texts {
  switch (kind) {
    case 'site': {
      const site = dataset.siteById.get(id);
      return {
        names: [...wordings(site?.name), ...wordings(site?.alternateName)],
        bodies: [...wordings(site?.admin1), ...wordings(site?.country)],
      };
    }
    case 'event':
      return { names: wordings(dataset.eventById.get(id)?.name), bodies: [] };
    case 'claim': {
      const claim = dataset.claimById.get(id);
      return { names: [], bodies: [...wordings(claim?.text), ...wordings(claim?.remarks)] };
    }
    case 'actor': {
      const actor = dataset.actors.get(id);
      return { names: [...wordings(actor?.name), ...wordings(actor?.alternateName)], bodies: [] };
    }
  }
}

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
function indexOf(dataset: Dataset): MapIndex {
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
function grow(dataset: Dataset, index: MapIndex, more: number): void {
  const end = Math.min(index.done + more, index.entries.length);
  for (const entry of index.entries.slice(index.done, end)) {
    const { names, bodies } = searchableText(dataset, entry);
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
function answersTo({ entries, byForm }: MapIndex, term: Term): Uint8Array {
  const answers = new Uint8Array(entries.length);
  for (const asked of term) {
    for (const [form, postings] of byForm.atPrefix(asked))
      raise(answers, postings, form === asked ? 2 : 1);
  }
  return answers;
}

/** Best to worst, as `answersTo` counts. */
const ANSWERS = [4, 3, 2, 1] as const;

/** What takes some milliseconds on a large map. */
const ENTRIES_AT_ONCE = 300;

/** Makes ready to find, with a pause between parts, so that on a large map typing goes on. `found` does what is left. */
export async function prepared(dataset: Dataset, pause: () => Promise<void>): Promise<void> {
  const index = indexOf(dataset);
  while (index.done < index.entries.length) {
    grow(dataset, index, ENTRIES_AT_ONCE);
    await pause();
  }
}

/** Where a query asks for several words, an entry answers it as well as the one that it answers worst. */
function worstOf(answers: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  return answers.map((answer, at) => {
    let worst = answer;
    for (const other of others) worst = Math.min(worst, other[at] ?? 0);
    return worst;
  });
}

/** What on the map holds every word of the query: first what is called so, then what says so, each in the map's order. Nothing for a query without a word. */
export function found(dataset: Dataset, query: string): readonly Found[] {
  const index = indexOf(dataset);
  const [first, ...others] = termsOf(query);
  if (first === undefined) return [];
  grow(dataset, index, index.entries.length);
  const answers = worstOf(
    answersTo(index, first),
    others.map((term) => answersTo(index, term)),
  );
  return ANSWERS.flatMap((rank) => index.entries.filter((_, at) => answers[at] === rank));
}
