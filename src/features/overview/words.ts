import type { Attribution } from '../../claims/model';
import type { FilterKind } from '../../select/filter';
import { countWithNoun, joinWithAnd, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

/**
 * Key: kind of filter. Value: the sentence that this filter hides a site. The kind `actors` is not here, because its
 * sentence names the actors.
 */
const HIDING_REASONS: Record<Exclude<FilterKind, 'actors'>, string> = {
  attributions: 'The filter by attribution hides all claims here.',
  differing: 'Accounts here do not differ.',
  period: 'Nothing here is in the period.',
};

const ATTRIBUTION_EXPLANATIONS: Record<Attribution, string> = {
  named: 'a named person’s own words',
  statement: 'an organisation’s statement, whoever read it out',
  anonymous: 'a speaker whom the source does not name',
  reported: 'an outlet speaking for itself',
};

const en = {
  totals: (claims: number, claimants: number, events: number, sites: number) =>
    `${countWithNoun(claims, 'claim', 'claims')} by ${countWithNoun(claimants, 'claimant', 'claimants')}, about ${countWithNoun(events, 'event', 'events')} at ${countWithNoun(sites, 'site', 'sites')}`,
  maybeInPeriodOf: (maybe: number) =>
    `${countWithNoun(maybe, 'of these events', 'of these events')} may or may not be in the period.`,
  hiddenBy: (kind: Exclude<FilterKind, 'actors'>) => `Not shown. ${HIDING_REASONS[kind]}`,
  hiddenUnspoken: 'Not shown. The claimants who are switched on do not mention it.',
  hiddenByMore: 'Not shown. More than one filter hides it.',
  claimsOfSite: (own: number, shared: number) => {
    const claimsOfSite = countWithNoun(own, 'claim', 'claims');
    if (shared === 0) return claimsOfSite;
    return own === 0
      ? `${countWithNoun(shared, 'claim', 'claims')} shared with other sites`
      : `${claimsOfSite} and ${formatNumber(shared)} shared with other sites`;
  },
  accountsDiffer: 'Accounts differ',
  hiddenByActors: (names: readonly string[]) => `Not shown. Switched off: ${joinWithAnd(names)}.`,
  sourceArticle: 'Drawn from',
  andOthers: [
    ' and ',
    (n: number) => countWithNoun(n, 'other document', 'other documents'),
  ] as const,
  outsideOpening: (sites: number) =>
    `${countWithNoun(sites, 'site lies', 'sites lie')} outside the first view of the map.`,
  sources: 'Sources',
  moreSources: (n: number) =>
    `and ${countWithNoun(n, 'other document', 'other documents')}. Each claim names its own on the page of its site, and the download has all of them.`,
  about: 'About this map',
  aboutMarks: 'The key on the map says what each of its signs means.',
  aboutClaims:
    'Each claim has the name of whoever made it, not of the document that reports it. Whether accounts agree is computed from the claims.',
  aboutAttributions: 'Beside each claimant stands how the claimant speaks:',
  attributionExplained: (attribution: Attribution) => ATTRIBUTION_EXPLANATIONS[attribution],
  singleKeys:
    'Single keys act: “/” goes to Find, and J and K step through the claims when reading.',
  licence: 'Data licence',
  publishedBy: ['Published by ', '.'],
  sortedBy: 'Order',
  sorts: { file: 'As listed', time: 'By time' },
};

/** The interface text of the overview. */
export const overviewWords = catalogue({ en });
