import type { Attribution } from '../claims/model';
import { yearInWords } from './years';

/** The number with thousands separators: "7", "1,234". */
export function formatNumber(n: number): string {
  // Skips `Intl` for small numbers, because loading its tables takes 0.1 s on a slow processor.
  return n < 1000 ? `${n}` : n.toLocaleString('en');
}

/** A distance in metres, or in kilometres from 1 km on, with one decimal at most: "250 m", "1.6 km", "1,900 km". */
export const distanceInWords = (metres: number): string =>
  metres < 1000 ? `${formatNumber(metres)} m` : `${formatNumber(Math.round(metres / 100) / 10)} km`;

/** A number with its noun: "1 claim", "61 claims". */
export function countWithNoun(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

let conjunctionFormat: Intl.ListFormat | undefined;

/** The names as a list: "Iraq, Syria, and Iran". */
export function joinWithAnd(names: readonly string[]): string {
  conjunctionFormat ??= new Intl.ListFormat('en', { type: 'conjunction' });
  return conjunctionFormat.format(names);
}

let regionNames: Intl.DisplayNames | undefined;

/**
 * The name of a country.
 * @param code A code of ISO 3166-1 alpha-2. A code without a known name is returned unchanged.
 */
export function countryName(code: string): string {
  regionNames ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  return regionNames.of(code) ?? code;
}

const MONTH_NAMES = [
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

const SEASON_NAMES = ['spring', 'summer', 'autumn', 'winter'];

/** A date as its parts. A part is null if the date does not give it. */
interface DateParts {
  /** The year of ISO 8601: 0 is 1 BC. */
  readonly year: number;
  /** From 21 for spring to 24 for winter, as in EDTF. */
  readonly season: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const ATTRIBUTION_LABELS: Record<Attribution, string> = {
  named: 'On the record',
  statement: 'Statement',
  anonymous: 'Unnamed',
  reported: 'Own reporting',
};

/** The shared words in English. A catalogue in another language must have the same entries (`SharedWords`). */
export const en = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  listOf: joinWithAnd,
  distance: distanceInWords,

  panel: 'Claims',
  map: 'Map',
  placedHereBy: (names: readonly string[]) => `Placed here by ${joinWithAnd(names)}`,
  mapKeys: 'Map: the arrow keys move it, plus and minus zoom',

  sites: 'Sites',
  part: (n: number) => `Part ${formatNumber(n)}`,
  corrections: 'Corrections',
  noCorrections: 'None so far.',
  moreCorrections: (n: number) =>
    `${countWithNoun(n, 'earlier correction is', 'earlier corrections are')} in the download.`,
  reportMistakes: 'Report a mistake:',
  correctedOn: (date: string) => `Corrected on ${date}`,
  otherColumns: 'More from the table',
  modified: (date: string) => `Last changed on ${date}.`,
  country: countryName,

  timeline: 'Timeline',
  showTimeline: 'Show the timeline',

  skipToSites: 'To the sites',
  skipToClaims: 'To the claims',
  skipToLayers: 'To the layers',
  skipToTimeline: 'To the timeline',
  find: 'Find',
  findHint: 'Find a place, a person, a word',
  compareAccounts: 'Compare accounts',
  readInOrder: 'Read claim by claim',
  downloads: 'Download and cite',
  downloadsOnFullMap: 'Download and cite on the full map',

  relaxAll: 'Clear all filters',
  claimsHidden: (n: number) => `${countWithNoun(n, 'claim', 'claims')} hidden by the filters.`,

  attribution: (attribution: Attribution) => ATTRIBUTION_LABELS[attribution],

  layersOpen: 'Layers',
  partMissing: 'This part of the page could not be loaded. It comes when the connection works.',
  notSaid: 'Not said',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Show the whole map',
  key: 'Key to the signs',
  notOnMap: 'Not on the map:',
  claimsAt: (n: number) => countWithNoun(n, 'claim', 'claims'),
  sitesWithClaims: (sites: number, claims: number) =>
    `${countWithNoun(sites, 'site', 'sites')} with ${countWithNoun(claims, 'claim', 'claims')}`,
  simpleMap: 'This is the simple map, which cannot be moved.',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  linkNotCopied: 'The browser did not allow copying. The link is:',
  shareLink: 'Share…',
  embed: 'Embed',
  openFully: 'Open the full map',
  credits: 'Map data',
  panelSmaller: 'Make the panel smaller',
  panelLarger: 'Make the panel larger',

  date: ({ year, season, month, day }: DateParts): string =>
    [
      day ?? (season === null ? null : SEASON_NAMES[season - 21]),
      month === null ? null : MONTH_NAMES[month - 1],
      yearInWords(year, 'en'),
    ]
      .filter((part) => part !== null)
      .join(' '),
  dateQualified: (date: string, approximate: boolean, uncertain: boolean): string =>
    `${approximate ? 'about ' : ''}${date}${uncertain ? ' (uncertain)' : ''}`,
  dateRange: (start: string, end: string) => `${start} to ${end}`,
  since: (start: string) => `since ${start}`,
  until: (end: string) => `until ${end}`,
  unknownDate: 'an unknown date',
};
