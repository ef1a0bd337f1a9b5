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
 * both programs know.
 */
export function bibtexEntry(item: CitationItem): string {
  const { publisher, containerTitle, accessedDate } = item;
  const fields = [
    // Double braces stop BibTeX from splitting an organisation's name and from lowercasing a title.
    ...(publisher === null ? [] : [bibtexField('author', `{${texEscaped(publisher)}}`)]),
    bibtexField('title', `{${texEscaped(item.title.text)}}`),
    ...(containerTitle === null
      ? []
      : [bibtexField('howpublished', `{${texEscaped(containerTitle)}}`)]),
    ...(publisher === null ? [] : [bibtexField('publisher', `{${texEscaped(publisher)}}`)]),
    ...bibtexDateFields(item.issuedDate),
    bibtexField('url', texUrlArgument(item.url)),
    ...(accessedDate === null ? [] : [bibtexField('urldate', accessedDate)]),
    bibtexField('note', texEscaped(item.note)),
  ];
  return `@misc{${item.citationKey},\n${fields.join('')}}\n`;
}

function bibtexField(name: string, value: string): string {
  return `  ${name} = {${value}},\n`;
}

function texEscaped(text: string): string {
  return text.replace(/[\\{}~^%$&#_]/g, (sign) => TEX_ESCAPES.get(sign) ?? sign);
}

/** Percent-encodes the characters that LaTeX does not allow in `\url{…}`. */
function texUrlArgument(url: string): string {
  return url.replace(/[\\{}\s"<>^`|]/g, encodeURIComponent);
}

/**
 * The date fields of an entry. A plain date gives year, month and day. Any other EDTF date gives the field `date`,
 * which biblatex reads.
 */
function bibtexDateFields(text: EdtfText): readonly string[] {
  const plain = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/.exec(text)?.groups;
  const month = BIBTEX_MONTHS[Number(plain?.['month']) - 1];
  const isSeason = plain?.['month'] !== undefined && month === undefined;
  if (plain === undefined || isSeason || parseEdtf(text) === null)
    return [bibtexField('date', text)];
  return [
    bibtexField('year', plain['year'] ?? ''),
    ...(month === undefined ? [] : [`  month = ${month},\n`]),
    ...(plain['day'] === undefined ? [] : [bibtexField('day', String(Number(plain['day'])))]),
  ];
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
export function cslJson(item: CitationItem): string {
  const { publisher, containerTitle, accessedDate, title } = item;
  const cslItem = {
    id: item.citationKey,
    type: item.kind === 'map' ? 'dataset' : 'webpage',
    title: title.text,
    ...(containerTitle !== null && { 'container-title': containerTitle }),
    ...(publisher !== null && { author: [{ literal: publisher }], publisher }),
    issued: cslDate(item.issuedDate),
    ...(accessedDate !== null && { accessed: cslDate(accessedDate) }),
    URL: item.url,
    ...(title.language !== null && { language: title.language }),
    note: item.note,
  };
  return JSON.stringify([cslItem], null, 2);
}

function cslDate(text: EdtfText): CslDate {
  const date = parseEdtf(text);
  if (date === null) return { literal: text };
  const parts =
    date.kind === 'date'
      ? [datePartsOf(date)]
      : [datePartsOfEnd(date.start), datePartsOfEnd(date.end)];
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return { literal: text };
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
