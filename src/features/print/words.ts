import { countWithNoun } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

const en = {
  claims: 'Claims',
  claimsLeftOut: (n: number) =>
    `${countWithNoun(n, 'more claim is', 'more claims are')} not printed here. They are on the pages of their sites, and in the download.`,
  aboutSite: 'About the place',
  sources: 'Sources',
  archived: 'Archived copy',
  thisPage: 'This page',
};

/** The interface text that only the printed page has. */
export const printWords = catalogue({ en });
