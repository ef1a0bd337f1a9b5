import type { Words } from './words';

const en = {
  sources: 'Sources',
  archived: 'Archived copy',
  thisPage: 'This page',
};

export type PaperWords = typeof en;

const TABLES: ReadonlyMap<string, PaperWords> = new Map([['en', en]]);

/** The words that only paper has, in the language of the interface, else in English. */
export function paperWords({ language }: Pick<Words, 'language'>): PaperWords {
  return TABLES.get(language) ?? en;
}
