import { dateCellOf } from './date-cell';

/** The part of a date that a cell format shows. */
type ShownPart = 'month' | 'year';

/** The built-in format `mmm-yy` (ECMA-376 part 1, 18.8.30). It is the only one that shows a month without a day. */
const BUILT_IN_MONTH = '17';

/** How many characters of an ISO date to keep: `2021-07` for a month, `2021` for a year. */
const LENGTHS: Readonly<Record<ShownPart, number>> = { month: 7, year: 4 };

/**
 * Cell styles that show only the month or the year of a date. The key is the style's index, the value the part shown.
 * @param xml The text of `xl/styles.xml`.
 */
function shownParts(xml: string): ReadonlyMap<string, ShownPart> {
  const codes = new Map<string, string>();
  for (const [format] of xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g))
    codes.set(attribute(format, 'numFmtId'), attribute(format, 'formatCode'));
  const [styles = ''] = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  const parts = new Map<string, ShownPart>();
  for (const [index, [style]] of [...styles.matchAll(/<(?:\w+:)?xf\s[^<>]*>/g)].entries()) {
    const id = attribute(style, 'numFmtId');
    const part = id === BUILT_IN_MONTH ? 'month' : partOfCode(codes.get(id) ?? '');
    if (part !== null) parts.set(String(index), part);
  }
  return parts;
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`).exec(element)?.[2] ?? '';

/** The part of a date that a format code such as `mmmm yyyy` shows. Null if it shows a day or a time, or no date. */
function partOfCode(code: string): ShownPart | null {
  const letters = code
    .replace(/&quot;.*?&quot;|"[^"]*"|\[[^\]]*\]|\\./g, '')
    .split(';', 1)
    .join('')
    .toLowerCase();
  if (/[dhse0#?]/.test(letters) || !letters.includes('y')) return null;
  return letters.includes('m') ? 'month' : 'year';
}

/** Days between 1 January 1970 and the day 0 of each epoch. */
const DAYS_TO_1970 = { 1900: 25_569, 1904: 24_107 } as const;
/** Spreadsheets count a day 29 February 1900, which did not exist. From day 61 on, their count is right. */
const FIRST_CERTAIN_DAY = 61;

/**
 * Rewrites each cell that shows only a month or a year as that month or year: `2021-07`. Spreadsheets store its first
 * day. A cell with another day of the month keeps that day, because a person has typed it.
 * @param sheetXml The XML of a sheet.
 * @param stylesXml The text of `xl/styles.xml`.
 */
export function withMonthsAsShown(sheetXml: string, stylesXml: string, epoch: 1900 | 1904): string {
  const parts = shownParts(stylesXml);
  if (parts.size === 0) return sheetXml;
  return sheetXml.replace(
    /<((?:\w+:)?)c\s([^<>]*)>\s*<\1v>(\d+)<\/\1v>/g,
    (cell, prefix: string, attributes: string, serial: string) => {
      const part = parts.get(attribute(` ${attributes}`, 's'));
      const isNumber = ['', 'n'].includes(attribute(` ${attributes}`, 't'));
      if (part === undefined || !isNumber || Number(serial) < FIRST_CERTAIN_DAY) return cell;
      const day = dateCellOf((Number(serial) - DAYS_TO_1970[epoch]) * 86_400_000, epoch);
      const date = typeof day === 'object' ? day.date : '';
      if (!date.endsWith(part === 'month' ? '-01' : '-01-01')) return cell;
      const place = attribute(` ${attributes}`, 'r');
      return `<${prefix}c r="${place}" t="str"><${prefix}v>${date.slice(0, LENGTHS[part])}</${prefix}v>`;
    },
  );
}
