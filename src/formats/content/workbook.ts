import { strToU8, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import {
  bytesText,
  limitsOfTable,
  Refusal,
  type Cell,
  type Limits,
  type Row,
  type TableContent,
} from './content';
import { dateCellOf } from './date-cell';
import { withMonthsAsShown } from './month-cells';
import { sheetFactsOf, workbookFactsOf, type SheetFacts } from './workbook-xml';
import { tableOf } from './table';
import { refuseLargeEntries, unpacked, type ZipEntry } from './zip';

export interface WorkbookOptions {
  readonly headerRow: number | undefined;
  readonly limits: Limits;
}

/** The value that read-excel-file returns for a cell. Its own type wrongly has the constructor `Date` in place of a date. */
type ReadCell = string | number | boolean | { getTime(): number } | null;

const UNREADABLE =
  'this workbook cannot be read; open it in a spreadsheet, and save it again as XLSX or as CSV in UTF-8';
const EMPTY =
  'this workbook is valid and has nothing in it; ask its publisher, or take another file';

/**
 * All sheets of a workbook, including hidden sheets. Cells keep their types.
 * @throws Refusal if the workbook is empty, damaged, or larger than the limits.
 */
export async function workbookTables(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { headerRow, limits }: WorkbookOptions,
): Promise<TableContent> {
  const parts = xmlPartsOf(bytes, entries, limits);
  const facts = workbookFactsOf(parts);
  const sheetFacts = sheetFactsIn(parts, limits);
  const epoch = facts.is1904 ? 1904 : 1900;
  const sheets = await readSheets(parts, epoch);
  refuseManyLetters(sheets, limits);
  const tables = sheets
    .map(({ sheet, data }) => {
      const rows = data.map((cells, index): Row => ({
        line: index + 1,
        cells: cells.map((cell) => cellOf(cell, epoch)),
      }));
      return tableOf(sheet, rows, { headerRow, limits, epoch });
    })
    .filter(({ table }) => table.header.length > 0);
  if (tables.length === 0) throw new Refusal(EMPTY);
  const empty = sheets.length - tables.length;
  const hidden = facts.hiddenSheets.filter((name) =>
    tables.some(({ table }) => table.name === name),
  );
  const errors = sheetFacts.reduce((sum, { errorCells }) => sum + errorCells, 0);
  return {
    kind: 'tables',
    tables: tables.map(({ table }) =>
      hidden.includes(table.name)
        ? { ...table, notes: [...table.notes, 'this sheet is hidden'] }
        : table,
    ),
    found: [
      tables.length === 1 ? 'a workbook (XLSX)' : `a workbook (XLSX) with ${tables.length} sheets`,
      ...(empty > 0 ? [`${empty} empty ${empty === 1 ? 'sheet' : 'sheets'}`] : []),
      ...(facts.is1904 ? ['days counted from 1904'] : []),
      ...(errors > 0
        ? [`${errors} ${errors === 1 ? 'cell' : 'cells'} with an error of a formula, read as empty`]
        : []),
      ...new Set(tables.flatMap(({ found }) => found)),
    ],
  };
}

const NOT_NEEDED =
  /(?:^|\/)(?:theme|drawings|charts|media|pivot\w*|externalLinks|printerSettings|docProps|customXml)\//;
const isNeeded = (name: string): boolean =>
  /\.xml$|(?:^|\/)workbook\.xml\.rels$/.test(name) && !NOT_NEEDED.test(name);
const isSheet = (name: string): boolean =>
  !/(?:workbook|sharedStrings|styles|\[Content_Types\])\.xml$|\.rels$/.test(name);

/** The parts with cells, strings and formats, each unpacked within the limits. Pictures stay packed. */
function xmlPartsOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: Limits,
): Readonly<Record<string, Uint8Array>> {
  const needed = entries.filter(({ name }) => isNeeded(name));
  refuseLargeEntries(needed, limits);
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const entry of needed) parts[entry.name] = unpacked(bytes, entry, limits);
  return parts;
}

