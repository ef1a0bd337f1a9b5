import type { Found } from './search-index';
import { number } from '../../i18n/english';
import type { Words } from '../../i18n/words';

const KINDS: Record<Found['kind'], string> = {
  site: 'Sites',
  event: 'Events',
  claim: 'Claims',
  actor: 'Actors',
};

const en = {
  kind: (kind: Found['kind']) => KINDS[kind],
  found: (n: number) => `${number(n)} found.`,
  more: (n: number) => `and ${number(n)} more`,
  at: 'At',
  nothing: ['Nothing on this map holds “', '”.'],
  hidden: (n: number) => `${number(n)} more ${n === 1 ? 'is' : 'are'} hidden by the filters.`,
  allHidden: (n: number) =>
    n === 1
      ? 'The one entry found is hidden by the filters.'
      : `All ${number(n)} entries found are hidden by the filters.`,
  clearFilters: 'Clear the filters',
};

export type SearchWords = typeof en;

const TABLES: ReadonlyMap<string, SearchWords> = new Map([['en', en]]);

/** The words of finding in the language of the interface, else in English. */
export function searchWords({ language }: Pick<Words, 'language'>): SearchWords {
  return TABLES.get(language) ?? en;
}
