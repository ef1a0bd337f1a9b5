import type { Words } from '../words/words';
import { edtfInWords } from './dates';
import type { Period } from './period';

/** "March 2021 to June 2021", "since March 2021"; null where it is all time. */
export function periodInWords({ from, to }: Period, words: Words): string | null {
  const start = from === null ? null : edtfInWords(from, words);
  const end = to === null ? null : edtfInWords(to, words);
  if (start === null) return end === null ? null : words.until(end);
  if (end === null) return words.since(start);
  return start === end ? start : words.dateRange(start, end);
}
