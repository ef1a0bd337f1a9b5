import type { Attribution, Counted, Question, WherePrecision } from '../dataset/model';
import type { Agreement } from '../dataset/agreement';
import type { Notice } from '../view/notice';

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** "1 claim", "61 claims". */
const counted = (n: number, one: string, many: string): string =>
  `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : many}`;

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

const distance = (metres: number): string =>
  metres < 1000
    ? `${numbers.format(metres)} m`
    : `${numbers.format(Math.round(metres / 100) / 10)} km`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What is known of a calendar date; `fallback` is the date as written, where it has no plain words. */
interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly fallback: string | null;
}

const QUESTIONS: Record<Question, string> = {
  occurrence: 'What happened',
  responsibility: 'Who did it',
  target: 'What was hit',
  fatalities: 'Deaths',
  injuries: 'Injuries',
  damage: 'Damage',
  weapon: 'Weapons',
  date: 'When',
  location: 'Where',
  motive: 'Why',
  context: 'Context',
};

const ATTRIBUTIONS: Record<Attribution, string> = {
  named: 'On the record',
  statement: 'Statement',
  anonymous: 'Unnamed',
  reported: 'Own reporting',
};

const ATTRIBUTIONS_EXPLAINED: Record<Attribution, string> = {
  named: 'A named person’s own words',
  statement: 'An organisation’s statement, whoever read it out',
  anonymous: 'A speaker whom the source does not name',
  reported: 'An outlet speaking for itself',
};

const AGREEMENTS: Record<Agreement, string> = {
  agree: 'Accounts agree',
  differ: 'Accounts differ',
  one: 'One account',
  'not-compared': 'Several accounts, not compared',
};

const PRECISIONS: Record<WherePrecision, string> = {
  1: 'A known place',
  2: 'Near a known place',
  3: 'Known only to a district',
  4: 'Known only to a governorate',
  5: 'Known only to a stretch or an unclear area',
  6: 'Known only to a country or a region; not drawn on the map',
  7: 'In international waters or airspace',
};

const COUNTED: Record<Counted, (n: string) => string> = {
  combatants: (n) => `${n}, counting combatants`,
  civilians: (n) => `${n}, counting civilians`,
  total: (n) => `${n} in all`,
};

const NOTICES: Record<Notice['kind'], (ids: readonly string[]) => string> = {
  'unknown-site': (ids) => `This map has no site “${ids.join('”, “')}”.`,
  'unknown-claim': (ids) => `This map has no claim “${ids.join('”, “')}”.`,
  'unknown-layers': (ids) => `This map has no layer for “${ids.join('”, “')}”.`,
};

