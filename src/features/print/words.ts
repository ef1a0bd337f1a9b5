import type { Words } from '../../i18n/words';

const en = {
  sources: 'Sources',
  archived: 'Archived copy',
  thisPage: 'This page',
};

export type PrintWords = typeof en;

const TABLES: ReadonlyMap<string, PrintWords> = new Map([['en', en]]);

/** The words that only paper has, in the language of the interface, else in English. */
export function printWords({ language }: Pick<Words, 'language'>): PrintWords {
  return TABLES.get(language) ?? en;
}
