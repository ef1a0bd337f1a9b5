import { counted, number } from '../../i18n/english';
import type { Words } from '../../i18n/words';

const en = {
  step: (at: number, all: number, paragraph: string | null) =>
    [`Claim ${number(at)} of ${number(all)}`, paragraph]
      .filter((part) => part !== null)
      .join(' · '),
  steps: (all: number) => `${counted(all, 'claim', 'claims')}, in the article’s order`,
  noSteps: 'No claim is shown, so there is nothing to read.',
  readIn: 'Read in',
  begin: 'Begin',
  previous: 'Previous claim',
  next: 'Next claim',
  first: 'First claim',
  last: 'Last claim',
  leave: 'Leave',
};

export type ReadingWords = typeof en;

const TABLES: ReadonlyMap<string, ReadingWords> = new Map([['en', en]]);

/** The words of reading in order, in the language of the interface, else in English. */
export function readingWords({ language }: Pick<Words, 'language'>): ReadingWords {
  return TABLES.get(language) ?? en;
}
