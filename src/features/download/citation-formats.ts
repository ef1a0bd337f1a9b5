import { parseEdtf, type EdtfDate } from '../../claims/edtf/parse';
import type { EdtfText } from '../../claims/model';
import type { CitationItem } from './citation';
import { downloadWords } from './words';
import type { SharedWords } from '../../i18n/words';
import { edtfInWords } from '../../ui/values-in-words';

/**
 * For each character that TeX treats specially, the TeX command that prints it. Braces also need a command, because
 * BibTeX counts a brace even after a backslash.
 */
const TEX_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...['%', '$', '&', '#', '_'].map((sign) => [sign, `\\${sign}`] as const),
]);

const BIBTEX_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The citation as an entry for BibTeX and biblatex, in UTF-8. Its type is `@misc`, the only type for web pages that
 * both programs know. BibTeX's styles print no `url` and no `publisher`, so `howpublished` and `note` have them too.
 */
export function bibtexEntry(item: CitationItem, words: SharedWords): string {
  const { publisher, accessedDate, labelNumber } = item;
  const author = publisher !== null && canBeBibtexAuthor(item) ? publisher : null;
  const fields = [
    // Double braces stop BibTeX from splitting an organisation's name and from lowercasing a title.
    ...(author === null ? [] : [bibtexField('author', `{${texEscaped(author)}}`)]),
    bibtexField('title', `{${texEscaped(withoutFullStop(item.title.text))}}`),
    bibtexField('howpublished', `\\url{${texUrlArgument(item.url)}}`),
    ...(publisher === null ? [] : [bibtexField('publisher', `{${texEscaped(publisher)}}`)]),
    ...bibtexDateFields(item.issuedDate),
    bibtexField('url', texUrlArgument(item.url)),
    ...(accessedDate === null ? [] : [bibtexField('urldate', accessedDate)]),
    bibtexField('note', texEscaped(bibtexNote(item, author !== null, words))),
    bibtexField('key', `${labelOf(labelNumber)} ${texEscaped(publisher ?? item.citationKey)}`),
  ];
  return `@misc{${item.citationKey},\n${fields.join('')}}\n`;
}

/**
 * The style `alpha` makes labels of the first letters of `author`, or else of `key`. It cuts letters that are not ASCII into bytes,
 * and it has no more than 26 labels for one author and year. Claims therefore have no `author`.
 */