/** Measures each sheet before it is read: a tiny sheet can have a cell in the last row and column, and so span billions. */
function sheetFactsIn(
  parts: Readonly<Record<string, Uint8Array>>,
  limits: Limits,
): readonly SheetFacts[] {
  const sheets = Object.keys(parts).filter(isSheet);
  return sheets.map((name) => {
    const xml = new TextDecoder().decode(parts[name]);
    const facts = sheetFactsOf(xml);
    if (facts === null) throw new Refusal(UNREADABLE);
    const { cells } = limitsOfTable(limits, xml.length);
    if (facts.columns > limits.columns) {
      throw new Refusal(
        `a sheet has ${facts.columns} columns, and at most ${limits.columns} are read; leave out columns`,
      );
    }
    if (facts.columns * facts.rows > cells) {
      throw new Refusal(
        `a sheet spans ${facts.rows} rows and ${facts.columns} columns, and at most ${cells} cells are read of one so small; delete the empty rows and columns, or split the sheet`,
      );
    }
    return facts;
  });
}

/** Reads the parts with read-excel-file. They are zipped again without compression, because that library has no size limits. */
async function readSheets(
  parts: Readonly<Record<string, Uint8Array>>,
  epoch: 1900 | 1904,
): Promise<readonly { sheet: string; data: readonly (readonly ReadCell[])[] }[]> {
  try {
    const zipped = zipSync(withPlainWords(parts, epoch), { level: 0 });
    const buffer = zipped.buffer;
    const sheets = await readWorkbook(buffer, { trim: false });
    return sheets.map(({ sheet, data }) => ({
      sheet,
      data: (data as readonly (readonly ReadCell[])[] | undefined) ?? [],
    }));
  } catch {
    throw new Refusal(UNREADABLE);
  }
}

/**
 * Refuses a workbook whose cells repeat long texts. The file stores each text once, but the map would repeat it in every cell.
 */
function refuseManyLetters(
  sheets: readonly { readonly data: readonly (readonly ReadCell[])[] }[],
  { bytes }: Limits,
): void {
  const lettersOf = (cell: ReadCell): number => (typeof cell === 'string' ? cell.length : 0);
  let letters = 0;
  for (const { data } of sheets)
    for (const cells of data)
      letters += cells.reduce<number>((sum, cell) => sum + lettersOf(cell), 0);
  if (letters > bytes)
    throw new Refusal(
      `the cells of this workbook hold more than ${bytesText(bytes)} of words, which is the limit; split it`,
    );
}

/**
 * Rewrites what read-excel-file misreads. `date1904="true"` becomes `1`, the only value that the library knows. ISO dates
 * become text, because the library shifts them. Cells that show only a month become that month, because the library returns
 * its first day.
 */
function withPlainWords(
  parts: Readonly<Record<string, Uint8Array>>,
  epoch: 1900 | 1904,
): Record<string, Uint8Array> {
  const styles = new TextDecoder().decode(parts['xl/styles.xml'] ?? new Uint8Array());
  const plain: Record<string, Uint8Array> = { ...parts };
  for (const [name, part] of Object.entries(parts)) {
    if (!isSheet(name) && name !== 'xl/workbook.xml') continue;
    const text = new TextDecoder().decode(part);
    const written = withMonthsAsShown(
      text
        .replace(/\bdate1904\s*=\s*(["'])true\1/i, 'date1904="1"')
        .replace(/(<(?:\w+:)?c\s[^<>]*?)\bt=(["'])d\2/g, '$1t="str"'),
      styles,
      epoch,
    );
    if (written !== text) plain[name] = strToU8(written);
  }
  return plain;
}

function cellOf(cell: ReadCell, epoch: 1900 | 1904): Cell {
  if (cell === null) return '';
  return typeof cell === 'object' ? dateCellOf(cell.getTime(), epoch) : cell;
}
