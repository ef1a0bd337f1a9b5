import { countWithNoun, joinWithAnd } from '../../../src/i18n/en';
import { catalogue } from '../../../src/i18n/words';

/** How many things a page holds. */
interface Totals {
  readonly claims: number;
  readonly claimants: number;
  readonly events: number;
}

/** The claimants that a line has room to name, and how many more there are. */
interface Claimants {
  readonly named: readonly string[];
  readonly more: number;
}

const claimsBy = ({ claims, claimants }: Totals): string =>
  `${countWithNoun(claims, 'claim', 'claims')} by ${countWithNoun(claimants, 'claimant', 'claimants')}`;

const aboutEvents = ({ events }: Totals): string =>
  events === 0 ? '' : ` about ${countWithNoun(events, 'event', 'events')}`;

const whoMade = ({ claims }: Totals): string => `and who made ${claims === 1 ? 'it' : 'each'}`;

const sentence = (text: string): string => (/[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`);

const en = {
  siteTitle: (site: string, map: string) => `${site} – ${map}`,
  mapDescription: (totals: Totals, sites: number) =>
    totals.claims === 0
      ? 'A map of claims, and who made each.'
      : `A map of ${claimsBy(totals)}${aboutEvents(totals)} at ${countWithNoun(sites, 'site', 'sites')}, ${whoMade(totals)}.`,
  siteDescription: (site: string, totals: Totals, map: string) =>
    totals.claims === 0
      ? `${site}: no claims so far. ${sentence(map)}`
      : `${site}: ${claimsBy(totals)}${aboutEvents(totals)}, ${whoMade(totals)}. ${sentence(map)}`,
  cardText: (name: string, { named, more }: Claimants, claims: number) =>
    claims === 0
      ? `Map: ${sentence(name)} No claims so far.`
      : `Map: ${sentence(name)} ${joinWithAnd([...named, ...(more === 0 ? [] : [countWithNoun(more, 'other', 'others')])])}: ${countWithNoun(claims, 'claim', 'claims')}.`,

  notFound: 'Page not found',
  notFoundTitle: (map: string) => `Page not found – ${map}`,
  mayBeMistyped: 'There is no page at this address. The address may be mistyped or cut short.',
  theMap: 'The map:',
};

/** The words of a page's head, of its card's text, and of the page for unknown addresses. */
export const pageWords = catalogue({ en });
