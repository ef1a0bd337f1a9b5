import { countWithNoun, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

const en = {
  step: (stepNumber: number, all: number, paragraph: string | null) =>
    [`Claim ${formatNumber(stepNumber)} of ${formatNumber(all)}`, paragraph]
      .filter((part) => part !== null)
      .join(', '),
  steps: (all: number) => `${countWithNoun(all, 'claim', 'claims')}, in the order of the documents`,
  noSteps: 'No claim is shown, so there is nothing to read.',
  readIn: 'Read in',
  begin: 'Begin',
  previous: 'Previous claim',
  next: 'Next claim',
  readOn: 'Read on',
  first: 'First claim',
  last: 'Last claim',
  leave: 'Leave',
};

/** The interface text of reading mode. */
export const readingWords = catalogue({ en });
