import { parseEdtf } from '../../claims/edtf/parse';
import { dateAndTime } from './clock-time';
import { readDigits, utcNote, type WorkbookEpoch } from './date-numbers';
import { readEdtf, type DateReading } from './date-reading';
import { dateTokens, type DateTokens } from './date-tokens';
import { SEASON_NUMBERS, withoutDayUnknown } from './date-words';
import { isMissing, isTooLong, plainText } from './plain-text';
import { quoted, refuse } from './reading';
import { writtenDate, type WrittenDate } from './written-date';
import { writtenRange } from './written-range';

/** A cell read as far as possible. Its column must still decide which number is the day. */
export interface DateSketch {
  readonly kind: 'sketch';
  readonly text: string;
  /** One date, or the first and the last date of a range. */
  readonly dates: readonly WrittenDate[];
  /** The EDTF qualifier: `~`, `?`, `%`, or empty. */
  readonly mark: string;
  readonly isOpenEnd: boolean;
  readonly weekday: number | null;
  /** The time of day in EDTF, after the day. Null if there is none. */
  readonly time: string | null;
  readonly isUtc: boolean;
  readonly notes: readonly string[];
}

/** Reads one cell as far as possible without its column. */
export function sketchDate(
  text: string,
  epoch: WorkbookEpoch | undefined,
): DateSketch | DateReading {
  if (isTooLong(text))
    return refuse(`${quoted(text)} is too long for a date; write it as 2021-06-27.`);
  const plain = plainText(text);
  if (isMissing(plain)) return { kind: 'missing', said: plain };
  return readDigits(plain, epoch) ?? readAsEdtf(text, plain) ?? sketchWords(text, plain);
}

/** A text that is already valid EDTF is returned unchanged. */
function readAsEdtf(text: string, plain: string): DateReading | null {
  const value = parseEdtf(plain);
  const isBeforeZero = plain.startsWith('-');
  const isDashInFront = isBeforeZero && !text.trim().startsWith('-');
  if (value === null || isDashInFront) return null;
  if (value.kind === 'date' && value.seasonNumber !== undefined) {
    const year = plain.slice(0, 4);
    const note = `${quoted(text)} is a season in EDTF, 21 is spring and 24 is winter; write ${year}/${year.slice(0, 2)}${plain.slice(5)} if it means two years.`;
    return readEdtf(text, plain, [note]);
  }
  if (isBeforeZero)
    return readEdtf(text, plain, [
      `${quoted(text)} is read as a year before the year 0; leave out the dash if it is a year of today's count.`,
    ]);
  const isUtc = value.kind === 'date' && value.timeOfDay?.endsWith('Z') === true;
  if (isUtc && /T00:00:00Z$/.test(plain)) return readEdtf(text, plain.slice(0, -10));
  return readEdtf(text, plain, isUtc ? [utcNote(text, plain.slice(0, -10))] : []);
}

function sketchWords(text: string, plain: string): DateSketch | DateReading {
  const monthText = withoutDayUnknown(plain);
  if (monthText === '') return { kind: 'missing', said: plain };
  const decade = /^(\d{3})0'?s$/i.exec(plain)?.[1];
  if (decade !== undefined) return readEdtf(text, `${decade}X`);
  const timed = dateAndTime(monthText ?? plain);
  if (timed === null)
    return refuse(
      `${quoted(text)} has a time that no clock shows; write it as 2021-06-27T18:30, or the day alone.`,
    );
  // A dash at the start or the end may mean an open range, or nothing.
  if (/^[-/]|[-/]$/.test(timed.date)) return refuseUnread(text);
  const words = dateTokens(timed.date);
  const refusal = refuseWords(text, words);
  if (refusal !== null) return refusal;
  const season = readSeason(text, words);
  if (season !== null) return season;
  const single = writtenDate(words.tokens);
  const range = single === null && !words.words.has('since') ? writtenRange(words.tokens) : null;
  const written = single === null ? (range === null ? [] : [range.start, range.end]) : [single];
  const dates = monthText === null ? written : written.map(withoutDay);
  const isUndecided = words.isOpened && dates.length === 1;
  if (dates.length === 0 || isUndecided || dates.includes(null)) return refuseUnread(text);
  if (words.words.has('night') && dates.length === 1) return refuseNight(text);
  return {
    kind: 'sketch',
    text,
    dates: dates.filter((date) => date !== null),
    mark: markOf(words),
    isOpenEnd: words.words.has('since'),
    weekday: words.weekday,
    time: timed.time,
    isUtc: timed.isUtc,
    notes: [
      ...(monthText === null
        ? []
        : [`${quoted(text)} is read as a month of a year, because the day is unknown.`]),
      ...partNotes(text, words),
    ],
  };
}

/** The month of a date whose text says "exact date unknown". In "Nov 21" the number is then the year. Null if it has a day. */
function withoutDay(date: WrittenDate): WrittenDate | null {
  const { month, day, year, shortYear } = date;
  if (date.pair !== undefined) return null;
  if (month !== undefined && day !== undefined && year === undefined && shortYear === undefined)
    return { month, year: 2000 + day };
  return day === undefined ? date : null;
}

function markOf({ words }: DateTokens): string {
  const isApproximate = words.has('approximate');
  if (words.has('uncertain')) return isApproximate ? '%' : '?';
  return isApproximate ? '~' : '';
}

function partNotes(text: string, { toldWords, words }: DateTokens): readonly string[] {
  if (!words.has('part')) return [];
  const said = toldWords.map(quoted).join(' ');
  return [
    `${said} of ${quoted(text)} has no sign in EDTF and is left out; write the first and last day with a slash between them to say it.`,
  ];
}

function readSeason(text: string, { words, tokens }: DateTokens): DateReading | null {
  const seasons = (['spring', 'summer', 'autumn', 'winter'] as const).filter((season) =>
    words.has(season),
  );
  const [season] = seasons;
  if (season === undefined) return null;
  const year = writtenDate(tokens);
  const isWholeYear = year?.year !== undefined && Object.keys(year).length === 1;
  const isMarked = (['approximate', 'uncertain', 'since'] as const).some((word) => words.has(word));
  if (!isWholeYear || seasons.length > 1 || isMarked) return refuseUnread(text);
  return readEdtf(text, `${String(year.year).padStart(4, '0')}-${SEASON_NUMBERS[season]}`);
}

function refuseWords(text: string, { unknownWord, words, toldWords }: DateTokens) {
  if (words.has('hijri'))
    return refuse(
      `${quoted(text)} is a date of an Islamic calendar; write the day of the Gregorian calendar, as 2021-06-27.`,
    );
  if (unknownWord !== null)
    return refuse(
      `${quoted(text)} has the word ${quoted(unknownWord)}, which is not read as part of a date; write it as 2021-06-27, 2021-06 or 2021.`,
    );
  if (words.has('vague'))
    return refuse(
      `${quoted(text)} says ${quoted(toldWords[0] ?? '')}, so its days are not certain; write the first and last day, as 2021-06-21/2021-06-27, with .. for an open side.`,
    );
  return null;
}

function refuseNight(text: string): DateReading {
  return refuse(
    `${quoted(text)} can be the night before or after that day; write both days, as 2021-06-27/2021-06-28, or the one that the source names.`,
  );
}

function refuseUnread(text: string): DateReading {
  return refuse(
    `${quoted(text)} is not read as a date; write it as 2021-06-27, 2021-06, 2021, or 2021-06-27/2021-06-28 for several days.`,
  );
}
