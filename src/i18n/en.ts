import type { Attribution } from '../claims/model';
import { counted, country, listOf } from './english';

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

/** The interface in English. Every other language is a table of this type. */
export const en = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  listOf,

  panel: 'Claims',
  map: 'Map',
  mapKeys: 'Map: the arrow keys move it, plus and minus zoom',

  sites: 'Sites',
  corrections: 'Corrections',
  noCorrections: 'None so far.',
  modified: (date: string) => `Last changed on ${date}.`,
  country,

  timeline: 'Timeline',
  showTimeline: 'Show the timeline',

  find: 'Find',
  findHint: 'Find a place, a person, a word',
  readInOrder: 'Read in the article’s order',
  downloads: 'Download and cite',

  relaxAll: 'Clear all filters',
  claimsHidden: (n: number) => `${counted(n, 'claim', 'claims')} hidden by the filters.`,

  attribution: (attribution: Attribution) => ATTRIBUTIONS[attribution],
  attributionExplained: (attribution: Attribution) => ATTRIBUTIONS_EXPLAINED[attribution],

  layersOpen: 'Layers',
  partMissing: 'This part of the page could not be loaded. Reloading may help.',
  notSaid: 'Not said',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Show the whole map',
  simpleMap: 'This is the simple map, which cannot be moved.',
  openFully: 'Open the full map',
  credits: 'Map data',
  panelSmaller: 'Make the panel smaller',
  panelLarger: 'Make the panel larger',

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
