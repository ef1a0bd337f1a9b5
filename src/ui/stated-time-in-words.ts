import type { EdtfText } from '../claims/model';
import type { SharedWords } from '../i18n/words';
import { edtfInWords } from './values-in-words';

const CLOCK_TIME_PATTERN =
  /^(?<date>[-\d]+)T(?<time>[\d:]+)(?<offset>Z|[+-][\d:]+)?(?<mark>[~?%])?$/;

/**
 * What a claim says of when, in words: "28 June 2021, 02:00 (UTC+3)". Days that are whole on a clock have no time of day. A text
 * that is no such date is returned unchanged.
 */
export function statedTimeInWords(text: EdtfText, words: SharedWords): string {
  const [start = '', end] = text.split('/');
  if (!text.includes('T')) return edtfInWords(text, words);
  if (end === undefined) return momentInWords(start, words);
  if (start === '..') return words.until(momentInWords(end, words));
  if (end === '..') return words.since(momentInWords(start, words));
  return wholeDaysInWords(start, end, words) ?? words.dateRange(...endsInWords(start, end, words));
}

function endsInWords(start: string, end: string, words: SharedWords): [string, string] {
  const inWords = (text: string) => (text === '' ? words.unknownDate : momentInWords(text, words));
  return [inWords(start), inWords(end)];
}

/** The days of an interval that begins and ends at midnight of one clock; null if it does not. */
function wholeDaysInWords(start: string, end: string, words: SharedWords): string | null {
  const [first, last] = [start, end].map((text) => CLOCK_TIME_PATTERN.exec(text)?.groups);
  if (first?.['offset'] !== last?.['offset'] || first?.['mark'] || last?.['mark']) return null;
  if (!/^00(:00)*$/.test(first?.['time'] ?? '') || !/^24(:00)+$/.test(last?.['time'] ?? ''))
    return null;
  const [from, to] = [first, last].map((groups) => edtfInWords(groups?.['date'] ?? '', words));
  const days = from === to ? from : words.dateRange(from ?? '', to ?? '');
  return `${days}${offsetInWords(first?.['offset'])}`;
}

function momentInWords(text: string, words: SharedWords): string {
  const groups = CLOCK_TIME_PATTERN.exec(text)?.groups;
  if (groups === undefined) return edtfInWords(text, words);
  const { date = '', time = '', offset, mark = '' } = groups;
  const clock = time.includes(':') ? time : `${time}:00`;
  const plain = `${edtfInWords(date, words)}, ${clock}${offsetInWords(offset)}`;
  return words.dateQualified(plain, '~%'.includes(mark || ' '), '?%'.includes(mark || ' '));
}

/** How far a clock is from UTC: " (UTC+3)", with the space before it. Empty for the clock of the place. */
function offsetInWords(offset: string | undefined): string {
  if (offset === undefined) return '';
  if (offset === 'Z') return ' (UTC)';
  const [hours = '', minutes = '00'] = offset.slice(1).split(':');
  const sign = offset.startsWith('-') ? '−' : '+';
  return ` (UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`})`;
}
