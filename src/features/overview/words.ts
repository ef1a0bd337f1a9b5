import type { FilterKind } from '../../select/filter';
import { counted, listOf, number } from '../../i18n/english';
import type { Words } from '../../i18n/words';

/** Why a site is not shown; the layers that are switched off are named besides. */
const HIDING: Record<Exclude<FilterKind, 'layers'>, string> = {
  attributions: 'No claim here is attributed in a way that is shown.',
  differing: 'Accounts here do not differ.',
  period: 'Nothing here is in the period.',
};

const en = {
  totals: (claims: number, claimants: number, events: number, sites: number) =>
    `${counted(claims, 'claim', 'claims')} by ${counted(claimants, 'claimant', 'claimants')}, about ${counted(events, 'event', 'events')} at ${counted(sites, 'site', 'sites')}`,
  maybeInPeriodOf: (maybe: number) =>
    `${counted(maybe, 'of these events', 'of these events')} may be in the period, and may not.`,
  hiddenBy: (kind: Exclude<FilterKind, 'layers'>) => `Not shown. ${HIDING[kind]}`,
  hiddenUnspoken: 'Not shown. Nobody who is switched on speaks of it.',
  hiddenByMore: 'Not shown. More than one filter hides it.',
  claims: (n: number) => counted(n, 'claim', 'claims'),
  sharedClaims: (n: number) => `and ${number(n)} shared with other sites`,
  accountsDiffer: 'Accounts differ',
  hiddenByActors: (names: readonly string[]) => `Not shown. Switched off: ${listOf(names)}.`,
  sourceArticle: 'Drawn from',
  about: 'About this map',
  aboutMarks:
    'A disc is as wide as the place is uncertain. A mark is hollow: it stands for the place and claims no point. A notch in a mark says that accounts differ.',
  aboutClaims:
    'Claims are put in our own words. The one named is who made the claim, not the document that reports it. Whether accounts agree is worked out from the claims.',
  licence: 'Data licence',
  publishedBy: ['Published by ', '.'],
  compare: 'Compare accounts',
  sortedBy: 'Order',
  moreSites: (n: number, left: number) =>
    `Show ${number(n)} more of ${counted(left, 'site', 'sites')}`,
  sorts: { file: 'As listed', time: 'By time' },
};

export type OverviewWords = typeof en;

const TABLES: ReadonlyMap<string, OverviewWords> = new Map([['en', en]]);

/** The words of the overview, in the language of the interface, else in English. */
export function overviewWords({ language }: Pick<Words, 'language'>): OverviewWords {
  return TABLES.get(language) ?? en;
}
