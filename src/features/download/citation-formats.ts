import { parseEdtf, type EdtfDate } from '../../claims/edtf/parse';
import type { Edtf } from '../../claims/model';
import type { CitationItem } from './citation';
import { downloadWords } from './words';
import type { Words } from '../../i18n/words';
import { edtfInWords } from '../../ui/values-in-words';

/** A brace counts in BibTeX even behind a backslash, so it is named, not escaped. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...['%', '$', '&', '#', '_'].map((sign) => [sign, `\\${sign}`] as const),
]);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An entry for BibTeX and biblatex, in UTF-8. `@misc` is the one type for the web that both know. */
export function bibtex(cited: CitationItem): string {
  const { publisher, container, accessed } = cited;
  const fields = [
    // Braces within braces: a body's name is not taken apart, and a title keeps its capitals.
    ...(publisher === null ? [] : [field('author', `{${escaped(publisher)}}`)]),
    field('title', `{${escaped(cited.title.text)}}`),
    ...(container === null ? [] : [field('howpublished', `{${escaped(container)}}`)]),
    ...(publisher === null ? [] : [field('publisher', `{${escaped(publisher)}}`)]),
    ...dateFields(cited.issued),
    field('url', inUrl(cited.url)),
    ...(accessed === null ? [] : [field('urldate', accessed)]),
    field('note', escaped(cited.note)),
  ];
  return `@misc{${cited.key},\n${fields.join('')}}\n`;
}

function field(name: string, value: string): string {
  return `  ${name} = {${value}},\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}~^%$&#_]/g, (sign) => ESCAPES.get(sign) ?? sign);
}

/** Taken as it is by `\url`, so that only what would end it has to go. */
function inUrl(url: string): string {
  return url.replace(/[\\{}\s"<>^`|]/g, encodeURIComponent);
}

/** A plain date in the parts that BibTeX knows; any other as EDTF, which biblatex reads. */
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

/** A date in CSL: parts no finer than it is, else its own text. */
interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** Citation Style Language's JSON, as reference managers read it: a list of one. */
export function cslJson(cited: CitationItem): string {
  const { publisher, container, accessed, title } = cited;
  const item = {
    id: cited.key,
    type: cited.kind === 'map' ? 'dataset' : 'webpage',
    title: title.text,
    ...(container !== null && { 'container-title': container }),
    ...(publisher !== null && { author: [{ literal: publisher }], publisher }),
    issued: cslDate(cited.issued),
    ...(accessed !== null && { accessed: cslDate(accessed) }),
    URL: cited.url,
    ...(title.language !== null && { language: title.language }),
    note: cited.note,
  };
  return JSON.stringify([item], null, 2);
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

/** A citation to put into running text, in the words of the interface. */
export function plainCitation(cited: CitationItem, words: Words): string {
  const { publisher, title, container, accessed } = cited;
  const wording = downloadWords(words);
  const parts = [
    ...(publisher === null ? [] : [sentence(publisher)]),
    sentence(title.text),
    ...(container === null ? [] : [sentence(wording.within(container))]),
    words.modified(edtfInWords(cited.issued, words)),
    // Without a full stop, which would become part of the link.
    cited.url,
    ...(accessed === null ? [] : [wording.accessed(edtfInWords(accessed, words))]),
    cited.note,
  ];
  return parts.join(' ');
}

function sentence(text: string): string {
  return /[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`;
}
