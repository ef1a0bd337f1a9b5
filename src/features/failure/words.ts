import { countWithNoun, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

/** Why a file could not be fetched, by what `app/load-dataset.ts` calls it. */
const reasons: Readonly<Record<string, string>> = {
  'no-answer': 'no answer',
  'no-map-file': 'the answer is no map file',
  'older-file': 'the answer is an older file',
  script: 'a script',
};

const en = {
  cannotShow: 'The claims of this map cannot be shown',
  dataMissing: (reason: string) =>
    `The file with the claims could not be fetched (${reasons[reason] ?? reason}). Reloading may help.`,
  /** One sentence above a page that the build wrote and that no script has taken over. */
  pageIsKept: (reason: string) =>
    `The claims can be read here, but what the search, the layers and the timeline need could not be fetched (${reasons[reason] ?? reason}).`,
  problems: (n: number) =>
    `The file with the claims has ${countWithNoun(n, 'problem', 'problems')}. The map shows nothing until they are fixed, so that it shows nothing wrong.`,
  problem: (line: number, column: number) => `Line ${line}, column ${column}`,
  /** Above problems that are shown by kind. */
  problemKinds: (n: number) =>
    `They are of ${countWithNoun(n, 'kind', 'kinds')}, the most frequent first, each with its first places. The check on the command line shows them all.`,
  times: (n: number) => `${countWithNoun(n, 'time', 'times')}:`,
  /** Before the message of one problem, if the messages of its kind differ. */
  suchAs: (message: string) => `such as: ${message}`,
  kindsMore: (n: number) => `and ${countWithNoun(n, 'more kind', 'more kinds')}`,
  problemsMore: (n: number) => `and ${formatNumber(n)} more`,
  retry: 'Try again',
};

/** The interface text of the error page, which replaces the map. */
export const failureWords = catalogue({ en });
