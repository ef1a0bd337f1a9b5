import { parseEdtf, type EdtfDate } from '../../claims/edtf/parse';
import type { Edtf } from '../../claims/model';
import type { CitationItem } from './citation';
import { downloadWords } from './words';
import type { Words } from '../../i18n/words';
import { edtfInWords } from '../../ui/values-in-words';

/** BibTeX counts braces even after a backslash, so a brace is written as a command. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...['%', '$', '&', '#', '_'].map((sign) => [sign, `\\${sign}`] as const),
]);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An entry for BibTeX and biblatex, in UTF-8. `@misc` is the only type for web pages that both know. */
export function bibtex(item: CitationItem): string {
  const { publisher, container, accessed } = item;
  const fields = [
    // Double braces stop BibTeX from splitting an organisation's name and from lowercasing a title.
    ...(publisher === null ? [] : [field('author', `{${escaped(publisher)}}`)]),
    field('title', `{${escaped(item.title.text)}}`),
    ...(container === null ? [] : [field('howpublished', `{${escaped(container)}}`)]),
    ...(publisher === null ? [] : [field('publisher', `{${escaped(publisher)}}`)]),
    ...dateFields(item.issued),
    field('url', urlArgument(item.url)),
    ...(accessed === null ? [] : [field('urldate', accessed)]),
    field('note', escaped(item.note)),
  ];
  return `@misc{${item.key},\n${fields.join('')}}\n`;
}

function field(name: string, value: string): string {
  return `  ${name} = {${value}},\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}~^%$&#_]/g, (sign) => ESCAPES.get(sign) ?? sign);
}

/** Percent-encodes the characters that LaTeX does not allow in `\url{…}`. */
function urlArgument(url: string): string {
  return url.replace(/[\\{}\s"<>^`|]/g, encodeURIComponent);
}

/** A plain date gives the fields year, month and day. Any other EDTF date gives biblatex's field `date`. */
function dateFields(text: Edtf): readonly string[] {
  const plain = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/.exec(text)?.groups;
  const month = MONTHS[Number(plain?.['month']) - 1];
  const isSeason = plain?.['month'] !== undefined && month === undefined;
  if (plain === undefined || isSeason || parseEdtf(text) === null) return [field('date', text)];
  return [
    field('year', plain['year'] ?? ''),
    ...(month === undefined ? [] : [`  month = ${month},\n`]),
    ...(plain['day'] === undefined ? [] : [field('day', String(Number(plain['day'])))]),
  ];
}

/** A date in CSL-JSON: numbers as precise as the date, or the date as text. */
interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** The citation as CSL-JSON, which reference managers import: a list with one item. */
export function cslJson(item: CitationItem): string {
  const { publisher, container, accessed, title } = item;
  const cslItem = {
    id: item.key,
    type: item.kind === 'map' ? 'dataset' : 'webpage',
    title: title.text,
    ...(container !== null && { 'container-title': container }),
    ...(publisher !== null && { author: [{ literal: publisher }], publisher }),
    issued: cslDate(item.issued),
    ...(accessed !== null && { accessed: cslDate(accessed) }),
    URL: item.url,
    ...(title.language !== null && { language: title.language }),
    note: item.note,
  };
  return JSON.stringify([cslItem], null, 2);
}

function cslDate(text: Edtf): CslDate {
  const date = parseEdtf(text);
  if (date === null) return { literal: text };
  const parts =
    date.kind === 'date' ? [partsOf(date)] : [partsOfEnd(date.start), partsOfEnd(date.end)];
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return { literal: text };
  return {
    'date-parts': known,
    ...(date.kind === 'date' && date.season !== undefined && { season: date.season - 20 }),
    ...((date.approximate || date.uncertain) && { circa: true }),
  };
}

function partsOfEnd(end: EdtfDate | 'open' | 'unknown'): readonly number[] | null {
  return typeof end === 'string' || end.season !== undefined ? null : partsOf(end);
}

function partsOf({ precision, earliest }: EdtfDate): readonly number[] | null {
  switch (precision) {
    case 'time':
    case 'day':
      return [earliest.year, earliest.month, earliest.day];
    case 'month':
      return [earliest.year, earliest.month];
    case 'season':
    case 'year':
      return [earliest.year];
    case 'decade':
    case 'century':
      return null;
  }
}

/** The citation as plain text, in the language of the interface. */
export function plainCitation(item: CitationItem, words: Words): string {
  const { publisher, title, container, accessed } = item;
  const wording = downloadWords(words);
  const parts = [
    ...(publisher === null ? [] : [sentence(publisher)]),
    sentence(title.text),
    ...(container === null ? [] : [sentence(wording.within(container))]),
    words.modified(edtfInWords(item.issued, words)),
    // No full stop follows the URL, because programs would take it as part of the link.
    item.url,
    ...(accessed === null ? [] : [wording.accessed(edtfInWords(accessed, words))]),
    item.note,
  ];
  return parts.join(' ');
}

function sentence(text: string): string {
  return /[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`;
}
