import { countWithNoun, joinWithAnd } from '../../../src/i18n/en';
import { catalogue } from '../../../src/i18n/words';

const en = {
  /** `named`: the claimants that the card names; `more`: how many other claimants there are. */
  claimsBy: (claims: number, named: readonly string[], furtherCount: number) =>
    `${countWithNoun(claims, 'claim', 'claims')} by ${joinWithAnd([...named, ...(furtherCount === 0 ? [] : [countWithNoun(furtherCount, 'other', 'others')])])}`,
  aboutMap: (events: number, sites: number) =>
    events === 0
      ? `At ${countWithNoun(sites, 'site', 'sites')}`
      : `About ${countWithNoun(events, 'event', 'events')} at ${countWithNoun(sites, 'site', 'sites')}`,
  aboutPlace: (region: boolean) => (region ? 'About the region' : 'About the place'),
  aboutEvent: (event: string, date: string) => `About one event: ${event}, ${date}`,
  /** `dates` is null if there are too many dates to list. */
  aboutEvents: (events: number, dates: readonly string[] | null) =>
    [
      `About ${countWithNoun(events, 'event', 'events')}`,
      ...(dates === null ? [] : [joinWithAnd(dates)]),
    ].join(', '),
  noClaims: 'No claims so far',
  quoted: (headline: string) => `“${headline}”`,
  publisherAndDate: (publisher: string, date: string | null, furtherCount: number) =>
    [
      date === null ? publisher : `${publisher}, ${date}`,
      ...(furtherCount === 0 ? [] : [countWithNoun(furtherCount, 'other source', 'other sources')]),
    ].join(', and '),
};

/** The words of the social cards. */
export const cardWords = catalogue({ en });
