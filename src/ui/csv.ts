import Papa from 'papaparse';

/**
 * Matches text that a spreadsheet would run as a formula. Some spreadsheets ignore spaces, direction marks and quotes
 * before the formula, and accept full-width signs.
 */
const FORMULA_START = /^(?:[\t\r\n]|[\s\p{Cf}"'`“”‘’]*[=+\-@＝＋－＠])/u;

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Writes rows as CSV (RFC 4180) for spreadsheets. A byte order mark makes spreadsheets read UTF-8. A text that looks
 * like a formula is marked as plain text. Numbers are written as numbers.
 */
export function spreadsheetCsv(rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) => [...row]);
  const csv = Papa.unparse(cells, { newline: LINE_END, escapeFormulae: FORMULA_START });
  return BYTE_ORDER_MARK + csv + LINE_END;
}
