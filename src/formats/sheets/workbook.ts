import Papa from 'papaparse';
import { SHEET_NAMES, type MapSheets, type SheetName } from './map-sheets';
import type { SheetRow } from './columns';
import { xlsxOf } from './xlsx';

/** A sheet as rows of cells; the first row is the header. A blank cell is undefined. */
type Cells = readonly (readonly (string | number | undefined)[])[];

function cellsOfSheet(name: SheetName, rows: readonly SheetRow[]): Cells {
  const known = name === 'corrections' ? CORRECTION_COLUMNS : [];
  const header = [...new Set([...known, ...rows.flatMap((row) => Object.keys(row))])];
  return [header, ...rows.map((row) => header.map((column) => row[column]))];
}

/** A person who corrects a claim adds a row to this sheet. So the sheet is written even if it has no rows. */
const CORRECTION_COLUMNS = ['date', 'text', 'site', 'claim'];

/** The sheets that have rows, and the sheet of corrections. */
const writtenSheets = (sheets: MapSheets): readonly SheetName[] =>
  SHEET_NAMES.filter((name) => sheets[name].length > 0 || name === 'corrections');

/**
 * The sheets of a map as a workbook (XLSX). Its texts are never formulas. A text that begins with an apostrophe and a
 * formula sign gets a second apostrophe, because the reader removes one.
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

/** Matches a text that a spreadsheet would run as a formula, or that begins with the apostrophe that prevents it. */
const FORMULA_START = /^[=+\-@\t\r']/;

/** The sheets of a map as CSV (RFC 4180), with file names. A text that looks like a formula gets an apostrophe in front. */
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

/** The text of a cell without the apostrophe that prevents a spreadsheet from running it as a formula. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
