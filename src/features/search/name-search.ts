import {
  foldText,
  indexedWords,
  joinedNeighbours,
  joinedQueryTerms,
  matchesTerm,
  nearlyMatchesTerm,
  queryTerms,
  type QueryTerm,
} from './words-of-text';

/** An item that a search finds by its names. */
export interface NamedItem {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * Makes a function that finds items by a query, like the search of the map. An item matches if each word of the query
 * is the start of a word in its names. Case and accents are ignored. If nothing matches, near spellings and parts of
 * words count too. A query without words finds nothing.
 */
export function makeNameSearch(
  items: readonly NamedItem[],
): (query: string) => ReadonlySet<string> {
  const indexed = items.map(({ id, names }) => ({
    id,
    words: names.flatMap(indexedWords),
    joinedWords: names.flatMap((name) => joinedNeighbours(foldText(name))).map(({ word }) => word),
  }));
  return (query) => {
    const terms = queryTerms(query);
    if (terms.length === 0) return new Set();
    const idsWhere =
      (matches: (item: (typeof indexed)[number], term: QueryTerm) => boolean) =>
      (wanted: readonly QueryTerm[]): readonly string[] =>
        indexed.filter((item) => wanted.every((term) => matches(item, term))).map(({ id }) => id);
    const exactly = idsWhere(({ words }, term) => words.some((word) => matchesTerm(word, term)));
    const nearly = idsWhere(
      ({ words, joinedWords }, term) =>
        words.some((word) => nearlyMatchesTerm(word, term)) ||
        joinedWords.some((word) => matchesTerm(word, term)),
    );
    const found = exactly(terms);
    if (found.length > 0) return new Set(found);
    const joined = exactly(joinedQueryTerms(query) ?? terms);
    return new Set(joined.length > 0 ? joined : nearly(terms));
  };
}
