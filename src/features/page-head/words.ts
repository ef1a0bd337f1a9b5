import { countWithNoun, joinWithAnd } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

/** The number of claims, claimants and events on a page. */
interface PageTotals {
  readonly claimCount: number;
  readonly claimantCount: number;
  readonly eventCount: number;
}

/** The claimants that a line names, and the number of other claimants. */
interface ListedClaimants {
  readonly names: readonly string[];
  readonly otherCount: number;
}

const claimsByText = ({ claimCount, claimantCount }: PageTotals): string =>
  `${countWithNoun(claimCount, 'claim', 'claims')} by ${countWithNoun(claimantCount, 'claimant', 'claimants')}`;

const aboutEventsText = ({ eventCount }: PageTotals): string =>
  eventCount === 0 ? '' : ` about ${countWithNoun(eventCount, 'event', 'events')}`;

const whoMadeThemText = ({ claimCount }: PageTotals): string =>
  `and who made ${claimCount === 1 ? 'it' : 'each'}`;

const asSentence = (text: string): string =>
  /[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`;

const en = {
  /**
   * The title of a page. It contains the site's name on a site's page, and the part's name on a later part of a list.
   */
  title: (site: string | null, part: string | null, map: string) =>
    [site, part, map].filter((text) => text !== null).join(' – '),
  mapDescription: (totals: PageTotals, sites: number) =>
    totals.claimCount === 0
      ? 'A map of claims, and who made each.'
      : `A map of ${claimsByText(totals)}${aboutEventsText(totals)} at ${countWithNoun(sites, 'site', 'sites')}, ${whoMadeThemText(totals)}.`,
  siteDescription: (site: string, totals: PageTotals, map: string) =>
    totals.claimCount === 0
      ? `${site}: no claims so far. ${asSentence(map)}`
      : `${site}: ${claimsByText(totals)}${aboutEventsText(totals)}, ${whoMadeThemText(totals)}. ${asSentence(map)}`,
  cardText: (name: string, { names, otherCount }: ListedClaimants, claims: number) =>
    claims === 0
      ? `Map: ${asSentence(name)} No claims so far.`
      : `Map: ${asSentence(name)} ${joinWithAnd([...names, ...(otherCount === 0 ? [] : [countWithNoun(otherCount, 'other', 'others')])])}: ${countWithNoun(claims, 'claim', 'claims')}.`,

  /** The sentence in a sandboxed frame, whose page cannot filter claims. */
  unfiltered: 'It applies the filters of this address; here all claims are shown.',

  /** The sentence for browsers without scripts, on a page whose address lacks its final slash. */
  withoutSlash:
    'The address of this page lacks the slash at its end. Add it, and the links lead on.',

  /** The link on a later part of a list, which has no map without scripts. */
  mapOnFirstPage: 'The map is on the first page of this list',

  notFound: 'Page not found',
  notFoundTitle: (map: string) => `Page not found – ${map}`,
  mayBeMistyped: 'There is no page at this address. The address may be mistyped or cut short.',
  theMap: 'The map:',
};

/** The words of a page's head, of its card's alternative text, and of the 404 page. */
export const pageWords = catalogue({ en });
