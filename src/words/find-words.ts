import type { Found } from '../view/find/texts-of';
import type { Words } from './words';

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

const isOne = (n: number): boolean => plurals.select(n) === 'one';

const KINDS: Record<Found['kind'], string> = {
  site: 'Sites',
  event: 'Events',
  claim: 'Claims',
  actor: 'Actors',
};

const en = {
  kind: (kind: Found['kind']) => KINDS[kind],
  found: (n: number) => `${numbers.format(n)} found.`,
  more: (n: number) => `and ${numbers.format(n)} more`,
  at: 'At',
  nothing: ['Nothing on this map holds “', '”.'],
  hidden: (n: number) =>
    `${numbers.format(n)} more ${isOne(n) ? 'is' : 'are'} hidden by the filters.`,
  allHidden: (n: number) =>
    isOne(n)
      ? 'The one entry found is hidden by the filters.'
      : `All ${numbers.format(n)} entries found are hidden by the filters.`,
  clearFilters: 'Clear the filters',
};

export type FindWords = typeof en;

const TABLES: ReadonlyMap<string, FindWords> = new Map([['en', en]]);

/** The words of finding in the language of the interface, else in English. */
export function findWords({ language }: Pick<Words, 'language'>): FindWords {
  return TABLES.get(language) ?? en;
}
