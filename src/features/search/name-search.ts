import { indexedWords, matchesTerm, nearlyMatchesTerm, queryTerms } from './words-of-text';

/** Something that is found by its names. */
export interface NamedItem {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * Makes the function that finds items by a query as the search of the map does: each word of the query begins a word of a
 * name, whatever the case and the accents. If that finds none, words inside words and near spellings count. A query
 * without a word finds nothing.
 */
export function makeNameSearch(
  items: readonly NamedItem[],
): (query: string) => ReadonlySet<string> {
  const indexed = items.map(({ id, names }) => ({ id, words: names.flatMap(indexedWords) }));
  return (query) => {
    const terms = queryTerms(query);
    if (terms.length === 0) return new Set();
    const foundBy = (matches: typeof matchesTerm): readonly string[] =>
      indexed
        .filter(({ words }) => terms.every((term) => words.some((word) => matches(word, term))))
        .map(({ id }) => id);
    const found = foundBy(matchesTerm);
    return new Set(found.length > 0 ? found : foundBy(nearlyMatchesTerm));
  };
}
