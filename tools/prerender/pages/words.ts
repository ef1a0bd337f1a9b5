import { counted, listOf } from '../../../src/i18n/en';
import { catalogue } from '../../../src/i18n/words';

/** How many claims, claimants and events a page has. */
interface PageTotals {
  readonly claimCount: number;
  readonly claimantCount: number;
  readonly eventCount: number;
}

/** The claimants that a line names, and how many more there are. */
interface ListedClaimants {
  readonly names: readonly string[];
  readonly otherCount: number;
}

const claimsBy = ({ claimCount: claims, claimantCount: claimants }: PageTotals): string =>
  `${counted(claims, 'claim', 'claims')} by ${counted(claimants, 'claimant', 'claimants')}`;

const aboutEvents = ({ eventCount: events }: PageTotals): string =>
  events === 0 ? '' : ` about ${counted(events, 'event', 'events')}`;

const whoMadeThem = ({ claimCount: claims }: PageTotals): string =>
  `and who made ${claims === 1 ? 'it' : 'each'}`;

const asSentence = (text: string): string =>
  /[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`;

const en = {
  siteTitle: (site: string, map: string) => `${site} – ${map}`,
  mapDescription: (totals: PageTotals, sites: number) =>
    totals.claimCount === 0
      ? 'A map of claims, and who made each.'
      : `A map of ${claimsBy(totals)}${aboutEvents(totals)} at ${counted(sites, 'site', 'sites')}, ${whoMadeThem(totals)}.`,
  siteDescription: (site: string, totals: PageTotals, map: string) =>
    totals.claimCount === 0
      ? `${site}: no claims so far. ${asSentence(map)}`
      : `${site}: ${claimsBy(totals)}${aboutEvents(totals)}, ${whoMadeThem(totals)}. ${asSentence(map)}`,
  cardText: (name: string, { names: named, otherCount: more }: ListedClaimants, claims: number) =>
    claims === 0
      ? `Map: ${asSentence(name)} No claims so far.`
      : `Map: ${asSentence(name)} ${listOf([...named, ...(more === 0 ? [] : [counted(more, 'other', 'others')])])}: ${counted(claims, 'claim', 'claims')}.`,

  notFound: 'Page not found',
  notFoundTitle: (map: string) => `Page not found – ${map}`,
  mayBeMistyped: 'There is no page at this address. The address may be mistyped or cut short.',
  theMap: 'The map:',
};

/** The words of a page's head, of its card's alternative text, and of the 404 page. */
export const pageWords = catalogue({ en });
