import { catalogue } from '../../i18n/words';

const en = {
  sources: 'Sources',
  archived: 'Archived copy',
  thisPage: 'This page',
};

/** The words that only print has. */
export const printWords = catalogue({ en });
