import { counted, listOf } from '../../../src/i18n/en';
import { catalogue } from '../../../src/i18n/words';

const en = {
  /** `named`: the claimants that the card names; `more`: how many other claimants there are. */
  claimsBy: (claims: number, named: readonly string[], more: number) =>
    `${counted(claims, 'claim', 'claims')} by ${listOf([...named, ...(more === 0 ? [] : [counted(more, 'other', 'others')])])}`,
  aboutMap: (events: number, sites: number) =>
    events === 0
      ? `At ${counted(sites, 'site', 'sites')}`
      : `About ${counted(events, 'event', 'events')} at ${counted(sites, 'site', 'sites')}`,
  aboutPlace: (region: boolean) => (region ? 'About the region' : 'About the place'),
  aboutEvent: (event: string, date: string) => `About one event: ${event}, ${date}`,
  /** `dates` is null if there are too many dates to list. */
  aboutEvents: (events: number, dates: readonly string[] | null) =>
    [
      `About ${counted(events, 'event', 'events')}`,
      ...(dates === null ? [] : [listOf(dates)]),
    ].join(', '),
  noClaims: 'No claims so far',
  quoted: (headline: string) => `“${headline}”`,
  publisherAndDate: (publisher: string, date: string | null, more: number) =>
    [
      date === null ? publisher : `${publisher}, ${date}`,
      ...(more === 0 ? [] : [counted(more, 'other source', 'other sources')]),
    ].join(', and '),
};

/** The words of the social cards. */
export const cardWords = catalogue({ en });
