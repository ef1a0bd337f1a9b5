import { counted, number } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

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

/** The interface text of reading mode. */
export const readingWords = catalogue({ en });
