import type { SearchEntry } from './search-index';
import { formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

const KIND_HEADINGS: Record<SearchEntry['kind'], string> = {
  site: 'Sites',
  event: 'Events',
  claim: 'Claims',
  actor: 'Actors',
};

const en = {
  kind: (kind: SearchEntry['kind']) => KIND_HEADINGS[kind],
  near: 'Nothing is spelt so. Near spellings:',
  found: (n: number) => `${formatNumber(n)} found.`,
  more: (n: number) => `and ${formatNumber(n)} more`,
  searching: 'Searching …',
  at: 'At',
  nothing: ['Nothing on this map matches “', '”.'],
  hidden: (n: number) => `${formatNumber(n)} more ${n === 1 ? 'is' : 'are'} hidden by the filters.`,
  allHidden: (n: number) =>
    n === 1
      ? 'The one entry found is hidden by the filters.'
      : `All ${formatNumber(n)} entries found are hidden by the filters.`,
  clearFilters: 'Clear the filters',
  findHere: 'A name, a person, a word',
  nothingHere: 'Nothing in these events matches.',
};

/** The interface text of the search. */
export const searchWords = catalogue({ en });
