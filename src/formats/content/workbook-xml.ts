/** What a workbook says of itself that its reader does not pass on. */
export interface WorkbookFacts {
  readonly is1904: boolean;
  readonly hiddenSheets: readonly string[];
}

/** How far a sheet reaches, by the addresses of its cells, and how many of its formulas have failed. */
export interface SheetFacts {
  readonly rows: number;
  readonly columns: number;
  readonly errorCells: number;
}

/** Reads `xl/workbook.xml`, with a prefix before its names or without. */
export function workbookFactsOf(parts: Readonly<Record<string, Uint8Array>>): WorkbookFacts {
  const xml = new TextDecoder().decode(parts['xl/workbook.xml'] ?? new Uint8Array());
  const [properties = ''] = /<(?:\w+:)?workbookPr\b[^<>]*>/.exec(xml) ?? [];
  const sheets = xml.match(/<(?:\w+:)?sheet\s[^<>]*>/g) ?? [];
  return {
    is1904: /\bdate1904\s*=\s*["'](?:1|true)["']/i.test(properties),
    hiddenSheets: sheets
      .filter((sheet) => /\bstate\s*=\s*["'](?:hidden|veryHidden)["']/.test(sheet))
      .map((sheet) => unescaped(/\bname\s*=\s*(["'])(.*?)\1/.exec(sheet)?.[2] ?? '')),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Cells and rows with any prefix and any order of attributes. Without attributes in the match, they are odd. */
const ANY_CELL_OR_ROW =
  /<(?:[\w.-]+:)?(c|row)(?=[\s/>])((?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*\s*\/?>)?/g;
const PLACE = /\s(?:[\w.-]+:)?r\s*=\s*["']([A-Za-z]*)(\d*)["']/g;
/** The same as nearly all programs write them, which is found in a quarter of the time. */
const USUAL_CELL_OR_ROW = /<(?:c|row)\b(?: r="([A-Z]{0,3})(\d{1,7})"([^<>&]*)>)?/g;
const UNUSUAL = /:(?:c|row)[\s/>]|:r\s*=/;

/**
 * The last row and the widest column of a sheet's XML, over all cells and rows that name their place. Null if a cell is
 * written in a way that hides its place.
 */
export function sheetFactsOf(xml: string): SheetFacts | null {
  return (UNUSUAL.test(xml) ? null : usualSheetFacts(xml)) ?? anySheetFacts(xml);
}

/** Null if a cell or a row is written in another way. */
function usualSheetFacts(xml: string): SheetFacts | null {
  let lastRow = 0;
  let widest = '';
  let errorCells = 0;
  for (const [, letters, row, others] of xml.matchAll(USUAL_CELL_OR_ROW)) {
    if (letters === undefined || others === undefined) return null;
    if (isWider(letters, widest)) widest = letters;
    else if (letters === '') lastRow = Math.max(lastRow, Number(row));
    if (others.includes('t="e"')) errorCells += 1;
  }
  return { rows: lastRow, columns: columnNumber(widest), errorCells };
}

function anySheetFacts(xml: string): SheetFacts | null {
  let lastRow = 0;
  let rowCount = 0;
  let widest = '';
  let errorCells = 0;
  for (const [, element, attributes] of xml.matchAll(ANY_CELL_OR_ROW)) {
    if (attributes === undefined) return null;
    if (element === 'row') rowCount += 1;
    for (const [, letters = '', row] of attributes.matchAll(PLACE)) {
      lastRow = Math.max(lastRow, Number(row));
      if (isWider(letters, widest)) widest = letters;
    }
    if (/\st=["']e["']/.test(attributes)) errorCells += 1;
  }
  return { rows: Math.max(lastRow, rowCount), columns: columnNumber(widest), errorCells };
}

const isWider = (letters: string, widest: string): boolean =>
  letters.length > widest.length || (letters.length === widest.length && letters > widest);

/** The number of a column that letters name: `A` is 1, `AA` is 27. 0 for none. */
function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
