import type { EdtfText } from '../claims/model';
import type { SharedWords } from '../i18n/words';
import { edtfInWords } from './values-in-words';

const TIMED_DATE_PATTERN = /^(.+)T([\d:]+)(Z|[+-][\d:]+)?([~?%])?$/;
const WHOLE_DAYS_PATTERN = /^([^T]+)T00:00(?::00)?([Z+-][\d:]*)?\/([^T]+)T24:00(?::00)?\2$/;

/**
 * The time that a claim states, in words: "28 June 2021, 02:00 (UTC+3)". Whole days have no time of day. A text without
 * a valid date is returned unchanged.
 */
export function statedTimeInWords(text: EdtfText, words: SharedWords): string {
  const [start = '', end] = text.split('/');
  if (!text.includes('T')) return edtfInWords(text, words);
  const [, firstDay, offset, lastDay] = WHOLE_DAYS_PATTERN.exec(text) ?? [];
  if (firstDay !== undefined) {
    const days = firstDay === lastDay ? firstDay : `${firstDay}/${lastDay}`;
    return edtfInWords(days, words) + offsetInWords(offset);
  }
  if (end === undefined) return momentInWords(start, words);
  if (start === '..') return words.until(momentInWords(end, words));
  if (end === '..') return words.since(momentInWords(start, words));
  return words.dateRange(momentInWords(start, words), momentInWords(end, words));
}

function momentInWords(text: string, words: SharedWords): string {
  if (text === '') return words.unknownDate;
  const [, date, time = '', offset, mark = ' '] = TIMED_DATE_PATTERN.exec(text) ?? [];
  if (date === undefined) return edtfInWords(text, words);
  const clock = time.includes(':') ? time : `${time}:00`;
  const plain = `${edtfInWords(date, words)}, ${clock}${offsetInWords(offset)}`;
  return words.dateQualified(plain, '~%'.includes(mark), '?%'.includes(mark));
}

/** The difference between a clock and UTC, with a space before it: " (UTC+3)". Empty for local time. */
function offsetInWords(offset = ''): string {
  const [, sign = '', hours = '', minutes = ''] =
    /^([+-])0?(\d+)(?::00)?(:\d+)?$/.exec(offset) ?? [];
  return offset === '' ? '' : ` (UTC${sign.replace('-', '−')}${hours}${minutes})`;
}
