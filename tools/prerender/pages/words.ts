import { counted, listOf } from '../../../src/i18n/en';
import { catalogue } from '../../../src/i18n/words';

/** How many claims, claimants and events a page has. */
interface Totals {
  readonly claims: number;
  readonly claimants: number;
  readonly events: number;
}

/** The claimants that a line names, and how many more there are. */
interface Claimants {
  readonly named: readonly string[];
  readonly more: number;
}

const claimsBy = ({ claims, claimants }: Totals): string =>
  `${counted(claims, 'claim', 'claims')} by ${counted(claimants, 'claimant', 'claimants')}`;

const aboutEvents = ({ events }: Totals): string =>
  events === 0 ? '' : ` about ${counted(events, 'event', 'events')}`;

const whoMade = ({ claims }: Totals): string => `and who made ${claims === 1 ? 'it' : 'each'}`;

const sentence = (text: string): string => (/[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`);

const en = {
  siteTitle: (site: string, map: string) => `${site} – ${map}`,
  mapDescription: (totals: Totals, sites: number) =>
    totals.claims === 0
      ? 'A map of claims, and who made each.'
      : `A map of ${claimsBy(totals)}${aboutEvents(totals)} at ${counted(sites, 'site', 'sites')}, ${whoMade(totals)}.`,
  siteDescription: (site: string, totals: Totals, map: string) =>
    totals.claims === 0
      ? `${site}: no claims so far. ${sentence(map)}`
      : `${site}: ${claimsBy(totals)}${aboutEvents(totals)}, ${whoMade(totals)}. ${sentence(map)}`,
  cardText: (name: string, { named, more }: Claimants, claims: number) =>
    claims === 0
      ? `Map: ${sentence(name)} No claims so far.`
      : `Map: ${sentence(name)} ${listOf([...named, ...(more === 0 ? [] : [counted(more, 'other', 'others')])])}: ${counted(claims, 'claim', 'claims')}.`,

  notFound: 'Page not found',
  notFoundTitle: (map: string) => `Page not found – ${map}`,
  mayBeMistyped: 'There is no page at this address. The address may be mistyped or cut short.',
  theMap: 'The map:',
};

/** The words of a page's head, of its card's alternative text, and of the 404 page. */
export const pageWords = catalogue({ en });
