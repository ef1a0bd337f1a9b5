import { indexedWords, matchesTerm, nearlyMatchesTerm, queryTerms } from './words-of-text';

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
