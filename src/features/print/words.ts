import { catalogue } from '../../i18n/words';

const en = {
  sources: 'Sources',
  archived: 'Archived copy',
  thisPage: 'This page',
};

/** The interface text that only the printed page has. */
export const printWords = catalogue({ en });
