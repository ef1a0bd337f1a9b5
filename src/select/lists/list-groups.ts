import { parseEdtf, type EdtfValue } from '../../claims/edtf/parse';
import type { Dataset, EdtfText, Event, Site, TranslatableText } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import { textInLanguage } from '../../claims/text';

/** What the heading of a group says of the entries under it. */
export type ListGroup =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** Dates of the year that do not tell a month, if the other headings of the list are months. */
  | { readonly kind: 'rest-of-year'; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  /** Dates that are less close than a year, have no known beginning, or are missing. */
  | { readonly kind: 'no-year' }
  /** What concerns the site and none of its shown events. */
  | { readonly kind: 'site-itself' }
  /** `null` if the file does not say it. */
  | {
      readonly kind: 'division';
      readonly country: string | null;
      readonly division: TranslatableText | null;
    }
  | { readonly kind: 'country'; readonly country: string | null };

/** Which groups a list of dates has. */
export type DateUnit = 'month' | 'year';

const MONTHS_IN_YEAR = 12;

/** The group of a date. An interval belongs where it begins. */
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

/** The groups of an event. They are remembered, because a list is made anew at each change of the filter. */
const groupsOfEvent = computeOncePer(({ event_date: date }: Event) => ({
  month: dateGroupOf(date, 'month'),
  year: dateGroupOf(date, 'year'),
}));

export const groupOfEvent = (event: Event, unit: DateUnit): ListGroup => groupsOfEvent(event)[unit];

/** The first and the last day that a date could mean, or the start of an interval. Null if the start is open or unknown. */
function daysOfStart(value: EdtfValue) {
  const start = value.kind === 'date' ? value : value.start;
  return typeof start === 'string' ? null : { first: start.earliestDay, last: start.latestDay };
}

/**
 * A number by which groups of dates sort from the oldest to the newest. What has no month comes after the months of its
 * year. Infinite for what has no year.
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

/** The country and the first-level division of a site. */
export const divisionGroupOf = computeOncePer(({ country, admin1 }: Site): ListGroup => ({
  kind: 'division',
  country: country ?? null,
  division: admin1 ?? null,
}));

/**
 * The rank of each site by country and division, and as in the file within these. It is the same in all languages, because
 * the number of a part is in its address. What is not said comes last.
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

/** Sorts after every name. */
const LAST = '\u{10FFFF}';

/** A name without its marks and capitals, so that “Şalāḩ” sorts with “Salah”. */
function plainLetters(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A text that two groups share only if they are the same. */
export const keyOfGroup = computeOncePer((group: ListGroup): string => JSON.stringify(group));

/** The wider group that a group belongs to: the year of a month, the country of a division. */
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