/** The interface in English. Every other language is a table of this type. */
export const en = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  listed: (names: readonly string[]) => listed.format(names),
  distance,

  panel: 'Claims',
  map: 'Map',
  mapKeys: 'Map: the arrow keys move it, plus and minus zoom',

  sites: 'Sites',
  totals: (claims: number, claimants: number, events: number, sites: number) =>
    `${counted(claims, 'claim', 'claims')} by ${counted(claimants, 'claimant', 'claimants')}, about ${counted(events, 'event', 'events')} at ${counted(sites, 'site', 'sites')}`,
  totalsShown: (claims: number, all: number) =>
    `The layers show ${numbers.format(claims)} of ${counted(all, 'claim', 'claims')}.`,
  claims: (n: number) => counted(n, 'claim', 'claims'),
  sharedClaims: (n: number) => `and ${numbers.format(n)} shared with other sites`,
  accountsDiffer: AGREEMENTS.differ,
  hiddenByLayers: (names: readonly string[]) => `Not shown. Switched off: ${listed.format(names)}.`,
  show: 'Show',
  showAllLayers: 'Show all layers',
  sourceArticle: 'Drawn from',
  corrections: 'Corrections',
  noCorrections: 'None so far.',
  about: 'About this map',
  aboutMarks:
    'A disc is as wide as the place is uncertain. A mark is hollow: it stands for the place and claims no point. A notch in a mark says that accounts differ.',
  aboutClaims:
    'Claims are put in our own words. The one named is who made the claim, not the document that reports it. Whether accounts agree is worked out from the claims.',
  licence: 'Data licence',
  modified: (date: string) => `Last changed on ${date}.`,
  publishedBy: ['Published by ', '.'],
  country: (code: string) => regions.of(code) ?? code,

  allSites: 'All sites',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  linkNotCopied: 'The browser did not allow copying. The link is:',
  shareLink: 'Share…',

  precision: (precision: WherePrecision) => PRECISIONS[precision],
  radius: (metres: number) => `The place lies within about ${distance(metres)} of the mark.`,
  radiusUnknown: 'How far it may lie from the mark is not known.',
  whyThisPlace: 'How the place was found',
  placeSources: 'Place from',
  locations: (n: number) => `${numbers.format(n)} places`,
  actedBy: 'Said to have acted',
  targets: 'Said to have been the target',
  nobodyNamed: 'The source names nobody',
  aboutTheSite: (region: boolean) => (region ? 'About the region' : 'About the place'),
  eventsHidden: (n: number, claims: number) =>
    `${counted(n, 'event', 'events')} with ${counted(claims, 'claim', 'claims')} not shown: their layers are switched off.`,
  siteHidden: 'The layers of this site are switched off, so it is not on the map.',
  claimHidden: 'The claim that the link names is not shown: its layers are switched off.',
  alsoAtThisSite: 'Also about this, and given above',

  question: (question: Question) => QUESTIONS[question],
  attribution: (attribution: Attribution) => ATTRIBUTIONS[attribution],
  attributionExplained: (attribution: Attribution) => ATTRIBUTIONS_EXPLAINED[attribution],
  agreement: (agreement: Agreement) => AGREEMENTS[agreement],
  via: (names: readonly string[]) => `through ${listed.format(names)}`,
  count: (of: Counted, n: string) => COUNTED[of](n),
  range: (low: number, high: number) => `${numbers.format(low)} to ${numbers.format(high)}`,
  bestOf: (best: string, bounds: string) => `${best} (${bounds})`,
  atLeast: (n: number) => `at least ${numbers.format(n)}`,
  atMost: (n: number) => `at most ${numbers.format(n)}`,
  number: (n: number) => numbers.format(n),
  names: (names: readonly string[]) => `Names ${listed.format(names)}`,
  noEvidence: 'The source says that no evidence was given.',
  ourNote: 'Our note',
  saidOn: (date: string) => `said ${date}`,
  paragraph: (n: number) => (n === 0 ? 'caption' : `paragraph ${numbers.format(n)}`),
  archived: 'archived copy',
  claimLink: 'Link to this claim',
  relations: {
    confirms: 'Confirms',
    disputes: 'Differs from',
    qualifies: 'Qualifies',
    corrects: 'Corrects',
  },
  relationsBack: {
    confirms: 'Confirmed by',
    disputes: 'Differed from by',
    qualifies: 'Qualified by',
    corrects: 'Corrected by',
  },
  theClaimOf: (name: string) => `the claim of ${name}`,

  layers: 'Layers',
  layersOpen: 'Layers',
  whoActed: 'Who acted',
  allOf: (party: string) => `All: ${party}`,
  notSaid: 'Not said',
  only: 'Only',
  onlyThis: (name: string) => `Only this: ${name}`,
  all: 'All',
  eventsOfLayer: (n: number) => counted(n, 'event', 'events'),

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Show the whole map',
  mapUnavailable:
    'The map cannot be drawn in this browser. Every site and claim is in the list and can be read there.',
  basemapMissing:
    'The land, rivers and names under the claims could not be loaded. The claims are drawn where they belong.',
  credits: 'Map data',
  panelSmaller: 'Make the panel smaller',
  panelLarger: 'Make the panel larger',
  closeNotice: 'Close this notice',
  notice: ({ kind, ids }: Notice) => NOTICES[kind](ids),

  cannotShow: 'The claims of this map cannot be shown',
  dataMissing: (reason: string) =>
    `The file with the claims could not be fetched (${reason}). Reloading may help.`,
  problems: (n: number) =>
    `The file with the claims has ${counted(n, 'problem', 'problems')}. Until they are mended, nothing of it is shown, so that nothing is shown wrongly.`,
  problem: (line: number, column: number) => `Line ${line}, column ${column}`,
  problemsMore: (n: number) => `and ${numbers.format(n)} more`,
  retry: 'Try again',

  date: ({ year, month, day, fallback }: DateParts): string =>
    fallback ??
    [day, month === null ? null : MONTHS[month - 1], year]
      .filter((part) => part !== null)
      .join(' '),
  dateQualified: (date: string, approximate: boolean, uncertain: boolean): string =>
    `${approximate ? 'about ' : ''}${date}${uncertain ? ' (uncertain)' : ''}`,
  dateRange: (start: string, end: string) => `${start} to ${end}`,
  since: (start: string) => `since ${start}`,
  until: (end: string) => `until ${end}`,
  unknownDate: 'an unknown date',
};

export type Words = typeof en;
