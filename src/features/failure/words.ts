import { countWithNoun, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

/** Key: the reason that `app/load-dataset.ts` gives for a failed fetch. Value: the reason in words. */
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
  /** The sentence above a page that the build wrote while no script makes it interactive. */
  pageIsKept: (reason: string) =>
    `The claims can be read here, but what the search, the layers and the timeline need could not be fetched (${reasons[reason] ?? reason}).`,
  problems: (n: number) =>
    `The file with the claims has ${countWithNoun(n, 'problem', 'problems')}. The map shows nothing until they are fixed, so that it shows nothing wrong.`,
  problem: (line: number, column: number) => `Line ${line}, column ${column}`,
  /** The sentence above problems that are grouped by kind. */
  problemKinds: (n: number) =>
    `They are of ${countWithNoun(n, 'kind', 'kinds')}, the most frequent first, each with its first places. The check on the command line shows them all.`,
  times: (n: number) => `${countWithNoun(n, 'time', 'times')}:`,
  /** The text before the message of one example, if the messages of its kind differ. */
  suchAs: (message: string) => `such as: ${message}`,
  kindsMore: (n: number) => `and ${countWithNoun(n, 'more kind', 'more kinds')}`,
  problemsMore: (n: number) => `and ${formatNumber(n)} more`,
  retry: 'Try again',
};

/** The interface text of the error page, which replaces the map. */
export const failureWords = catalogue({ en });
