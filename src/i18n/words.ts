import { FROM_RIGHT_TO_LEFT } from './direction';
import { en } from './en';

/** The words that several parts of the interface share, in one language. */
export type SharedWords = typeof en;

/** The languages of the interface (BCP 47). After you add a language, the compiler reports each catalogue that lacks it. */
const LANGUAGES = ['en'] as const;

/** A table of words for each language. Each table must have every entry of the English table. */
type TablesByLanguage<Table> = { readonly en: Table } & Readonly<
  Record<(typeof LANGUAGES)[number], NoInfer<Table>>
>;

/**
 * The texts in a value, each isolated from its surroundings if it has a letter from right to left (U+2068 to U+2069). Numbers and
 * other names in the same sentence then keep their places.
 */
function isolated(value: unknown): unknown {
  if (typeof value === 'string')
    return FROM_RIGHT_TO_LEFT.test(value) && !value.startsWith('\u2068')
      ? `\u2068${value}\u2069`
      : value;
  if (Array.isArray(value)) return value.map(isolated);
  return value instanceof Object && value.constructor === Object
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isolated(one)]))
    : value;
}

/** A table of words whose sentences isolate the texts that they are given. */
function isolating<Table extends object>(table: Table): Table {
  const entries = Object.entries(table).map(([key, entry]: [string, unknown]) => [
    key,
    typeof entry === 'function'
      ? (...texts: readonly unknown[]): unknown => Reflect.apply(entry, null, texts.map(isolated))
      : entry,
  ]);
  return Object.fromEntries(entries) as Table;
}

/** Returns the table of words in the language of the shared words, else in English. */
type Catalogue<Table> = (words: Pick<SharedWords, 'language'>) => Table;

/** A catalogue whose sentences isolate the texts that they are given (`isolated`). */
export function catalogue<Table extends object>(tables: TablesByLanguage<Table>): Catalogue<Table> {
  const isolatingTables = Object.entries(tables).map(([language, table]: [string, Table]) => [
    language,
    isolating(table),
  ]);
  return plainCatalogue(Object.fromEntries(isolatingTables) as typeof tables);
}

/** A catalogue whose sentences isolate nothing, because programs read them: the styles of BibTeX know no isolates. */
export function plainCatalogue<Table>(tables: TablesByLanguage<Table>): Catalogue<Table> {
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
