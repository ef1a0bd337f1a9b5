import { countWithNoun, countryName, en as shared, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

/** The kind of entries in a long list. */
export type ListKind = 'events' | 'sites';

const NOUNS: Record<ListKind, readonly [one: string, many: string]> = {
  events: ['event', 'events'],
  sites: ['site', 'sites'],
};
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "events 51 to 100", "event 7". */
function numbered(kind: ListKind, first: number, last: number): string {
  const [one, many] = NOUNS[kind];
  return first === last
    ? `${one} ${formatNumber(first)}`
    : `${many} ${formatNumber(first)} to ${formatNumber(last)}`;
}

/** Adds the range of the entries to a text. Names of places get brackets, because they contain commas. */
function withSpan(kind: ListKind, text: string, span: string): string {
  if (span === '') return text;
  return kind === 'events' ? `${text}, ${span}` : `${text} (${span})`;
}

const en = {
  count: (kind: ListKind, count: number) => countWithNoun(count, ...NOUNS[kind]),
  /** States which entries a part has, and their range. `span` may be empty. */
  shown: (kind: ListKind, first: number, last: number, count: number, span: string) =>
    withSpan(kind, capitalised(`${numbered(kind, first, last)} of ${formatNumber(count)}`), span),
  noneShown: (kind: ListKind) => `The filters show none of the ${NOUNS[kind][1]}.`,
  partOf: (part: number, parts: number) => `Part ${formatNumber(part)} of ${formatNumber(parts)}`,
  partsOf: (kind: ListKind) => `Parts of the list of ${NOUNS[kind][1]}`,
  previous: (kind: ListKind, first: number, last: number, span: string) =>
    withSpan(kind, `Previous: ${numbered(kind, first, last)}`, span),
  next: (kind: ListKind, first: number, last: number, span: string) =>
    withSpan(kind, `Next: ${numbered(kind, first, last)}`, span),
  sitesHidden: (n: number) => `${countWithNoun(n, 'site', 'sites')} hidden by the filters.`,
  order: 'Order',
  orders: { oldest: 'Oldest first', newest: 'Newest first' },
  findHere: 'Find in these events',
  jumps: { events: 'Go to a time', sites: 'Go to a place or a time' } as Record<ListKind, string>,
  continued: (name: string) => `${name}, continued`,

  month: (year: number, month: number) => shared.date({ year, season: null, month, day: null }),
  year: (year: number) => shared.date({ year, season: null, month: null, day: null }),
  restOfYear: (year: string) => `${year}, no month given`,
  noYear: 'No year given',
  siteItself: 'About the place as a whole',
  country: (code: string | null) => (code === null ? 'No country given' : countryName(code)),
  division: (division: string | null, country: string | null) => {
    if (country === null) return division ?? 'No country given';
    return `${division ?? 'No division given'}, ${countryName(country)}`;
  },
};

/** The words of lists in parts. */
export const listWords = catalogue({ en });
export type ListWords = typeof en;