function canBeBibtexAuthor({ kind, publisher }: CitationItem): boolean {
  return kind === 'map' && /^[\w .,'&()-]{3}/.test(publisher ?? '');
}

/** Three letters or digits for a number. `alpha` makes a label of them, for up to 26 times 46,656 claims. */
function labelOf(number: number): string {
  return number < 1000
    ? String(number).padStart(3, '0')
    : (number + 36 ** 2 * 10 - 1000).toString(36).slice(-3);
}

/** The map and its publisher, where no other printed field has them, and who made the claims. */
function bibtexNote(item: CitationItem, hasAuthor: boolean, words: SharedWords): string {
  const { containerTitle, publisher, noteWithoutUrls } = item;
  return [
    ...(containerTitle === null ? [] : [withFullStop(downloadWords(words).within(containerTitle))]),
    ...(publisher === null || hasAuthor ? [] : [withFullStop(publisher)]),
    noteWithoutUrls,
  ].join(' ');
}

function bibtexField(name: string, value: string): string {
  return `  ${name} = {${value}},\n`;
}

/** TeX prints a straight quotation mark as a closing one, so each becomes the mark that fits its place. */
function texEscaped(text: string): string {
  return text
    .replace(/[\\{}~^%$&#_]/g, (sign) => TEX_ESCAPES.get(sign) ?? sign)
    .replace(/(?<=^|[\s([“‘—–/-])"/gu, '``')
    .replace(/"/g, "''")
    .replace(/(?<=^|[\s([“—–/-]|``)'(?!')/gu, '`');
}

/** Percent-encodes the characters that LaTeX does not allow in `\url{…}`. */
function texUrlArgument(url: string): string {
  return url.replace(/[\\{}\s"<>^`|]/g, encodeURIComponent);
}

/**
 * The date fields of an entry. Year, month and day are for BibTeX, as far as they are certain to be in the date. Any date that is
 * not plain also gives the field `date`, which biblatex reads.
 */
function bibtexDateFields(text: EdtfText): readonly string[] {
  const date = parseEdtf(text);
  const isPlain = /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) && date !== null;
  const isSeason = date?.kind === 'date' && date.precision === 'season';
  const whole = isPlain && !isSeason ? [] : [bibtexField('date', text)];
  if (date === null) return whole;
  if (date.kind === 'interval') {
    const years = [date.start, date.end].flatMap((end) =>
      typeof end === 'string' ? [] : [bibtexYear(end)],
    );
    const range = [...new Set(years)].join('--');
    return [...whole, ...(range === '' ? [] : [bibtexField('year', range)])];
  }
  const [, month, day] = datePartsOf(date) ?? [];
  const monthName = month === undefined ? undefined : BIBTEX_MONTHS[month - 1];
  return [
    ...whole,
    bibtexField('year', bibtexYear(date)),
    ...(monthName === undefined ? [] : [`  month = ${monthName},\n`]),
    ...(day === undefined ? [] : [bibtexField('day', String(day))]),
  ];
}

function bibtexYear({ precision, earliestDay }: EdtfDate): string {
  return `${earliestDay.year}${precision === 'decade' || precision === 'century' ? 's' : ''}`;
}

/**
 * A date in CSL-JSON. `date-parts` has the year, month and day, as far as they are known. `literal` has a date that
 * numbers cannot express, as text.
 */
interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** The citation as CSL-JSON, which reference managers import: a list with one item. */
export function cslJson(item: CitationItem, words: SharedWords): string {
  const { publisher, containerTitle, accessedDate, title } = item;
  const cslItem = {
    id: item.citationKey,
    type: item.kind === 'map' ? 'dataset' : 'webpage',
    title: withoutFullStop(title.text),
    ...(containerTitle !== null && { 'container-title': containerTitle }),
    ...(publisher !== null && { author: [{ literal: publisher }], publisher }),
    issued: cslDate(item.issuedDate, words),
    ...(accessedDate !== null && { accessed: cslDate(accessedDate, words) }),
    URL: item.url,
    ...(title.language !== null && { language: title.language }),
    note: item.note,
  };
  return JSON.stringify([cslItem], null, 2);
}

function cslDate(text: EdtfText, words: SharedWords): CslDate {
  const date = parseEdtf(text);
  if (date === null) return { literal: text };
  const inWords = { literal: edtfInWords(text, words) };
  const parts =
    date.kind === 'date'
      ? [datePartsOf(date)]
      : [datePartsOfEnd(date.start), datePartsOfEnd(date.end)];
  const known = parts.filter((part) => part !== null);
  // Citation processors refuse a range of which one end is more precise than the other.
  const isUneven = known.some(({ length }) => length !== known[0]?.length);
  if (known.length < parts.length || isUneven) return inWords;
  return {
    'date-parts': known,
    ...(date.kind === 'date' &&
      date.seasonNumber !== undefined && { season: date.seasonNumber - 20 }),
    ...((date.isApproximate || date.isUncertain) && { circa: true }),
  };
}

function datePartsOfEnd(end: EdtfDate | 'open' | 'unknown'): readonly number[] | null {
  return typeof end === 'string' || end.seasonNumber !== undefined ? null : datePartsOf(end);
}

function datePartsOf({ precision, earliestDay }: EdtfDate): readonly number[] | null {
  switch (precision) {
    case 'time':
    case 'day':
      return [earliestDay.year, earliestDay.month, earliestDay.day];
    case 'month':
      return [earliestDay.year, earliestDay.month];
    case 'season':
    case 'year':
      return [earliestDay.year];
    case 'decade':
    case 'century':
      return null;
  }
}

/** The citation as plain text, in the language of the interface. */
export function plainCitation(item: CitationItem, words: SharedWords): string {
  const { publisher, title, containerTitle, accessedDate } = item;
  const wording = downloadWords(words);
  const parts = [
    ...(publisher === null ? [] : [withFullStop(publisher)]),
    withFullStop(title.text),
    ...(containerTitle === null ? [] : [withFullStop(wording.within(containerTitle))]),
    words.modified(edtfInWords(item.issuedDate, words)),
    // No full stop follows the URL, because programs would take it as part of the link.
    item.url,
    ...(accessedDate === null ? [] : [wording.accessed(edtfInWords(accessedDate, words))]),
    item.note,
  ];
  return parts.join(' ');
}

function withFullStop(text: string): string {
  return /[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`;
}

/** The text without its last full stop, as a citation continues after a title. A stop of an abbreviation such as U.S. stays. */
function withoutFullStop(text: string): string {
  return /(?:\.\S*|\b\p{Lu})\.$/u.test(text) ? text : text.replace(/(?<![.。۔])[.。۔]$/u, '');
}
