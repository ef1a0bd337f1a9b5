import Papa from 'papaparse';
import { SHEET_NAMES, type MapSheets, type SheetName } from './map-sheets';
import type { SheetRow } from './columns';
import { xlsxOf } from './xlsx';

/** A sheet as rows of cells, the header first. A blank cell is undefined. */
type Cells = readonly (readonly (string | number | undefined)[])[];

function cellsOfSheet(name: SheetName, rows: readonly SheetRow[]): Cells {
  const known = name === 'corrections' ? CORRECTION_COLUMNS : [];
  const header = [...new Set([...known, ...rows.flatMap((row) => Object.keys(row))])];
  return [header, ...rows.map((row) => header.map((column) => row[column]))];
}

/** Whoever corrects a claim writes the first row of this sheet, so it is there without one. */
const CORRECTION_COLUMNS = ['date', 'text', 'site', 'claim'];

/** Sheets with a row at least, and that of corrections. */
const writtenSheets = (sheets: MapSheets): readonly SheetName[] =>
  SHEET_NAMES.filter((name) => sheets[name].length > 0 || name === 'corrections');

/**
 * The sheets of a map as a workbook (XLSX). Its texts are no formulas. One that reads as marked against formulas gets a mark
 * more, because the reader takes one away.
 */
export const workbookOfSheets = (sheets: MapSheets): Uint8Array<ArrayBuffer> =>
  xlsxOf(
    writtenSheets(sheets).map((name) => ({
      name,
      rows: cellsOfSheet(name, sheets[name]).map((cells) =>
        cells.map((cell) =>
          typeof cell === 'string' && withoutApostrophe(cell) !== cell ? `'${cell}` : cell,
        ),
      ),
    })),
  );

/** A text that a spreadsheet would run as a formula, or one that begins with the sign that says it is none. */
const FORMULA_START = /^[=+\-@\t\r']/;

/** The sheets of a map as CSV (RFC 4180): for each its file name and its text. A text that looks like a formula gets an apostrophe. */
export function csvFilesOfSheets(
  sheets: MapSheets,
): readonly { readonly name: string; readonly text: string }[] {
  return writtenSheets(sheets).map((name) => ({
    name: `${name}.csv`,
    text: `\uFEFF${Papa.unparse(cellsOfSheet(name, sheets[name]) as unknown[][], {
      newline: '\r\n',
      escapeFormulae: FORMULA_START,
    })}\r\n`,
  }));
}

/** A cell of a sheet without the apostrophe that keeps a spreadsheet from running it. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
