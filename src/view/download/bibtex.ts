import { parseEdtf } from '../../dataset/edtf';
import type { Edtf } from '../../dataset/model';
import type { Cited } from './cited';

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
export function bibtex(cited: Cited): string {
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
