import { parseEdtf, type EdtfDate } from '../../claims/edtf/parse';
import type { EdtfText } from '../../claims/model';
import type { CitationItem } from './citation';
import { downloadWords } from './words';
import type { SharedWords } from '../../i18n/words';
import { edtfInWords } from '../../ui/values-in-words';

/** BibTeX counts a brace even after a backslash, so a brace is written by its name. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...['%', '$', '&', '#', '_'].map((sign) => [sign, `\\${sign}`] as const),
]);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An entry for BibTeX and biblatex, in UTF-8. `@misc` is the only type for the web that both know. */
export function bibtex(item: CitationItem): string {
  const { publisher, container, accessed } = item;
  const fields = [
    // Double braces: BibTeX then leaves the name of a body whole, and the capitals of a title as they are.
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

/** Encodes the characters that would end the argument of `\url`, which takes all others as they are. */
function urlArgument(url: string): string {
  return url.replace(/[\\{}\s"<>^`|]/g, encodeURIComponent);
}

/** The fields year, month and day for a plain date; for any other, an EDTF date for biblatex. */
function dateFields(text: EdtfText): readonly string[] {
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

/** A CSL date variable: parts as precise as the date, or its text. */
interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** CSL-JSON for reference managers: a list with one item. */
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

function cslDate(text: EdtfText): CslDate {
  const date = parseEdtf(text);
  if (date === null) return { literal: text };
  const parts =
    date.kind === 'date' ? [partsOf(date)] : [partsOfEnd(date.start), partsOfEnd(date.end)];
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return { literal: text };
  return {
    'date-parts': known,
    ...(date.kind === 'date' &&
      date.seasonNumber !== undefined && { season: date.seasonNumber - 20 }),
    ...((date.isApproximate || date.isUncertain) && { circa: true }),
  };
}

function partsOfEnd(end: EdtfDate | 'open' | 'unknown'): readonly number[] | null {
  return typeof end === 'string' || end.seasonNumber !== undefined ? null : partsOf(end);
}

function partsOf({ precision, earliestDay }: EdtfDate): readonly number[] | null {
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

/** A citation for running text, in the language of the interface. */
export function plainCitation(item: CitationItem, words: SharedWords): string {
  const { publisher, title, container, accessed } = item;
  const wording = downloadWords(words);
  const parts = [
    ...(publisher === null ? [] : [sentence(publisher)]),
    sentence(title.text),
    ...(container === null ? [] : [sentence(wording.within(container))]),
    words.modified(edtfInWords(item.issued, words)),
    // Without a full stop, which programs would take for a part of the link.
    item.url,
    ...(accessed === null ? [] : [wording.accessed(edtfInWords(accessed, words))]),
    item.note,
  ];
  return parts.join(' ');
}

function sentence(text: string): string {
  return /[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`;
}
