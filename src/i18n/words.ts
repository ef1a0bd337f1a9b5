import { en } from './en';

/** The words that several parts of the interface share, in one language. */
export type SharedWords = typeof en;

/** The languages of the interface (BCP 47). After you add a language, the compiler reports each catalogue that lacks it. */
const LANGUAGES = ['en'] as const;

/** A table of words for each language. Each table must have every entry of the English table. */
type TablesByLanguage<Table> = { readonly en: Table } & Readonly<
  Record<(typeof LANGUAGES)[number], NoInfer<Table>>
>;

/** Returns a function that takes shared words, and returns the table in their language, else the English table. */
export function catalogue<Table>(
  tables: TablesByLanguage<Table>,
): (words: Pick<SharedWords, 'language'>) => Table {
  const byLanguage = new Map<string, Table>(Object.entries(tables));
  return ({ language }) => byLanguage.get(language) ?? tables.en;
}

const sharedWordsFor = catalogue({ en });

/** The shared words in the first preferred language that the interface has, else in English. The tag `en-GB` finds `en`. */
export function sharedWordsIn(preferred: readonly string[]): SharedWords {
  const tags = preferred.map((tag) => tag.toLowerCase());
  const candidates = tags.flatMap((tag) => [tag, tag.split('-')[0]]);
  const language = candidates
    .map((tag) => LANGUAGES.find((known) => known.toLowerCase() === tag))
    .find((known) => known !== undefined);
  return sharedWordsFor({ language: language ?? 'en' });
}
