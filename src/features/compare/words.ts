import { countWithNoun, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

const en = {
  heading: 'Compare accounts',
  back: 'Back to the map and all sites',
  caption: 'What each claimant says about each event',
  explained:
    'Each row is an event, each column a claimant. Events about which accounts differ come first, then those with the most claimants.',
  totals: (claims: number, events: number, claimants: number) =>
    `${countWithNoun(claims, 'claim', 'claims')} about ${countWithNoun(events, 'event', 'events')} by ${countWithNoun(claimants, 'claimant', 'claimants')}.`,
  ofNoEvent: (n: number) =>
    n === 1
      ? '1 claim is about a place, not an event. It is on the page of its site.'
      : `${formatNumber(n)} claims are about a place, not an event. They are on the pages of their sites.`,
  keys: 'In the table, the arrow keys move from cell to cell, and Home and End to the ends of a row.',
  nothing: 'No claim about an event is shown, so there is nothing to compare.',
  event: 'Event',
  date: 'Date',
  site: 'Site',
  noClaim: 'No claim',
  differs: 'Differs',
  accounts: 'Accounts',
  more: (n: number) => `Show ${countWithNoun(n, 'more event', 'more events')}`,
  part: (first: number, last: number, total: number) =>
    `Events ${formatNumber(first)} to ${formatNumber(last)} of ${formatNumber(total)}. The layers and a period make it fewer.`,
  previousPart: 'Previous events',
  nextPart: 'Next events',
  leftOut: (claims: number, claimants: number) =>
    `${countWithNoun(claims, 'claim', 'claims')} about these events by ${countWithNoun(claimants, 'other claimant', 'other claimants')} are left out here. The pages of the sites have them.`,
  onPaper: (n: number, total: number) =>
    `The first ${formatNumber(n)} of ${formatNumber(total)} events. The layers and a period on the page make it fewer.`,
  others: 'Other claimants',
  download: 'Download as CSV',
  saved: (file: string) => `Download started: ${file}`,
  notSaved: 'The file could not be made. Trying again may help.',
};

/** The interface text of the comparison. */
export const compareWords = catalogue({ en });
