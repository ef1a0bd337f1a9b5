import { parseEdtf, type EdtfDate } from '../dataset/edtf';
import type { Words } from '../words/words';

/** "27 June 2021", "April 2021", "about January 2020": no finer than the date is. */
function dateInWords(date: EdtfDate, words: Words): string {
  const { year, month, day } = date.earliest;
  const plain = words.date({
    year,
    month: ['day', 'time', 'month'].includes(date.precision) ? month : null,
    day: ['day', 'time'].includes(date.precision) && !date.unspecified ? day : null,
    fallback: ['day', 'time', 'month', 'year'].includes(date.precision) ? null : date.text,
  });
  return words.dateQualified(plain, date.approximate, date.uncertain);
}

/** An end that is unknown; one that is open has no words of its own. */
function endInWords(end: EdtfDate | 'unknown', words: Words): string {
  return end === 'unknown' ? words.unknownDate : dateInWords(end, words);
}

/** An EDTF date for people; the string itself where it is not EDTF. */
export function edtfInWords(text: string, words: Words): string {
  const date = parseEdtf(text);
  if (date === null) return text;
  if (date.kind === 'date') return dateInWords(date, words);
  const { start, end } = date;
  if (start === 'open') return end === 'open' ? text : words.until(endInWords(end, words));
  if (end === 'open') return words.since(endInWords(start, words));
  return words.dateRange(endInWords(start, words), endInWords(end, words));
}
