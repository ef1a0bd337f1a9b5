import { parseEdtf, type EdtfDate } from '../claims/edtf/parse';
import type { SharedWords } from '../i18n/words';
import type { Period } from '../select/period';
import type { Count, TranslatableText } from '../claims/model';
import { textInLanguage } from '../claims/text';
import { claimWords, type ClaimWords } from '../i18n/claim-words';

/** A date in words, with the precision of its EDTF: "27 June 2021", "April 2021", "about January 2020". */
function dateInWords(date: EdtfDate, words: SharedWords): string {
  return words.dateQualified(plainDateInWords(date, words), date.isApproximate, date.isUncertain);
}

function plainDateInWords(date: EdtfDate, words: SharedWords): string {
  const { precision, hasUnspecifiedDigits, earliestDay, latestDay } = date;
  const isLong = precision === 'decade' || precision === 'century';
  // For years before Christ, the digits in EDTF differ from the usual notation: `-004X` is 50 BC to 41 BC.
  if (isLong && earliestDay.year > 0) return date.text;
  const isDay = precision === 'day' || precision === 'time';
  const partsOf = (year: number) => ({
    year,
    season: date.seasonNumber ?? null,
    month: isDay || precision === 'month' ? earliestDay.month : null,
    day: isDay && !hasUnspecifiedDigits ? earliestDay.day : null,
  });
  const start = words.date(partsOf(earliestDay.year));
  return isLong ? words.dateRange(start, words.date(partsOf(latestDay.year))) : start;
}

/** One end of an interval in words. Not for open ends, for which the caller writes "since" or "until". */
function intervalEndInWords(end: EdtfDate | 'unknown', words: SharedWords): string {
  return end === 'unknown' ? words.unknownDate : dateInWords(end, words);
}

/** An EDTF date in words. A text that is not EDTF is returned unchanged. */
export function edtfInWords(text: string, words: SharedWords): string {
  const date = parseEdtf(text);
  if (date === null) return text;
  if (date.kind === 'date') return dateInWords(date, words);
  const { start, end } = date;
  if (start === 'open') return end === 'open' ? text : words.until(intervalEndInWords(end, words));
  if (end === 'open') return words.since(intervalEndInWords(start, words));
  return words.dateRange(intervalEndInWords(start, words), intervalEndInWords(end, words));
}

/**
 * A period in words, such as "March 2021 to June 2021" or "since March 2021". Null if the period is open at both ends.
 */
export function periodInWords({ from, to }: Period, words: SharedWords): string | null {
  const start = from === null ? null : edtfInWords(from, words);
  const end = to === null ? null : edtfInWords(to, words);
  if (start === null) return end === null ? null : words.until(end);
  if (end === null) return words.since(start);
  return start === end ? start : words.dateRange(start, end);
}

/** The lowest and highest number of a count, in words. Null if they add nothing to the best number. */
function countBoundsInWords({ low, best, high }: Count, wording: ClaimWords): string | null {
  if (low !== undefined && high !== undefined)
    return low === high ? null : wording.range(low, high);
  if (low !== undefined && low !== best) return wording.atLeast(low);
  return high === undefined || high === best ? null : wording.atMost(high);
}

/** The numbers of a count in words, such as "4", "at least 2" or "4 (2 to 6)". Empty if the count has no numbers. */
export function numbersInWords(count: Count, words: SharedWords): string {
  const wording = claimWords(words);
  const bounds = countBoundsInWords(count, wording);
  const best = count.best ?? (count.low === count.high ? count.low : undefined);
  if (best === undefined) return bounds ?? '';
  const number = wording.number(best);
  return bounds === null ? number : wording.bestOf(number, bounds);
}

/**
 * A count in words. Examples: "4, counting combatants", "at least 2 in all", "4 (2 to 6) in all". Empty if the count
 * has no numbers.
 */
export function countInWords(count: Count, words: SharedWords): string {
  const numbers = numbersInWords(count, words);
  return numbers === '' ? '' : claimWords(words).count(count.of, numbers);
}

/**
 * Hedges as one text, each in quotation marks: “probably”, “perhaps”.
 * @param language The reader's language (BCP 47).
 * @param dataLanguage The language of the map file.
 */
export function hedgesInWords(
  hedges: readonly TranslatableText[],
  words: SharedWords,
  language: string,
  dataLanguage: string,
): string {
  const [openingMark, closingMark] = claimWords(words).quotationMarks;
  return hedges
    .map(
      (hedge) =>
        `${openingMark}${textInLanguage(hedge, language, dataLanguage).text}${closingMark}`,
    )
    .join(', ');
}
