import { counted, number } from '../../i18n/english';
import type { Words } from '../../i18n/words';

const en = {
  cannotShow: 'The claims of this map cannot be shown',
  dataMissing: (reason: string) =>
    `The file with the claims could not be fetched (${reason}). Reloading may help.`,
  problems: (n: number) =>
    `The file with the claims has ${counted(n, 'problem', 'problems')}. Until they are mended, nothing of it is shown, so that nothing is shown wrongly.`,
  problem: (line: number, column: number) => `Line ${line}, column ${column}`,
  problemsMore: (n: number) => `and ${number(n)} more`,
  retry: 'Try again',
};

export type FailureWords = typeof en;

const TABLES: ReadonlyMap<string, FailureWords> = new Map([['en', en]]);

/** The words of what stands in place of a map that cannot be shown, in the language of the interface, else in English. */
export function failureWords({ language }: Pick<Words, 'language'>): FailureWords {
  return TABLES.get(language) ?? en;
}
