import Papa from 'papaparse';

/**
 * Matches text that a spreadsheet would run as a formula. Some spreadsheets ignore spaces, direction marks and quotes
 * before the formula, and accept full-width signs. A negative number, as `spreadsheetNumber` writes it, is no formula.
 */
const FORMULA_START = /^(?!-\d+E-?\d+$)(?:[\t\r\n]|[\s\p{Cf}"'`“”‘’]*[=+\-@＝＋－＠])/u;

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Writes rows as CSV (RFC 4180) for spreadsheets. A byte order mark makes spreadsheets read UTF-8. A text that looks
 * like a formula is marked as plain text. Numbers are written by `spreadsheetNumber`.
 */
export function spreadsheetCsv(rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' && !Number.isInteger(cell) ? spreadsheetNumber(cell) : cell,
    ),
  );
  const csv = Papa.unparse(cells, { newline: LINE_END, escapeFormulae: FORMULA_START });
  return BYTE_ORDER_MARK + csv + LINE_END;
}

/**
 * A finite number without a decimal point: 33.258 becomes `33258E-3`. Where the comma is decimal, spreadsheets take a
 * point for a separator of thousands, and 33.258 for 33258.
 */
export function spreadsheetNumber(number: number): string {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = `${whole}${decimals}`.replace(/^(-?)0+(?=\d)/, '$1');
  return power === 0 ? digits : `${digits}E${power}`;
}
