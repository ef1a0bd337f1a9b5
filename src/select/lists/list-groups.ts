import { parseEdtf, type EdtfValue } from '../../claims/edtf/parse';
import type { Dataset, EdtfText, Event, Site, TranslatableText } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import { textInLanguage } from '../../claims/text';

/** The heading of a group of entries. */
export type ListGroup =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** Dates that give a year but no month, in a list with months as headings. */
  | { readonly kind: 'rest-of-year'; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  /** Dates that are less precise than a year, have no known start, or are missing. */
  | { readonly kind: 'no-year' }
  /** Claims about the site that belong to none of its shown events. */
  | { readonly kind: 'site-itself' }
  /** A member is null if the file does not give it. */
  | {
      readonly kind: 'division';
      readonly country: string | null;
      readonly division: TranslatableText | null;
    }
  | { readonly kind: 'country'; readonly country: string | null };

/** The unit of the date groups in a list. */
export type DateUnit = 'month' | 'year';

const MONTHS_IN_YEAR = 12;

/** The group of a date. An interval is in the group of its start. */
export function dateGroupOf(date: EdtfText | undefined, unit: DateUnit): ListGroup {
  const value = date === undefined ? null : parseEdtf(date);
  const days = value === null ? null : daysOfStart(value);
  if (days === null || days.first.year !== days.last.year) return { kind: 'no-year' };
  const { year, month } = days.first;
  if (unit === 'year') return { kind: 'year', year };
  return month === days.last.month
    ? { kind: 'month', year, month }
    : { kind: 'rest-of-year', year };
}

/** The groups of an event, cached because each change of the filter makes the list again. */
const groupsOfEvent = computeOncePer(({ event_date: date }: Event) => ({
  month: dateGroupOf(date, 'month'),
  year: dateGroupOf(date, 'year'),
}));

export const groupOfEvent = (event: Event, unit: DateUnit): ListGroup => groupsOfEvent(event)[unit];

/** The first and the last day that a date, or the start of an interval, could mean. Null if the start is open or unknown. */
function daysOfStart(value: EdtfValue) {
  const start = value.kind === 'date' ? value : value.start;
  return typeof start === 'string' ? null : { first: start.earliestDay, last: start.latestDay };
}

/**
 * A number that sorts date groups from oldest to newest. Dates without a month come after the months of their year. Dates
 * without a year have an infinite number.
 */
export function orderOfDateGroup(group: ListGroup): number {
  switch (group.kind) {
    case 'month':
      return group.year * (MONTHS_IN_YEAR + 2) + group.month;
    case 'rest-of-year':
    case 'year':
      return group.year * (MONTHS_IN_YEAR + 2) + MONTHS_IN_YEAR + 1;
    default:
      return Infinity;
  }
}

/** The group of a site: its country and its first-level division. */
export const divisionGroupOf = computeOncePer(({ country, admin1 }: Site): ListGroup => ({
  kind: 'division',
  country: country ?? null,
  division: admin1 ?? null,
}));

/**
 * The rank of each site by country, then by division, then by the order of the file. It is the same in all languages,
 * because the number of a part is in the page's address. Missing countries and divisions come last.
 */
export const divisionRanks = computeOncePer(
  ({ sites, language }: Dataset): ReadonlyMap<Site, number> => {
    const keyed = sites.map((site) => {
      const { country = LAST, admin1 } = site;
      const division =
        admin1 === undefined ? LAST : plainLetters(textInLanguage(admin1, language, language).text);
      return { site, country, division };
    });
    const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
    keyed.sort((a, b) => compare(a.country, b.country) || compare(a.division, b.division));
    return new Map(keyed.map(({ site }, rank) => [site, rank]));
  },
);

/** A text that sorts after every name. */
const LAST = '\u{10FFFF}';

/** A name in lower case without diacritics, so that “Şalāḩ” sorts with “Salah”. */
function plainLetters(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The key of a group. Two groups have the same key only if they are equal. */
export const keyOfGroup = computeOncePer((group: ListGroup): string => JSON.stringify(group));

/** The wider group that contains a group: the year of a month, or the country of a division. */
export function widerGroupOf(group: ListGroup): ListGroup {
  switch (group.kind) {
    case 'month':
    case 'rest-of-year':
      return { kind: 'year', year: group.year };
    case 'division':
      return { kind: 'country', country: group.country };
    default:
      return group;
  }
}
