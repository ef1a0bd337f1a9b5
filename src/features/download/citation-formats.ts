import { parseEdtf, type EdtfDate } from '../../claims/edtf/parse';
import type { EdtfText } from '../../claims/model';
import type { CitationItem } from './citation';
import { downloadWords } from './words';
import type { SharedWords } from '../../i18n/words';
import { edtfInWords } from '../../ui/values-in-words';

/**
 * Key: a character with a special meaning in TeX. Value: the TeX command that prints it. Braces need commands too,
 * because BibTeX counts braces even after a backslash.
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
 * both programs know. BibTeX's styles do not print `url` and `publisher`, so `howpublished` and `note` repeat them.
 */
export function bibtexEntry(item: CitationItem, words: SharedWords): string {
  const { publisher, accessedDate, labelNumber } = item;
  const author = publisher !== null && canBeBibtexAuthor(item) ? publisher : null;
  const fields = [
    // Double braces prevent BibTeX from splitting an organisation's name and from changing a title to lower case.
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
 * The style `alpha` makes labels from the first letters of `author`, or else of `key`. It splits non-ASCII letters into
 * bytes, and has only 26 labels for one author and year. So claims have no `author`.
 */
function canBeBibtexAuthor({ kind, publisher }: CitationItem): boolean {
  return kind === 'map' && /^[\w .,'&()-]{3}/.test(publisher ?? '');
}

/** Three letters or digits for a number. `alpha` makes a label from them, for up to 26 times 46,656 claims. */
function labelOf(number: number): string {
  return number < 1000
    ? String(number).padStart(3, '0')
    : (number + 36 ** 2 * 10 - 1000).toString(36).slice(-3);
}

/** The note: the map and its publisher, unless another printed field has them, and the claimants. */
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

/** TeX prints a straight quotation mark as a closing one, so each is replaced by an opening or closing mark. */
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
 * The date fields of an entry. BibTeX reads year, month and day, which contain only certain parts of the date. If the
 * date is not a plain date, the field `date` is added, which biblatex reads.
 */
function bibtexDateFields(text: EdtfText): readonly string[] {
  const date = parseEdtf(text);
  const isPlain = /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) && date !== null;
  const isSeason = date?.kind === 'date' && date.precision === 'season';
  const wholeDateFields = isPlain && !isSeason ? [] : [bibtexField('date', text)];
  if (date === null) return wholeDateFields;
  if (date.kind === 'interval') {
    const years = [date.start, date.end].flatMap((end) =>
      typeof end === 'string' ? [] : [bibtexYear(end)],
    );
    const range = [...new Set(years)].join('--');
    return [...wholeDateFields, ...(range === '' ? [] : [bibtexField('year', range)])];
  }
  const [, month, day] = datePartsOf(date) ?? [];
  const monthName = month === undefined ? undefined : BIBTEX_MONTHS[month - 1];
  return [
    ...wholeDateFields,
    bibtexField('year', bibtexYear(date)),
    ...(monthName === undefined ? [] : [`  month = ${monthName},\n`]),
    ...(day === undefined ? [] : [bibtexField('day', String(day))]),
  ];
}

function bibtexYear({ precision, earliestDay }: EdtfDate): string {
  return `${earliestDay.year}${precision === 'decade' || precision === 'century' ? 's' : ''}`;
}

/**
 * A date in CSL-JSON. `date-parts` has the year, and the month and the day if they are known. `literal` has the text of
 * a date that numbers cannot express.
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
  // Citation processors reject a range whose two ends have different precision.
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

/**
 * Removes the last full stop from a text, because a citation continues after a title. Keeps the stop of abbreviations
 * such as U.S.
 */
function withoutFullStop(text: string): string {
  return /(?:\.\S*|\b\p{Lu})\.$/u.test(text) ? text : text.replace(/(?<![.。۔])[.。۔]$/u, '');
}
