import { counted, number } from '../../i18n/english';
import type { Words } from '../../i18n/words';

const en = {
  heading: 'Compare',
  back: 'Back to the map and all sites',
  caption: 'What each claimant says about each event',
  explained:
    'Events down, claimants across. Where a cell is empty, that claimant makes no claim about that event.',
  totals: (claims: number, events: number, claimants: number) =>
    `${counted(claims, 'claim', 'claims')} about ${counted(events, 'event', 'events')} by ${counted(claimants, 'claimant', 'claimants')}.`,
  ofNoEvent: (n: number) =>
    n === 1
      ? '1 claim is about a place and no event, and stands at its site.'
      : `${number(n)} claims are about a place and no event, and stand at their sites.`,
  keys: 'In the table, the arrow keys lead from cell to cell, Home and End to the ends of a row.',
  nothing: 'No claim about an event is shown, so there is nothing to compare.',
  event: 'Event',
  date: 'Date',
  site: 'Site',
  noClaim: 'No claim',
  more: (n: number) => `Show ${counted(n, 'more event', 'more events')}`,
  download: 'Download as CSV',
  saved: (file: string) => `${file} is made and handed to the browser.`,
  notSaved: 'The file could not be made. Trying again may help.',
};

export type CompareWords = typeof en;

const TABLES: ReadonlyMap<string, CompareWords> = new Map([['en', en]]);

/** The words of the comparison in the language of the interface, else in English. */
export function compareWords({ language }: Pick<Words, 'language'>): CompareWords {
  return TABLES.get(language) ?? en;
}
