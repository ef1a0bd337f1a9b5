import { catalogue } from '../../i18n/words';

const en = {
  claims: 'Claims',
  aboutSite: 'About the place',
  sources: 'Sources',
  archived: 'Archived copy',
  thisPage: 'This page',
};

/** The interface text that only the printed page has. */
export const printWords = catalogue({ en });
