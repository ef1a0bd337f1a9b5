import { parseEdtf, type EdtfDate, type EdtfEnd } from '../dataset/edtf';
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

function endInWords(end: EdtfEnd, words: Words): string {
  if (end === 'open') return words.openEnd;
  return end === 'unknown' ? words.unknownEnd : dateInWords(end, words);
}

/** An EDTF date for people; the string itself where it is not EDTF. */
export function edtfInWords(text: string, words: Words): string {
  const date = parseEdtf(text);
  if (date === null) return text;
  if (date.kind === 'date') return dateInWords(date, words);
  return words.dateRange(endInWords(date.start, words), endInWords(date.end, words));
}
