import { countWithNoun, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

const en = {
  cannotShow: 'The claims of this map cannot be shown',
  dataMissing: (reason: string) =>
    `The file with the claims could not be fetched (${reason}). Reloading may help.`,
  problems: (n: number) =>
    `The file with the claims has ${countWithNoun(n, 'problem', 'problems')}. The map shows nothing until they are fixed, so that it shows nothing wrong.`,
  problem: (line: number, column: number) => `Line ${line}, column ${column}`,
  problemsMore: (n: number) => `and ${formatNumber(n)} more`,
  retry: 'Try again',
};

/** The interface text of the error page, which replaces the map. */
export const failureWords = catalogue({ en });
