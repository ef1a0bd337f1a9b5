import type { Words } from '../../i18n/words';

const en = {
  code: 'Paste this into the article:',
  copy: 'Copy the code',
  copied: 'The code is copied.',
  notCopied: 'The browser did not allow copying. The code can be selected and copied by hand.',
};

export type EmbedWords = typeof en;

const TABLES: ReadonlyMap<string, EmbedWords> = new Map([['en', en]]);

/** The words about showing the map in another page, in the language of the interface, else in English. */
export function embedWords({ language }: Pick<Words, 'language'>): EmbedWords {
  return TABLES.get(language) ?? en;
}
