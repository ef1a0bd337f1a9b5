import type { CalendarDay } from '../../claims/edtf/parse';
import type { BinLength } from './bins';
import type { TickLabel } from './ticks';
import { countWithNoun, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';
import { yearInWords } from '../../i18n/years';

const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function tickText({ year, month, day }: CalendarDay, label: TickLabel): string {
  const monthName = MONTH_NAMES[month - 1] ?? '';
  const yearText = yearInWords(year, 'en');
  switch (label) {
    case 'year':
      return yearText;
    case 'month':
      return monthName;
    case 'month-year':
      return `${monthName} ${yearText}`;
    case 'day':
      return `${day}`;
    case 'day-month':
      return `${day} ${monthName}`;
    case 'day-month-year':
      return `${day} ${monthName} ${yearText}`;
  }
}

/** The number of events in the period, in words: "3 events, and 2 that may be in the period". */
function eventCountText(certainCount: number, possibleCount: number): string {
  const certain = countWithNoun(certainCount, 'event', 'events');
  return possibleCount === 0
    ? certain
    : `${certain}, and ${formatNumber(possibleCount)} that may be in the period`;
}

/** The length of a bin in words: "month", "10 years". */
const binLengthText = ({ unit, unitCount }: BinLength): string =>
  unitCount === 1 ? unit : `${formatNumber(unitCount)} years`;

/** The count of a bin in words: "2014: 812 events, and up to 3 more". */
function binCountText(when: string, certain: number, possible: number): string {
  const counted = countWithNoun(certain, 'event', 'events');
  return `${when}: ${possible === 0 ? counted : `${counted}, and up to ${formatNumber(possible)} more`}`;
}

const en = {
  timeline: 'Timeline',
  dates: 'Dates',
  events: 'Events in time order',
  event: (label: string, when: string, maybe: boolean) =>
    `${label}, ${when}${maybe ? ', may be in the period' : ''}`,
  tick: tickText,
  count: eventCountText,

  binLength: (length: BinLength) => `Events by ${binLengthText(length)}. `,
  peak: (count: number, when: string) => `Most in ${when}: ${formatNumber(count)}. `,
  severalBins: (n: number, length: BinLength) =>
    `${countWithNoun(n, 'event', 'events')} could be in more than one ${length.unitCount === 1 ? length.unit : `span of ${binLengthText(length)}`}: striped, in each of them.`,
  colours: 'Colours of the bars',
  otherActors: (n: number) => `${formatNumber(n)} others`,
  countsBy: (length: BinLength) => `Number of events by ${binLengthText(length)}`,
  countOfBin: binCountText,

  from: 'Beginning of the period',
  to: 'End of the period',
  fromUnset: 'The first event',
  toUnset: 'The last event',
  allTime: 'All time',

  previous: 'Previous event',
  next: 'Next event',
  play: 'Play',
  pause: 'Pause',
  step: (n: number, total: number) => `${formatNumber(n)} of ${formatNumber(total)}`,
};

/** The interface text of the timeline. */
export const timelineWords = catalogue({ en });
